import type { Cell, Value } from '../model/cell.ts';
import { absolute, compare, decimal, decimals, shift, trim, type Decimal } from '../model/decimal.ts';
import type { Language } from '../model/language.ts';
import { findUnit } from '../model/unit.ts';
import { formatNumber, isOne, type Setting } from './formatNumber.ts';
import { unitWords } from './unitWords.ts';

/** The marks of look/README.md, the same in both languages: ※ withheld, … not available, — not applicable. */
export const marks = { withheld: '※', 'not available': '…', 'not applicable': '—' } as const;

/** A cell as text in two parts, so that the unit can be set smaller; `number` alone copies out as a quotable figure. */
export type CellText = { number: string; unit: string };

/**
 * The one door from Cell to text. Chinese reprints the published digits and unit, and so do tables in every language,
 * whose column has said its unit. English prose resolves 万 and 亿: counts in full, money from one million in millions
 * (44.22万元 = 442,200 yuan; 1523万元 = 15.23 million yuan), exactly: no digit is lost or gained.
 */
export function formatCell(cell: Cell, language: Language, setting: Setting): CellText {
  if (cell.state === 'withheld') return { number: marks.withheld, unit: '' };
  if (cell.state === 'absent') return { number: marks[cell.why], unit: '' };
  if (language === 'zh-CN') return { number: formatNumber(cell.value, 'zh-CN', setting), unit: cell.unit };
  return setting === 'table' ? englishTable(cell) : englishProse(cell);
}

/** Number and unit as they stand in running text: 1562户; 1,562 households; 15.23 million yuan; 66.5%. */
export function formatPhrase(cell: Cell, language: Language): string {
  const { number, unit } = formatCell(cell, language, 'prose');
  return `${number}${unitGap(unit, language)}${unit}`;
}

/** What stands between a number and its unit: nothing in Chinese and before %, a space in English. */
export function unitGap(unit: string, language: Language): '' | ' ' {
  return language === 'zh-CN' || unit === '%' || unit === '' ? '' : ' ';
}

function englishTable(cell: Value): CellText {
  return { number: formatNumber(cell.value, 'en', 'table'), unit: unitWords(cell.unit, 'en', isOne(cell.value)) };
}

function englishProse(cell: Value): CellText {
  const unit = findUnit(cell.unit);
  if (unit === undefined) throw new Error(`unknown unit: ${cell.unit}`);
  if (unit.exponent === 0) return spell(cell.value, cell.unit, '');
  const base = shift(cell.value, unit.exponent);
  return compare(absolute(base), million) < 0
    ? spell(base, unit.quantity, '')
    : spell(millions(cell.value, unit.exponent), unit.quantity, 'million ');
}

const million = decimal(1_000_000);

/** In millions with the precision published: 170万 = 1.7 million (1.70 would claim no more, but reads as if it did). */
function millions(value: Decimal, exponent: number): Decimal {
  const shifted = shift(value, exponent - 6);
  return decimals(value) === 0 ? trim(shifted) : shifted;
}

function spell(value: Decimal, unit: string, scale: string): CellText {
  return {
    number: formatNumber(value, 'en', 'prose'),
    unit: scale + unitWords(unit, 'en', scale === '' && isOne(value)),
  };
}
