/** Units of measure in words, and the one unit in which a column or a chart is printed. */
import { isValue, type Cell, type Value } from '../../model/cell.ts';
import { absolute, compare, decimal, decimals, shift, sign, trim } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import { countedWords, isMoney, requiredUnit, unitCode, type Unit } from '../../model/unit.ts';

const englishScales: Record<number, string> = {
  3: 'thousand',
  4: '10,000',
  6: 'million',
  7: '10 million',
  8: '100 million',
  9: 'billion',
  12: 'trillion',
};

const indianScales: Record<number, string> = { 5: 'lakh', 7: 'crore', 12: 'lakh crore' };

const chineseScales: Record<number, string> = {
  3: '千',
  4: '万',
  5: '十万',
  6: '百万',
  7: '千万',
  8: '亿',
  9: '十亿',
  12: '万亿',
};

const chineseSpans: Record<string, string> = { month: '月', year: '年', quarter: '季', day: '日' };

/** A scaled unit names its scale (10,000 yuan). Throws on an unknown unit. */
export function unitWords(code: string, language: Language, one: boolean): string {
  const unit = requiredUnit(code);
  return { 'zh-CN': chineseWords, en: englishWords }[language](unit, one);
}

export function quantityWords(quantity: string, language: Language, one: boolean): string {
  if (quantity === '%' || quantity === '‰') return quantity;
  if (quantity === 'percentage points')
    return { 'zh-CN': '个百分点', en: one ? 'percentage point' : quantity }[language];
  if (isMoney(quantity)) return currencyName(quantity, language, one);
  const words = countedWords[quantity];
  if (words === undefined) throw new Error(`missing string: ${quantity}`);
  return { 'zh-CN': words.zh, en: one ? words.one : words.many }[language];
}

function chineseWords({ quantity, exponent, per }: Unit): string {
  const words = scaleWord(chineseScales, exponent) + quantityWords(quantity, 'zh-CN', false);
  if (per === undefined) return words;
  const [noun = '', span] = per.split('·');
  return `${words}/${[quantityWords(noun, 'zh-CN', true), ...(span === undefined ? [] : [chineseSpans[span]])].join('·')}`;
}

function englishWords({ quantity, exponent, per, isIndian }: Unit, one: boolean): string {
  const isRate = per !== undefined;
  const words = quantityWords(quantity, 'en', one && exponent === 0 && !isRate);
  const scaled = exponent === 0 ? words : `${scaleWord(isIndian ? indianScales : englishScales, exponent)} ${words}`;
  if (!isRate) return scaled;
  const [noun = '', span] = per.split('·');
  return [scaled, quantityWords(noun, 'en', true), ...(span === undefined ? [] : [span])].join(' per ');
}

function scaleWord(words: Record<number, string>, exponent: number): string {
  if (exponent === 0) return '';
  const word = words[exponent];
  if (word === undefined) throw new Error(`unknown scale: ${exponent}`);
  return word;
}

/** As in statistics, where the country is plain and the name in CLDR is not that of its own tables. */
const ownCurrencyNames: Record<string, { zh: string; one: string; many: string }> = {
  CNY: { zh: '元', one: 'yuan', many: 'yuan' },
  INR: { zh: '卢比', one: 'rupee', many: 'rupees' },
  BRL: { zh: '雷亚尔', one: 'real', many: 'reais' },
  TRY: { zh: '土耳其里拉', one: 'Turkish lira', many: 'Turkish lira' },
};

/** Others as in CLDR: US dollars, 美元. */
function currencyName(currency: string, language: Language, one: boolean): string {
  const own = ownCurrencyNames[currency];
  if (own !== undefined) return { 'zh-CN': own.zh, en: one ? own.one : own.many }[language];
  const style = { style: 'currency', currency, currencyDisplay: 'name', maximumFractionDigits: 0 } as const;
  const part = new Intl.NumberFormat(language, style)
    .formatToParts(one ? 1 : 2)
    .find(({ type }) => type === 'currency');
  return part?.value ?? currency;
}

/** The largest step that leaves no value below one (44.22万元 is 442,200 yuan, never 0.44 million). */
const englishSteps = [12, 9, 6, 3, 0];

/** As published; of lakh beside crore the smaller. */
const indianSteps = [12, 7, 5, 0];

/** 万 and 亿 alone (GB/T 15835). */
const chineseSteps = [12, 8, 4, 0];

/** Throws on mixed quantities. Undefined without values. */
export function displayUnit(cells: Cell[], language: Language): string | undefined {
  const values = cells.filter(isValue);
  const [first] = values;
  if (first === undefined) return undefined;
  const units = values.map((cell) => requiredUnit(cell.unit));
  const { quantity, per } = requiredUnit(first.unit);
  if (units.some((unit) => unit.quantity !== quantity || unit.per !== per))
    throw new Error(`mixed units: ${[...new Set(values.map((cell) => cell.unit))].join(', ')}`);
  if (per !== undefined || units.every((unit) => unit.exponent === 0)) return first.unit;
  const largest = units.toSorted((a, b) => b.exponent - a.exponent)[0]!;
  return { 'zh-CN': chineseScaleUnit, en: englishScaleUnit }[language](largest, values);
}

/** 千 is left as published. */
function chineseScaleUnit({ code, quantity, exponent, per }: Unit): string {
  if (exponent === 0 || per !== undefined || !code.includes(' ')) return code;
  return unitCode(quantity, chineseSteps.find((step) => step <= exponent) ?? 0);
}

function englishScaleUnit({ code, quantity, isIndian }: Unit, values: Value[]): string {
  if (isIndian && values.every(({ unit }) => unit === code)) return code;
  const bases = values.map((cell) => absolute(shift(cell.value, requiredUnit(cell.unit).exponent))).filter(sign);
  const step = (isIndian ? indianSteps : englishSteps).find((exponent) =>
    bases.every((base) => compare(base, shift(decimal(1), exponent)) >= 0),
  );
  return unitCode(quantity, bases.length === 0 ? 0 : (step ?? 0), isIndian ? 'indian' : 'western');
}

/** As published, but a million is 100万. */
export function chineseUnit(code: string): string {
  return chineseScaleUnit(requiredUnit(code));
}

/** Exact: published digits stay (4730.60万元 = 47.3060 million, 170万元 = 1.70 million). */
export function inUnit<Given extends Cell>(cell: Given, code: string | undefined): Given {
  if (!isValue(cell) || code === undefined || cell.unit === code) return cell;
  const from = requiredUnit(cell.unit);
  const to = requiredUnit(code);
  if (from.quantity !== to.quantity) throw new Error(`mixed units: ${cell.unit}, ${code}`);
  const exponent = from.exponent - to.exponent;
  const value = shift(cell.value, exponent);
  const moved = { ...cell, unit: code, value: isWhole(cell, from) ? trim(value) : value };
  const { decimals: places } = cell.shown ?? {};
  return places === undefined ? moved : { ...moved, shown: { ...cell.shown, decimals: places - exponent } };
}

/** Its noughts are no digits of a decimal number: 20000人 is 2万人, about 2270万 is about 22.7 million. */
function isWhole({ value, flags }: Value, { exponent }: Unit): boolean {
  if (decimals(value) > 0) return false;
  return exponent === 0 || sign(value) === 0 || flags.includes('approximate');
}

export function isOneQuantity(a: string, b: string): boolean {
  const first = requiredUnit(a);
  const second = requiredUnit(b);
  return first.quantity === second.quantity && first.per === second.per;
}
