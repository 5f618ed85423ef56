import type { View } from './view.ts';

/** Place → number of those that the equations fix, however many of them it takes: Gauss and Jordan's elimination. */
export function determined({ ranges, hidden, rows }: View): Map<string, number> {
  const index = new Map(hidden.map((place, at) => [place, at]));
  const width = hidden.length;
  const matrix = rows
    .filter(({ low, high }) => low === high)
    .map(({ terms, low }) => {
      const line = Array.from({ length: width + 1 }, () => 0);
      line[width] = low;
      for (const [place, coefficient] of terms) {
        const at = index.get(place);
        if (at === undefined) line[width] -= coefficient * ranges.get(place)!.low;
        else line[at]! += coefficient;
      }
      return line;
    });
  const pivots = reduce(matrix, width);
  const fixed = [...pivots].flatMap(([column, line]): [string, number][] =>
    line.slice(0, width).every((value, at) => at === column || isNought(value))
      ? [[hidden[column]!, Math.round(line[width]!)]]
      : [],
  );
  return new Map(fixed);
}

/** Column → the row that holds its one. */
function reduce(matrix: number[][], width: number): Map<number, number[]> {
  const pivots = new Map<number, number[]>();
  const left = new Set(matrix);
  for (let column = 0; column < width; column += 1) {
    const pivot = [...left].find((line) => !isNought(line[column]!));
    if (pivot === undefined) continue;
    left.delete(pivot);
    const by = pivot[column]!;
    pivot.forEach((value, at) => (pivot[at] = value / by));
    for (const line of matrix) if (line !== pivot && !isNought(line[column]!)) subtract(line, pivot, line[column]!);
    pivots.set(column, pivot);
  }
  return pivots;
}

function subtract(line: number[], pivot: number[], by: number): void {
  pivot.forEach((value, at) => {
    if (value !== 0) line[at]! -= by * value;
  });
}

function isNought(value: number): boolean {
  return Math.abs(value) < 1e-7;
}
