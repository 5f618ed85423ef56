/** A table with its margins: the last of each row and column is the sum. */
export function withMargins(inner: number[][]): number[][] {
  const rows = inner.map((row) => [...row, sum(row)]);
  return [...rows, rows[0]!.map((_, x) => sum(rows.map((row) => row[x]!)))];
}

function sum(values: number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
