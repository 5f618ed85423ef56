/** A unit in any of the spellings of tables (₹ lakh, Mio. EUR, '000 persons, 百万円) as a code of the model. */
import { countedWords, findUnit, isCounted, isMoney, unitCode } from '../../model/unit.ts';
import {
  fillers,
  isCurrencyCode,
  perWords,
  quantitySpellings,
  scaledOnly,
  scaleLetters,
  scaleWords,
  signWords,
  spanWords,
} from './unitWords.ts';

const longestSpelling = 60;
const read = new Map<string, string | undefined>();

/** Undefined for anything else, and for a scale alone. Spaces, case, full stops and brackets make no difference. */
export function readableUnit(text: string): string | undefined {
  if (text.length > longestSpelling) return undefined;
  if (!read.has(text)) read.set(text, unitIn(text));
  return read.get(text);
}

/** In thousands, (000s), 万: the power of ten without what is counted. */
export function scaleAlone(text: string): number | undefined {
  const spelled = text.length > longestSpelling ? undefined : spelledUnit(unitParts(unitKey(text)) ?? []);
  return spelled !== undefined && spelled.quantity === undefined ? spelled.exponent : undefined;
}

/** A scale from one place, what is counted from another: ('000) beside persons. */
export function scaledUnit(exponent: number, code: string): string | undefined {
  const unit = findUnit(code);
  if (unit === undefined || unit.exponent !== 0 || unit.per !== undefined) return undefined;
  return unitWith({ exponent, quantity: unit.quantity, isIndian: false }, /\p{Script=Han}/u.test(code));
}

function unitIn(text: string): string | undefined {
  const parts = unitParts(unitKey(text)) ?? [];
  const slash = parts.findIndex(({ kind }) => kind === 'per');
  const spelled = spelledUnit(slash < 0 ? parts : parts.slice(0, slash));
  if (spelled?.quantity === undefined) return undefined;
  const isHan = /\p{Script=Han}/u.test(text);
  const code = unitWith(spelled, isHan);
  if (slash < 0 || code === undefined) return code;
  const whole = `${code}/${perBase(parts.slice(slash), isHan) ?? ''}`;
  return findUnit(whole) === undefined ? undefined : whole;
}

/** What the words say; without `quantity` it is a scale alone. */
type SpelledUnit = { exponent: number; quantity?: string; isIndian: boolean };

function spelledUnit(parts: UnitPart[]): SpelledUnit | undefined {
  const named = parts.filter((part) => part.kind === 'quantity');
  const sizes = parts.filter((part) => part.kind === 'scale' || part.kind === 'letter');
  const quantity = named[0]?.value;
  const isOne = named.every(({ value }) => value === quantity) && sizes.length < 3;
  if (!isOne || named.length + sizes.length === 0 || parts.some(({ kind }) => kind === 'span' || kind === 'per'))
    return undefined;
  const isOfLetter = sizes.some(({ kind }) => kind === 'letter');
  if (isOfLetter && !isMoney(quantity ?? '')) return undefined;
  if (sizes.length === 0 && named.some(({ text }) => scaledOnly.has(text))) return undefined;
  const exponent = sizes.reduce((sum, { value }) => sum + value, 0);
  const isIndian = sizes.some(({ text }) => /^(la(kh|c)s?|cr|crores?|lakhcrores?)$/.test(text));
  return { exponent, isIndian, ...(quantity !== undefined && { quantity }) };
}

/** In the words of the model: 亿元, 千户, thousand persons, million EUR, lakh INR. */
function unitWith({ exponent, quantity = '', isIndian }: SpelledUnit, isHan: boolean): string | undefined {
  const counted = isCounted(quantity) ? countedWords[quantity] : undefined;
  const chinese = [counted?.zh, chineseMoney[quantity], quantity].filter((word) => word !== undefined);
  const english = counted?.many ?? quantity;
  const codes = [
    ...(isIndian ? [`${indianScales[exponent] ?? ''} ${english}`] : []),
    ...(isHan ? chinese.map((word) => (chineseScales[exponent] ?? '?') + word) : []),
    ...(englishExponents.includes(exponent) ? [unitCode(english, exponent)] : []),
    ...chinese.map((word) => (chineseScales[exponent] ?? '?') + word),
  ];
  return codes.find((code) => findUnit(code)?.exponent === exponent && findUnit(code)?.quantity === quantity);
}

