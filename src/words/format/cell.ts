/** A cell as text: number, unit and mark for withheld or missing, in prose or in a table. */
import type { Cell, Value } from '../../model/cell.ts';
import { absolute, compare, decimal, decimals, shift, trim, type Decimal } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import { findUnit, requiredUnit, unitCode } from '../../model/unit.ts';
import { formatNumber, isOne, type NumberSetting } from './number.ts';
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

/** Billion, million; less is spelled in full. */
const proseScales = [9, 6];

/** 170万 = 1.7 million: 1.70 would look more precise. */
function scaled(value: Decimal, exponent: number): Decimal {
  const shifted = shift(value, exponent);
  return decimals(value) === 0 ? trim(shifted) : shifted;
}

function spell(value: Decimal, unit: string): CellText {
  return { number: formatNumber(value, 'en', 'prose'), unit: unitWords(unit, 'en', isOne(value)) };
}
