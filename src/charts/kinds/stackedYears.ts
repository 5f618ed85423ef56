/** The parts of each year of a stack: heights, order, and values written inside. */
import { notAvailable, type Cell } from '../../model/cell.ts';
import type { Series, StackedColumns } from '../../model/chart.ts';
import type { ValueScale } from '../axes/valueAxis.ts';
import type { ColumnScale } from '../axes/yearAxis.ts';
import { bracketedText } from '../labels/cellText.ts';
import { elementOf, typeSizes, type ChartSettings } from '../svg.ts';
import { cellIn, cellState, magnitude, textWidth } from '../text.ts';

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

/** Values inside the parts of a stack, wherever a part is large enough to hold its own. */
export function partValues(stack: StackedYear[], x: ColumnScale, y: ValueScale, settings: ChartSettings): Element[] {
  const draw = elementOf(settings.document);
  const size = typeSizes[settings.medium].value;
  return stack
    .flatMap(({ parts }) => parts)
    .filter((part) => isPartRoomy(part, x, y, settings))
    .map((part) => {
      const place = { x: x.place(part.year), y: y.place((part.low + part.high) / 2) + size * 0.36 };
      const own = { class: `inside ${part.tone} ${cellState(part.cell)}`, 'text-anchor': 'middle', 'font-size': size };
      return draw('text', { ...own, ...place, 'data-year': part.year }, bracketedText(part.cell, settings));
    });
}

function isPartRoomy(part: StackPart, x: ColumnScale, y: ValueScale, settings: ChartSettings): boolean {
  const size = typeSizes[settings.medium].value;
  const height = y.place(part.low) - y.place(part.high);
  return height >= size + 6 && textWidth(bracketedText(part.cell, settings), size) + 4 <= x.width;
}