const englishExponents = [0, 3, 6, 9];
const chineseScales: Record<number, string> = { 0: '', 3: '千', 4: '万', 6: '百万', 7: '千万', 8: '亿', 12: '万亿' };
const indianScales: Record<number, string> = { 5: 'lakh', 7: 'crore', 12: 'lakh crore' };
const chineseMoney: Record<string, string> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  HKD: '港元',
  TWD: '新台币元',
  KRW: '韩元',
};

/** 人·月, person·month. */
function perBase(parts: UnitPart[], isHan: boolean): string | undefined {
  const nouns = parts.filter((part) => part.kind === 'quantity').filter(({ value }) => isCounted(value));
  const spans = parts.filter((part) => part.kind === 'span');
  const [noun] = nouns;
  const isOther = parts.some(({ kind }) => kind === 'scale' || kind === 'letter');
  if (noun === undefined || nouns.length > 1 || spans.length > 1 || isOther) return undefined;
  const words = countedWords[noun.value];
  const [span] = spans;
  return [isHan ? words?.zh : words?.one, span && (isHan ? chineseSpans[span.value] : span.value)]
    .filter((word) => word !== undefined)
    .join('·');
}

const chineseSpans: Record<string, string> = { month: '月', year: '年', quarter: '季', day: '日' };

/** `value` is a power of ten, a quantity or a span. */
type UnitPart =
  | { kind: 'scale'; text: string; value: number }
  | { kind: 'letter'; text: string; value: number }
  | { kind: 'quantity'; text: string; value: string }
  | { kind: 'span'; text: string; value: string }
  | { kind: 'per' | 'filler'; text: string };

/** Lower case, without spaces, brackets and full stops. */
function unitKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019`´]/g, "'")
    .replace(/[\s()[\]【】〔〕:·・.,]/gu, '');
}

/** The longest words first, shorter ones where the rest would be no word. */
function unitParts(key: string): UnitPart[] | undefined {
  const dead = new Set<number>();
  const parts = partsFrom(0);
  return parts;

  function partsFrom(at: number): UnitPart[] | undefined {
    if (at === key.length) return [];
    if (dead.has(at)) return undefined;
    for (let length = Math.min(longestWord, key.length - at); length > 0; length -= 1) {
      const part = partOf(key.slice(at, at + length));
      const rest = part && partsFrom(at + length);
      if (part !== undefined && rest !== undefined) return [part, ...rest];
    }
    dead.add(at);
    return undefined;
  }
}

const longestWord = 24;

function partOf(text: string): UnitPart | undefined {
  const quantity = quantities().get(text) ?? codeOf(text);
  if (quantity !== undefined) return { kind: 'quantity', text, value: quantity };
  const scale = scaleWords.get(text);
  if (scale !== undefined) return { kind: 'scale', text, value: scale };
  const span = spanWords.get(text);
  if (span !== undefined) return { kind: 'span', text, value: span };
  if (perWords.has(text)) return { kind: 'per', text };
  const letter = scaleLetters.get(text);
  if (letter !== undefined) return { kind: 'letter', text, value: letter };
  return fillers.has(text) || /^[-–_'’]$/.test(text) ? { kind: 'filler', text } : undefined;
}

/** The lek and the paʻanga are words of English. */
function codeOf(text: string): string | undefined {
  const code = text.toUpperCase();
  return isCurrencyCode(code) && code !== 'ALL' && code !== 'TOP' ? code : undefined;
}

let words: Map<string, string> | undefined;

function quantities(): Map<string, string> {
  words ??= new Map([
    ...Object.entries(countedWords).flatMap(([code, { zh, one, many }]) =>
      [zh, one, many].map((word) => [word.replaceAll(' ', ''), code] as const),
    ),
    ...signWords().map(([sign, [code = '']]) => [sign, code] as const),
    ...quantitySpellings,
    ...scaledOnly,
  ]);
  return words;
}
