/**
 * The one unit in which a column or a chart is printed. Chinese keeps what was published. English counts in thousands
 * and millions: the largest step that leaves no value below one (44.22万元 is 442,200 yuan, never 0.44 million).
 */
import { isValue, type Cell } from '../model/cell.ts';
import { absolute, compare, decimal, decimals, shift, sign, trim, type Decimal } from '../model/decimal.ts';
import type { Language } from '../model/language.ts';
import { findUnit, type Unit } from '../model/unit.ts';

const steps = [
  { prefix: '百万', exponent: 6 },
  { prefix: '千', exponent: 3 },
  { prefix: '', exponent: 0 },
];

/** The unit code for cells of one quantity; throws where units of two quantities meet. Undefined without values. */
export function displayUnit(cells: Cell[], language: Language): string | undefined {
  const values = cells.filter(isValue);
  const [first] = values;
  if (first === undefined) return undefined;
  const units = values.map((cell) => known(cell.unit));
  const { quantity, per } = known(first.unit);
  if (units.some((unit) => unit.quantity !== quantity || unit.per !== per))
    throw new Error(`mixed units: ${[...new Set(values.map((cell) => cell.unit))].join(', ')}`);
  const isScaled = units.some((unit) => unit.exponent > 0);
  if (!isScaled || (language === 'zh-CN' && new Set(values.map(({ unit }) => unit)).size === 1)) return first.unit;
  if (language === 'zh-CN') return units.toSorted((a, b) => b.exponent - a.exponent)[0]?.code;
  const bases = values.map((cell) => absolute(shift(cell.value, known(cell.unit).exponent))).filter(sign);
  return englishStep(bases) + quantity;
}

/** The cell in another unit of the same quantity, exactly: decimals that were published stay (4730.60万元 = 47.3060 million). */
export function inUnit(cell: Cell, code: string | undefined): Cell {
  if (!isValue(cell) || code === undefined || cell.unit === code) return cell;
  const [from, to] = [known(cell.unit), known(code)];
  if (from.quantity !== to.quantity) throw new Error(`mixed units: ${cell.unit}, ${code}`);
  const value = shift(cell.value, from.exponent - to.exponent);
  return { ...cell, unit: code, value: decimals(cell.value) === 0 ? trim(value) : value };
}

/** Whether two units count the same thing, on whatever scale. */
export function isOneQuantity(a: string, b: string): boolean {
  const [first, second] = [known(a), known(b)];
  return first.quantity === second.quantity && first.per === second.per;
}

function englishStep(bases: Decimal[]): string {
  const step = steps.find(({ exponent }) => bases.every((base) => compare(base, shift(decimal(1), exponent)) >= 0));
  return step?.prefix ?? '';
}

function known(code: string): Unit {
  const unit = findUnit(code);
  if (unit === undefined) throw new Error(`unknown unit: ${code}`);
  return unit;
}
