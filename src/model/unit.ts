/** Units of measure: codes, scales, counted quantities, currencies, rounding error. */
import { isValue, type Cell } from './cell.ts';
import { decimal, decimals, shift, type Decimal } from './decimal.ts';

/**
 * A code is Chinese or English, as printed: a scale, what is counted, and the base of a rate (万户, 元/人·月; million USD,
 * USD/person·month). `exponent` is a power of ten (万 = 4), `quantity` a key of `countedWords`, an ISO 4217 currency, % or
 * percentage points, `per` the base: person·month.
 */
export type Unit = { code: string; quantity: string; exponent: number; per?: string };

const chineseScales = { 百万: 6, 千万: 7, 千: 3, 万: 4, 亿: 8 } as const;
const englishScales = { thousand: 3, million: 6, billion: 9 } as const;

const spans = new Map([
  ...Object.entries({ 月: 'month', 年: 'year', 季: 'quarter', 日: 'day' }),
  ...['month', 'year', 'quarter', 'day'].map((span) => [span, span] as const),
]);

export const countedWords: Record<string, { zh: string; one: string; many: string }> = {
  // before persons: 人 in a table are persons, residents are 居民
  resident: { zh: '人', one: 'resident', many: 'residents' },
  household: { zh: '户', one: 'household', many: 'households' },
  person: { zh: '人', one: 'person', many: 'persons' },
  'person-time': { zh: '人次', one: 'person-time', many: 'person-times' },
  time: { zh: '次', one: 'time', many: 'times' },
  item: { zh: '个', one: 'item', many: 'items' },
  institution: { zh: '家', one: 'institution', many: 'institutions' },
  place: { zh: '处', one: 'place', many: 'places' },
  bed: { zh: '张', one: 'bed', many: 'beds' },
  case: { zh: '件', one: 'case', many: 'cases' },
};

/** Any currency may also be an ISO 4217 code. */
const currencyWords: Record<string, string> = {
  元: 'CNY',
  人民币元: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  英镑: 'GBP',
  日元: 'JPY',
  港元: 'HKD',
  澳门元: 'MOP',
  新台币元: 'TWD',
};

const quantities = new Map([
  ...Object.entries(countedWords).flatMap(([code, { zh, one, many }]) =>
    [zh, one, many].map((word) => [word, code] as const),
  ),
  ['居民', 'resident'] as const,
  ...Object.entries(currencyWords),
  ['%', '%'] as const,
  ['percentage points', 'percentage points'] as const,
]);

const unscaled = new Set(['%', 'percentage points']);

const chinese = new RegExp(`^(${Object.keys(chineseScales).join('|')})(.+)$`, 'u');
const english = new RegExp(`^(${Object.keys(englishScales).join('|')}) (.+)$`, 'u');
const parsed = new Map<string, Unit | undefined>();

/** A figure without a known unit is refused. */
export function findUnit(code: string): Unit | undefined {
  if (!parsed.has(code)) parsed.set(code, parseUnit(code));
  return parsed.get(code);
}

/** Throws on an unknown one. */
export function requiredUnit(code: string): Unit {
  const unit = findUnit(code);
  if (unit === undefined) throw new Error(`unknown unit: ${code}`);
  return unit;
}

export function cellUnit(cell: Cell): Unit | undefined {
  return isValue(cell) ? findUnit(cell.unit) : undefined;
}

/** million CNY. Throws on a scale without a word. */
export function unitCode(quantity: string, exponent: number): string {
  if (exponent === 0) return quantity;
  const scale = [...Object.entries(englishScales), ...Object.entries(chineseScales)].find(
    ([, one]) => one === exponent,
  );
  if (scale === undefined) throw new Error(`unknown scale: ${exponent}`);
  return scale[0] in englishScales ? `${scale[0]} ${quantity}` : scale[0] + quantity;
}

/** A rate has only its own. */
export function scaledCodes({ code, quantity, per }: Unit): string[] {
  if (per !== undefined || unscaled.has(quantity)) return [code];
  return [0, ...new Set([...Object.values(chineseScales), ...Object.values(englishScales)])].map((exponent) =>
    unitCode(quantity, exponent),
  );
}

function parseUnit(code: string): Unit | undefined {
  const [top = '', ...rest] = code.split('/');
  const { word, exponent } = scaleOf(top);
  const quantity = quantities.get(word) ?? (isMoney(word) ? word : undefined);
  if (quantity === undefined || rest.length > 1 || (unscaled.has(quantity) && code !== quantity)) return undefined;
  if (rest[0] === undefined) return { code, quantity, exponent };
  const per = parsePer(rest[0]);
  return per === undefined ? undefined : { code, quantity, exponent, per };
}

function scaleOf(text: string): { word: string; exponent: number } {
  const [, scale = '', word = ''] = chinese.exec(text) ?? english.exec(text) ?? [];
  const exponent = ({ ...chineseScales, ...englishScales } as Record<string, number>)[scale];
  return exponent === undefined ? { word: text, exponent: 0 } : { word, exponent };
}

/** 人·月 → person·month; a span alone (月) is no base. */
function parsePer(text: string): string | undefined {
  const [noun = '', span, ...more] = text.split('·');
  const counted = quantities.get(noun);
  const time = spans.get(span ?? '');
  if (counted === undefined || !Object.hasOwn(countedWords, counted) || more.length > 0) return undefined;
  if (span === undefined) return counted;
  return time === undefined ? undefined : `${counted}·${time}`;
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Never negative, never a fraction. */
export function isCounted(quantity: string): boolean {
  return Object.hasOwn(countedWords, quantity);
}

/** Not beds, institutions and places. */
export function isOfPeople(quantity: string): boolean {
  return ['household', 'person', 'person-time', 'time', 'case'].includes(quantity);
}

export function isPopulation(quantity: string): boolean {
  return quantity === 'resident';
}

export function isMoney(quantity: string): boolean {
  return currencies.has(quantity);
}

/** Half a unit of the last digit, without scale (conventions §1.2: 四舍五入, 未作机械调整); counts one by one are exact. */
export function rounding(value: Decimal, unit: Unit): Decimal {
  const last = unit.exponent - decimals(value);
  return last === 0 && isCounted(unit.quantity) ? decimal(0) : shift(decimal('0.5'), last);
}
