import type { ChangedCell } from './changedCells.ts';

/**
 * Lines of a file that are in one text only, under the name of the file: pairs where as many went as came, else those
 * that went and those that came.
 */
export function changedLines(name: string, before: string, after: string): ChangedCell[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const [gone, come] = [linesWithout(old, fresh), linesWithout(fresh, old)];
  if (gone.length === come.length) return gone.map((line, index) => ({ id: name, before: line, after: come[index] }));
  return [...gone.map((line) => ({ id: name, before: line })), ...come.map((line) => ({ id: name, after: line }))];
}

/** As often as a line stands more in `lines` than in `others`. */
function linesWithout(lines: string[], others: string[]): string[] {
  const left = new Map([...Map.groupBy(others, (line) => line)].map(([line, group]) => [line, group.length]));
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
