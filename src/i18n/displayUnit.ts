/**
 * The one unit in which a column or a chart is printed. Chinese keeps what was published. English counts in thousands
 * and millions: the largest step that leaves no value below one (44.22万元 is 442,200 yuan, never 0.44 million).
 */
import { isValue, type Cell } from '../model/cell.ts';
import { absolute, compare, decimal, decimals, shift, sign, trim, type Decimal } from '../model/decimal.ts';
import type { Language } from '../model/language.ts';
import { findUnit, unitCode, type Unit } from '../model/unit.ts';

const englishSteps = [9, 6, 3, 0];
/** Chinese counts in 万 and 亿 alone (GB/T 15835). */
const chineseSteps = [8, 4, 0];

/** The unit code for cells of one quantity; throws where units of two quantities meet. Undefined without values. */
export function displayUnit(cells: Cell[], language: Language): string | undefined {
  const values = cells.filter(isValue);
  const [first] = values;
  if (first === undefined) return undefined;
  const units = values.map((cell) => unitOfCode(cell.unit));
  const { quantity, per } = unitOfCode(first.unit);
  if (units.some((unit) => unit.quantity !== quantity || unit.per !== per))
    throw new Error(`mixed units: ${[...new Set(values.map((cell) => cell.unit))].join(', ')}`);
  if (per !== undefined || units.every((unit) => unit.exponent === 0)) return first.unit;
  const largest = units.toSorted((a, b) => b.exponent - a.exponent)[0]!;
  if (language === 'zh-CN') return isChineseScale(largest) ? largest.code : unitCode(quantity, chineseStep(largest));
  const bases = values.map((cell) => absolute(shift(cell.value, unitOfCode(cell.unit).exponent))).filter(sign);
  return unitCode(quantity, englishStep(bases));
}

/** The unit in which Chinese reprints a number: as published, but a million is 100万. */
export function chineseUnit(code: string): string {
  const unit = unitOfCode(code);
  return isChineseScale(unit) ? code : unitCode(unit.quantity, chineseStep(unit));
}

/** The cell in another unit of the same quantity, exactly: decimals that were published stay (4730.60万元 = 47.3060 million). */
export function inUnit<Given extends Cell>(cell: Given, code: string | undefined): Given {
  if (!isValue(cell) || code === undefined || cell.unit === code) return cell;
  const [from, to] = [unitOfCode(cell.unit), unitOfCode(code)];
  if (from.quantity !== to.quantity) throw new Error(`mixed units: ${cell.unit}, ${code}`);
  const value = shift(cell.value, from.exponent - to.exponent);
  return { ...cell, unit: code, value: decimals(cell.value) === 0 ? trim(value) : value };
}

/** Whether two units count the same thing, on whatever scale. */
export function isOneQuantity(a: string, b: string): boolean {
  const [first, second] = [unitOfCode(a), unitOfCode(b)];
  return first.quantity === second.quantity && first.per === second.per;
}

function englishStep(bases: Decimal[]): number {
  if (bases.length === 0) return 0;
  const step = englishSteps.find((exponent) => bases.every((base) => compare(base, shift(decimal(1), exponent)) >= 0));
  return step ?? 0;
}

function chineseStep({ exponent }: Unit): number {
  return chineseSteps.find((step) => step <= exponent) ?? 0;
}

/** 千 is left as it was published; the scales of English become 万 and 亿. */
function isChineseScale({ code, exponent, per }: Unit): boolean {
  return exponent === 0 || per !== undefined || !code.includes(' ');
}

function unitOfCode(code: string): Unit {
  const unit = findUnit(code);
  if (unit === undefined) throw new Error(`unknown unit: ${code}`);
  return unit;
}
