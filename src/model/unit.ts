/** Units of measure: codes, scales, counted quantities, rounding error. */
import { type Cell, isValue } from './cell.ts';
import { decimal, type Decimal, decimals, shift } from './decimal.ts';
import type { Grouping } from './language.ts';

/**
 * A code is Chinese or English, as printed: a scale, what is counted, and the base of a rate (万户, 元/人·月; million USD,
 * USD/person·month; lakh INR). `exponent` is a power of ten (万 = 4), `quantity` a key of `countedWords`, an ISO 4217
 * currency, %, ‰ or percentage points, `per` the base: person·month. `isIndian`: the scale is lakh or crore.
 */
export type Unit = { code: string; quantity: string; exponent: number; per?: string; isIndian?: true };

const chineseScales = { 万亿: 12, 百万: 6, 千万: 7, 千: 3, 万: 4, 亿: 8 } as const;
const englishScales = { thousand: 3, million: 6, billion: 9, trillion: 12 } as const;
const indianScales = { 'lakh crore': 12, lakh: 5, crore: 7 } as const;

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
  couple: { zh: '对', one: 'couple', many: 'couples' },
};

const quantities = new Map([
  ...Object.entries(countedWords).flatMap(([code, { zh, one, many }]) =>
    [zh, one, many].map((word) => [word, code] as const),
  ),
  ['居民', 'resident'] as const,
  ['%', '%'] as const,
  ['‰', '‰'] as const,
  ['percentage points', 'percentage points'] as const,
]);

/** Without scales, and never added. */
export const unscaled = new Set(['%', '‰', 'percentage points']);

const chinese = new RegExp(`^(${Object.keys(chineseScales).join('|')})(.+)$`, 'u');
const english = new RegExp(`^(${Object.keys({ ...englishScales, ...indianScales }).join('|')}) (.+)$`, 'u');
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

const scalesOf: Record<Grouping, [string, number][]> = {
  western: Object.entries({ ...englishScales, ...chineseScales }),
  indian: Object.entries({ ...indianScales, ...englishScales, ...chineseScales }),
};

/** million CNY. Throws on a scale without a word. */
export function unitCode(quantity: string, exponent: number, grouping: Grouping = 'western'): string {
  if (exponent === 0) return quantity;
  const [scale] = scalesOf[grouping].find(([, one]) => one === exponent) ?? [];
  if (scale === undefined) throw new Error(`unknown scale: ${exponent}`);
  return scale in chineseScales ? scale + quantity : `${scale} ${quantity}`;
}

/** A rate has only its own. */
export function scaledCodes({ code, quantity, per }: Unit, grouping: Grouping = 'western'): string[] {
  if (per !== undefined || unscaled.has(quantity)) return [code];
  const exponents = new Set([0, ...scalesOf[grouping].map(([, exponent]) => exponent)]);
  return [...exponents].map((exponent) => unitCode(quantity, exponent, grouping));
}

function parseUnit(code: string): Unit | undefined {
  const [top = '', ...rest] = code.split('/');
  const { word, ...scale } = scaleOf(top);
  const quantity = quantities.get(word) ?? (isMoney(word) ? word : chineseCurrency(word));
  if (quantity === undefined || rest.length > 1 || (unscaled.has(quantity) && code !== quantity)) return undefined;
  if (rest[0] === undefined) return { code, quantity, ...scale };
  const per = parsePer(rest[0]);
  return per === undefined ? undefined : { code, quantity, ...scale, per };
}

const exponents: Record<string, number> = { ...chineseScales, ...englishScales, ...indianScales };

function scaleOf(text: string): { word: string; exponent: number; isIndian?: true } {
  const [, scale = '', word = ''] = chinese.exec(text) ?? english.exec(text) ?? [];
  const exponent = exponents[scale];
  if (exponent === undefined) return { word: text, exponent: 0 };
  return { word, exponent, ...(scale in indianScales && { isIndian: true }) };
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

export function groupingOf({ isIndian }: Unit): Grouping {
  return isIndian ? 'indian' : 'western';
}

/** Never negative, never a fraction unless it is an average. */
export function isCounted(quantity: string): boolean {
  return Object.hasOwn(countedWords, quantity);
}

/** Not beds, institutions and places. */
export function isOfPeople(quantity: string): boolean {
  return ['household', 'person', 'person-time', 'time', 'case', 'couple'].includes(quantity);
}

export function isMoney(quantity: string): boolean {
  return isCurrency(quantity);
}

export function isPopulation(quantity: string): boolean {
  return quantity === 'resident';
}

/**
 * Half a unit of the last digit, without scale (conventions §1.2: 四舍五入, 未作机械调整); counts one by one are exact,
 * averages of them are not.
 */
export function rounding(value: Decimal, unit: Unit, isAverage = false): Decimal {
  const last = unit.exponent - decimals(value);
  return last === 0 && isCounted(unit.quantity) && !isAverage ? decimal(0) : shift(decimal('0.5'), last);
}

/** Currencies by ISO 4217, and the words by which tables name them. */

const currencies = new Set(Intl.supportedValuesOf('currency'));

function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** Beside the full names (印度卢比), as in `chineseCurrency`. */
const shortWords: Record<string, string> = {
  元: 'CNY',
  人民币元: 'CNY',
  欧元: 'EUR',
  日元: 'JPY',
  日圆: 'JPY',
  円: 'JPY',
  港元: 'HKD',
  澳门元: 'MOP',
  新台币元: 'TWD',
  韩元: 'KRW',
  卢比: 'INR',
  雷亚尔: 'BRL',
  卢布: 'RUB',
  兰特: 'ZAR',
  澳元: 'AUD',
  加元: 'CAD',
  新元: 'SGD',
  新加坡元: 'SGD',
  新西兰元: 'NZD',
  瑞郎: 'CHF',
  泰铢: 'THB',
  越南盾: 'VND',
  印尼盾: 'IDR',
  林吉特: 'MYR',
};

const fullNames = new Map<string, string>();

/** 印度卢比 is INR. Undefined where it names none. */
function chineseCurrency(word: string): string | undefined {
  if (Object.hasOwn(shortWords, word)) return shortWords[word];
  if (fullNames.size === 0) {
    const names = new Intl.DisplayNames('zh-CN', { type: 'currency' });
    for (const code of currencies) fullNames.set(names.of(code) ?? code, code);
  }
  return fullNames.get(word);
}
