/** Known and unknown numbers, the equations between them, and components that share unknowns. */
import { isValue, placeKey, type Cell, type Figure } from '../../model/cell.ts';
import { shift } from '../../model/decimal.ts';
import { madeOnce } from '../../model/madeOnce.ts';
import { cellUnit, rounding } from '../../model/unit.ts';

/** An unpublished number, known to be at least `least`. */
export type Unknown = { id: string; least: number };

/** The terms (by place, `measure/programme/area/year`) add up to a number from `low` to `high`. */
export type Equation = { terms: [id: string, coefficient: number][]; low: number; high: number };

/** `high` is Infinity where the number is not bounded. */
export type Interval = { low: number; high: number };

/** Relative: the solver is no more exact. */
export const tolerance = 1e-6;

/** An error of floating point. */
export const negligible = 1e-9;

/** Unknowns connected by constraints: no other number restricts them. */
export type Component = { unknowns: Unknown[]; equations: Equation[] };

/** Throws on an equation about a number that is not among the unknowns. */
export function components(unknowns: Unknown[], equations: Equation[]): Component[] {
  const above = new Map(unknowns.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let top = id;
    for (let next = above.get(top); next !== top; next = above.get(top)) {
      if (next === undefined) throw new Error(`unknown number: ${id}`);
      above.set(top, above.get(next) ?? next);
      top = next;
    }
    return top;
  };
  for (const { terms } of equations) for (const [id] of terms) above.set(root(id), root(terms[0]![0]));
  const byRoot = Map.groupBy(equations, ({ terms }) => root(terms[0]![0]));
  return [...Map.groupBy(unknowns, ({ id }) => root(id))].map(([id, members]) => ({
    unknowns: members,
    equations: byRoot.get(id) ?? [],
  }));
}

/** In the unit without a scale; rounding may have moved it by `slack`. */
export type KnownNumber = { value: number; slack: number };

/** By place: a published value; zero for not applicable, which is no part of a sum. */
export const knownNumbers = madeOnce((figures: Figure[]): ReadonlyMap<string, KnownNumber> => {
  const numbers = new Map<string, KnownNumber>();
  for (const figure of figures) {
    const known = knownOf(figure.cell);
    if (known !== undefined) numbers.set(placeKey(figure), known);
  }
  return numbers;
});

function knownOf(cell: Cell): KnownNumber | undefined {
  if (cell.state === 'absent') return cell.why === 'not applicable' ? { value: 0, slack: 0 } : undefined;
  const unit = cellUnit(cell);
  if (!isValue(cell) || unit === undefined) return undefined;
  return { value: Number(shift(cell.value, unit.exponent)), slack: Number(rounding(cell.value, unit)) };
}

export function sumStatement(whole: string, parts: string[]): Equation {
  return { terms: [[whole, 1], ...parts.map((part): [string, number] => [part, -1])], low: 0, high: 0 };
}

export function isSum({ terms: [whole], low, high }: Equation): boolean {
  return low === 0 && high === 0 && whole?.[1] === 1;
}
