/** A record that is not blank, with its line as Excel numbers it. */
export type RawRow = { line: number; cells: string[] };

export function isBlank(cells: string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
