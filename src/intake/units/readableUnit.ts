/** A unit in any of the spellings of tables (₹ lakh, Mio. EUR, '000 persons, 百万円) as a code of the model. */
import { countedWords, findUnit, isCounted, isMoney, unitCode } from '../../model/unit.ts';
import { unitKey, unitParts, type UnitPart } from './unitParts.ts';
import { scaledOnly } from './unitWords.ts';

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
