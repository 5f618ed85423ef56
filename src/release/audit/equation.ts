/** Known and unknown numbers, the equations between them, and components that share unknowns. */
import { isValue, placeKey, type Cell, type Figure } from '../../model/cell.ts';
import { shift } from '../../model/decimal.ts';
import { cellUnit, rounding } from '../../model/unit.ts';

/** An unpublished number, known to be at least `least`. */
export type Unknown = { id: string; least: number };

/** A linear constraint: the terms add up to a number from `low` to `high`; an equation where these are equal. */
export type Equation = { terms: [id: string, coefficient: number][]; low: number; high: number };

/** The feasible interval of a number; `high` is Infinity where it is not bounded. */
export type Interval = { low: number; high: number };

/** Numbers as near as this, as a part of themselves, are taken for equal: bounds are as exact as a solver makes them. */
export const tolerance = 1e-6;

/** What is smaller is an error of floating point. */
export const negligible = 1e-9;

/** Unknowns connected by constraints, with these constraints: no other number restricts them. */
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

/** A published number in the unit without a scale; rounding may have moved it by `slack`. */
export type KnownNumber = { value: number; slack: number };

/** Place → what everybody knows of it: a published value; not applicable, which is no part of a sum. */
export function knownNumbers(figures: Figure[]): Map<string, KnownNumber> {
  return new Map(
    figures.flatMap((figure): [string, KnownNumber][] => {
      const known = knownOf(figure.cell);
      return known === undefined ? [] : [[placeKey(figure), known]];
    }),
  );
}

function knownOf(cell: Cell): KnownNumber | undefined {
  if (cell.state === 'absent') return cell.why === 'not applicable' ? { value: 0, slack: 0 } : undefined;
  const unit = cellUnit(cell);
  if (!isValue(cell) || unit === undefined) return undefined;
  return { value: Number(shift(cell.value, unit.exponent)), slack: Number(rounding(cell.value, unit)) };
}

/**
 * Something that readers know or may think of the numbers of one release, published or not: places times coefficients come
 * to something from `low` to `high`. Places are `measure/programme/area/year`.
 */
export type Statement = { terms: [place: string, coefficient: number][]; low: number; high: number };

/** What is left of a whole after its parts. */
export function sumStatement(whole: string, parts: string[]): Statement {
  return { terms: [[whole, 1], ...parts.map((part): [string, number] => [part, -1])], low: 0, high: 0 };
}

/** Whether it says that a whole, the first of it, is the sum of its parts. */
export function isSum({ terms: [whole], low, high }: Statement): boolean {
  return low === 0 && high === 0 && whole?.[1] === 1;
}
