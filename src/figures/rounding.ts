/** What the rounding of published numbers supports: the decimals of a difference, the digits of a percentage. */
import { type Cell, type Figure, isValue, type Value } from '../model/cell.ts';
import {
  absolute,
  add,
  compare,
  decimal,
  type Decimal,
  decimals,
  divide,
  multiply,
  round,
  shift,
  sign,
} from '../model/decimal.ts';
import { cellUnit, findUnit, isMoney, rounding } from '../model/unit.ts';

/** In 万, million …, unless the package says that its numbers are exact: 万元, not 元 and not 元/人·月. */
function isScaled(cell: Value): boolean {
  const unit = cellUnit(cell);
  return unit !== undefined && unit.per === undefined && unit.exponent > 0 && !cell.shown?.isExact;
}

/** Money in 万 or million with fewer decimals than its like is taken as rounded; counts (万人) are as they are printed. */
export function isRoundable(cell: Value): boolean {
  return isScaled(cell) && isMoney(cellUnit(cell)!.quantity);
}

/** The decimals with which it is known. */
export function knownPlaces({ value, shown }: Value): number {
  const places = decimals(value);
  return shown?.isRounded ? Math.min(places, shown.decimals ?? places) : places;
}

/** Of what is added or subtracted: the decimals of the coarsest; undefined where all have as many, or one is exact. */
export function coarsestPlaces(values: Value[]): number | undefined {
  if (values.length === 0 || !values.every(isRoundable)) return undefined;
  const places = values.map(knownPlaces);
  const isMixed = new Set(places).size > 1 || values.some(({ shown }) => shown?.isRounded);
  return isMixed ? Math.min(...places) : undefined;
}

/** By how much each of two numbers may be off, in the unit of the first. */
type Errors = [Decimal, Decimal];

export function roundingErrors(one: Figure, other: Figure): Errors {
  const exponent = cellUnit(one.cell)?.exponent ?? 0;
  return [errorOf(one, exponent), errorOf(other, exponent)];
}

function errorOf({ cell }: Figure, exponent: number): Decimal {
  if (!isValue(cell) || !isScaled(cell)) return decimal(0);
  return shift(decimal('0.5'), cellUnit(cell)!.exponent - exponent - knownPlaces(cell));
}

/** Beyond it a last digit says nothing: at one decimal a tenth, at none a whole percent. */
const largestErrors: [places: number, error: Decimal][] = [
  [1, decimal('0.1')],
  [0, decimal(1)],
];

/**
 * `part` of `whole` in percent, with one decimal or none, as far as both numbers are known (`of` is what the part is
 * computed from beside the whole); undefined where not even the whole percent is.
 */
export function supportedPercent(part: Decimal, whole: Decimal, of: Decimal, [ofOne, ofOther]: Errors) {
  if (sign(whole) === 0) return undefined;
  const square = multiply(whole, whole);
  const off = shift(add(multiply(ofOne, absolute(whole)), multiply(absolute(of), ofOther)), 2);
  const [places] = largestErrors.find(([, error]) => compare(off, multiply(error, square)) <= 0) ?? [];
  return places === undefined ? undefined : divide(shift(part, 2), whole, places);
}

/** By how much the sum of printed numbers may differ from a printed whole, in a unit of theirs. */
export function roundingSlack(cells: Cell[], code: string): Decimal {
  const exponent = findUnit(code)?.exponent ?? 0;
  const slacks = cells.flatMap((cell) => {
    const unit = cellUnit(cell);
    if (!isValue(cell) || unit === undefined) return [];
    return [shift(rounding(round(cell.value, knownPlaces(cell)), unit), -exponent)];
  });
  return add(decimal(0), ...slacks);
}
