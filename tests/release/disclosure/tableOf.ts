import type { PatternCell } from '../../../src/release/withhold/companions.ts';
import type { SumLine } from '../../../src/release/withhold/position.ts';

export const threshold = 5;

export type Table = { cells: PatternCell[]; lines: SumLine[] };

/** A table of programmes (kinds of one) by areas; the last of each row and column is the sum. */
export function tableOf(values: number[][]): Table {
  const bottom = values.length - 1;
  const right = values[0]!.length - 1;
  const cells = values.flatMap((row, y) =>
    row.map((value, x): PatternCell => {
      const isMargin = y === bottom || x === right;
      return {
        id: `${y}/${x}`,
        ...classOf(value),
        isBound: false,
        measures: new Set(['persons']),
        cost: isMargin ? 10 : 1,
      };
    }),
  );
  const rows = values.map((row, y) =>
    line(
      `row ${y}`,
      row.map((_, x) => `${y}/${x}`),
    ),
  );
  const columns = values[0]!.map((_, x) =>
    line(
      `column ${x}`,
      values.map((__, y) => `${y}/${x}`),
    ),
  );
  return { cells, lines: [...rows, ...columns] };
}

export function classOf(value: number): Pick<PatternCell, 'hides' | 'moves'> {
  return { hides: value > 0 && value < threshold, moves: value >= threshold };
}

export function line(id: string, ids: string[]): SumLine {
  return { id, whole: ids.at(-1)!, parts: ids.slice(0, -1) };
}
