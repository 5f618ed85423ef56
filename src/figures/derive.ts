/**
 * Numbers computed from released cells. A derivation only lifts a function over Cells: withheld in → withheld out,
 * absent in → absent out; flags travel with it. Official and demonstration figures never meet in one (promise 12).
 */
import {
  isDemonstration,
  isValue,
  notApplicable,
  type Cell,
  type Figure,
  type Flag,
  type Value,
} from '../model/cell.ts';
import { decimal, divide, multiply, shift, sign, subtract, type Decimal } from '../model/decimal.ts';
import { findUnit } from '../model/unit.ts';

/** `how` names the derivation, `ids` the figures it was computed from, in order. */
export type Derived = { cell: Cell; how: string; ids: string[] };

/** Both released, in one unit, both official or both demonstration: only these may meet in a sentence. */
export function isAlike(a: Figure, b: Figure): boolean {
  if (!isValue(a.cell) || !isValue(b.cell) || a.cell.unit !== b.cell.unit) return false;
  return isDemonstration(a.cell) === isDemonstration(b.cell);
}

/** Alike, with no break in the series between them: may be compared over time. */
export function isComparable(a: Figure, b: Figure): boolean {
  return isAlike(a, b) && [a, b].every(({ cell }) => isValue(cell) && !cell.flags.includes('break'));
}

/** Of one period: parts of a whole, or two areas. */
export function isSamePeriod(a: Figure, b: Figure): boolean {
  return a.key.period.start === b.key.period.start && a.key.period.end === b.key.period.end;
}

/** part ÷ whole in percent, one decimal. */
export function share(part: Figure, whole: Figure): Derived {
  return derived('share', inOneUnit(part, whole), '%', (a, b) => (sign(b) === 0 ? undefined : percent(a, b)));
}

/** later − earlier, in the unit of the later. */
export function change(later: Figure, earlier: Figure): Derived {
  const unit = isValue(later.cell) ? later.cell.unit : '';
  return derived('change', inOneUnit(later, earlier), unit, (a, b) => subtract(a, b));
}

/** The change in percent of the earlier value; not applicable from zero. */
export function growth(later: Figure, earlier: Figure): Derived {
  return derived('growth', inOneUnit(later, earlier), '%', (a, b) =>
    sign(b) === 0 ? undefined : percent(subtract(a, b), b),
  );
}

/** Money per person and month, from a year's money and the persons served in it: computed, rounded to whole units of money. */
export function perPersonMonth(money: Figure, persons: Figure): Derived {
  const [top, bottom] = [scale(money.cell), scale(persons.cell)];
  const currency = isValue(money.cell) ? findUnit(money.cell.unit)?.quantity : undefined;
  return derived('perPersonMonth', [money, persons], `${currency}/person·month`, (a, b) =>
    sign(b) === 0 ? undefined : divide(shift(a, top), multiply(shift(b, bottom), decimal(12)), 0),
  );
}

/** Persons per household, two decimals. */
export function householdSize(persons: Figure, households: Figure): Derived {
  const [top, bottom] = [scale(persons.cell), scale(households.cell)];
  return derived('householdSize', [persons, households], 'person/household', (a, b) =>
    sign(b) === 0 ? undefined : divide(shift(a, top), shift(b, bottom), 2),
  );
}

function percent(a: Decimal, b: Decimal): Decimal {
  return divide(shift(a, 2), b, 1);
}

/** The second in the unit of the first: 元 beside 万元. What is counted in unlike things has nothing to compare. */
function inOneUnit(a: Figure, b: Figure): [Figure, Figure] {
  if (!isValue(a.cell) || !isValue(b.cell) || a.cell.unit === b.cell.unit) return [a, b];
  const [unit, other] = [findUnit(a.cell.unit), findUnit(b.cell.unit)];
  if (unit === undefined || unit.quantity !== other?.quantity || unit.per !== other.per)
    return [a, { ...b, cell: notApplicable }];
  const value = shift(b.cell.value, other.exponent - unit.exponent);
  return [a, { ...b, cell: { ...b.cell, value, unit: a.cell.unit } }];
}

function scale(cell: Cell): number {
  return isValue(cell) ? (findUnit(cell.unit)?.exponent ?? 0) : 0;
}

type Operation = (a: Decimal, b: Decimal) => Decimal | undefined;

function derived(how: string, [a, b]: [Figure, Figure], unit: string, operation: Operation): Derived {
  const ids = [a.id, b.id];
  if (!isValue(a.cell) || !isValue(b.cell)) return { cell: worse(a.cell, b.cell), how, ids };
  if (isDemonstration(a.cell) !== isDemonstration(b.cell)) return { cell: notApplicable, how, ids };
  const value = operation(a.cell.value, b.cell.value);
  const cell: Cell =
    value === undefined ? notApplicable : { state: 'value', value, unit, flags: merged(a.cell, b.cell) };
  return { cell, how, ids };
}

function merged(a: Value, b: Value): Flag[] {
  return [...new Set<Flag>([...a.flags, ...b.flags, 'computed'])];
}

function worse(a: Cell, b: Cell): Cell {
  if (a.state === 'withheld' || isValue(b)) return a;
  return b.state === 'withheld' || isValue(a) ? b : a;
}
