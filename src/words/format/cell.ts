/** A cell and a plain number as text: digits grouped, unit, and mark for withheld or missing, in prose or a table. */
import type { Cell, Value } from '../../model/cell.ts';
import { absolute, compare, decimal, decimals, shift, sign, trim, type Decimal } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import { findUnit, requiredUnit, unitCode } from '../../model/unit.ts';
import { chineseUnit, inUnit, unitWords } from './unit.ts';

/** As in look/README.md. */
const marks = { withheld: '※', 'not available': '…', 'not applicable': '—' } as const;

export const chartMarks: Record<Language, { demonstration: string; provisional: string }> = {
  'zh-CN': { demonstration: '○演示数据', provisional: '初步' },
  en: { demonstration: '○ demonstration', provisional: 'prov.' },
};

/** `number` alone copies out as a quotable figure. */
export type CellText = { number: string; unit: string };

/**
 * The only way from Cell to text. Chinese and all tables reprint digits and unit; English prose resolves 万 and 亿
 * exactly: counts in full, money from one million in millions (44.22万元 = 442,200 yuan; 1523万元 = 15.23 million yuan).
 */
export function formatCell(cell: Cell, language: Language, setting: NumberSetting): CellText {
  if (cell.state === 'withheld') return { number: marks.withheld, unit: '' };
  if (cell.state === 'absent') return { number: marks[cell.why], unit: '' };
  const { number, unit } = valueTexts[language][setting](cell);
  return { number: cell.flags.includes('approximate') ? approximateWords[language][setting] + number : number, unit };
}

/** Of rounded numbers (超过2270万人; more than 22.7 million). */
const approximateWords = { 'zh-CN': { prose: '约', table: '≈' }, en: { prose: 'about ', table: '≈' } } as const;

/** 1562户; 1,562 households; 15.23 million yuan; 66.5%. */
export function formatPhrase(cell: Cell, language: Language): string {
  const { number, unit } = formatCell(cell, language, 'prose');
  return `${number}${unitGap(unit, language)}${unit}`;
}

const unitGaps = { 'zh-CN': '', en: ' ' } as const;

/** None in Chinese and before %. */
export function unitGap(unit: string, language: Language): '' | ' ' {
  return unit === '%' || unit === '' ? '' : unitGaps[language];
}

const groupedSettings: Record<Language, NumberSetting[]> = { 'zh-CN': ['table'], en: ['prose', 'table'] };

/** Billion, million; less is spelled in full. */
const proseScales = [9, 6];

const valueTexts: Record<Language, Record<NumberSetting, (cell: Value) => CellText>> = {
  'zh-CN': { prose: (cell) => chineseText(cell, 'prose'), table: (cell) => chineseText(cell, 'table') },
  en: { prose: englishProse, table: englishTable },
};

function chineseText(cell: Value, setting: NumberSetting): CellText {
  const unit = chineseUnit((setting === 'prose' ? roundScale(cell) : '') + cell.unit);
  const { value } = inUnit(cell, unit);
  return { number: formatNumber(value, 'zh-CN', setting), unit: unitWords(unit, 'zh-CN', false) };
}

/** Computed and whole 万: 1万元/户, not 10000元/户 (GB/T 15835). */
function roundScale({ value, unit, flags }: Value): string {
  const scale = /^-?[1-9]\d*0{8}$/.test(value) ? '亿' : /^-?[1-9]\d*0{4}$/.test(value) ? '万' : '';
  const isPlain = findUnit(unit)?.exponent === 0 && findUnit(`${scale}${unit}`) !== undefined;
  return isPlain && flags.includes('computed') ? scale : '';
}

function englishTable(cell: Value): CellText {
  return { number: formatNumber(cell.value, 'en', 'table'), unit: unitWords(cell.unit, 'en', isOne(cell.value)) };
}

function englishProse(cell: Value): CellText {
  const unit = requiredUnit(cell.unit);
  if (unit.exponent === 0 || unit.per !== undefined) return spell(cell.value, cell.unit);
  const base = shift(cell.value, unit.exponent);
  const scale = proseScales.find((proseScale) => compare(absolute(base), shift(decimal(1), proseScale)) >= 0);
  if (scale === undefined) return spell(base, unit.quantity);
  return spell(scaled(cell.value, unit.exponent - scale), unitCode(unit.quantity, scale));
}

/** 170万 = 1.7 million: 1.70 would look more precise. */
function scaled(value: Decimal, exponent: number): Decimal {
  const shifted = shift(value, exponent);
  return decimals(value) === 0 ? trim(shifted) : shifted;
}

function spell(value: Decimal, unit: string): CellText {
  return { number: formatNumber(value, 'en', 'prose'), unit: unitWords(unit, 'en', isOne(value)) };
}

export type NumberSetting = 'prose' | 'table';

/** Digits as published, grouped as in GB/T 15835-2011 and look/web; the minus sign is U+2212. */
export function formatNumber(value: Decimal, language: Language, setting: NumberSetting): string {
  const [integer = '', fraction] = absolute(value).split('.');
  const grouped = groupedSettings[language].includes(setting) ? integer.replace(/\B(?=(\d{3})+$)/g, ',') : integer;
  return `${sign(value) < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** English singular: exactly one, without decimals. */
export function isOne(value: Decimal): boolean {
  return decimals(value) === 0 && compare(absolute(value), decimal(1)) === 0;
}

const chineseDigits = '零一二三四五六七八九十';

/** 一、 二、 … 十一、; 1 2 … in English. */
export function sectionNumber(number: number, language: Language): string {
  return { 'zh-CN': `${chineseNumeral(number)}、`, en: `${number} ` }[language];
}

/** Up to 99. */
export function chineseNumeral(number: number): string {
  if (number <= 10) return chineseDigits[number] ?? '';
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? chineseDigits[tens] : ''}十${ones > 0 ? chineseDigits[ones] : ''}`;
}

/** PDF，8页，420 kB; PDF, 8 pages, 420 kB. */
export function formatPdfSummary(pages: number, bytes: number, language: Language): string {
  const size = formatPdfSize(bytes);
  return { 'zh-CN': `PDF，${pages}页，${size}`, en: `PDF, ${pages} ${pages === 1 ? 'page' : 'pages'}, ${size}` }[
    language
  ];
}

/** Of 1,000, in both languages. */
export function formatPdfSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
