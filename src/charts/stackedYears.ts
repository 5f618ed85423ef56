import { notAvailable, type Cell } from '../model/cell.ts';
import type { Series, StackedColumns } from '../model/chart.ts';
import { magnitude } from './magnitude.ts';
import { cellIn } from './years.ts';

/** One part of one year, from `low` to `high` on the scale. */
export type StackPart = { year: string; tone: string; cell: Cell; low: number; high: number };

/** A year of the stack. Where a part is withheld or not available there are no parts to draw, only the released total. */
export type StackedYear = {
  year: string;
  parts: StackPart[];
  lacks: Cell['state'] | undefined;
  total: Cell | undefined;
};

/** Places for drawing only; the printed total is the released one. */
export function stackedYears({ totals }: StackedColumns, parts: Series[], years: string[]): StackedYear[] {
  return years.map((year) => {
    const lacks = lackIn(parts, year);
    return { year, lacks, total: cellIn({ points: totals }, year), parts: lacks ? [] : partsIn(parts, year) };
  });
}

/** The largest in the latest year that has numbers comes first: it stands at the base. */
export function largestFirst(parts: Series[], years: string[]): Series[] {
  const latest = years.toReversed().find((year) => lackIn(parts, year) === undefined) ?? years.at(-1);
  const size = (part: Series) => magnitude(cellIn(part, latest) ?? notAvailable) ?? 0;
  return parts.toSorted((a, b) => size(b) - size(a));
}

function lackIn(parts: Series[], year: string): Cell['state'] | undefined {
  const cells = parts.map((part) => cellIn(part, year) ?? notAvailable);
  if (cells.some(({ state }) => state === 'withheld')) return 'withheld';
  return cells.some((cell) => cell.state === 'absent' && cell.why === 'not available') ? 'absent' : undefined;
}

function partsIn(parts: Series[], year: string): StackPart[] {
  return parts.reduce<StackPart[]>((stack, part) => {
    const cell = cellIn(part, year) ?? notAvailable;
    const low = stack.at(-1)?.high ?? 0;
    return [...stack, { year, tone: part.tone, cell, low, high: low + (magnitude(cell) ?? 0) }];
  }, []);
}
