import path from 'node:path';
import { readIfThere } from '../files/readIfThere.ts';
import { parseRows } from '../table/parseRows.ts';

/** A row of released/figures.csv by its columns. */
export type ReleasedLine = Record<string, string>;

/** The figures that stand released in a folder; none where nothing was released yet. */
export async function readReleasedFigures(folder: string): Promise<ReleasedLine[]> {
  const bytes = await readIfThere(path.join(folder, 'figures.csv'));
  const [header, ...rows] = parseRows(bytes?.toString('utf8') ?? '', 'figures.csv').rows;
  const names = header?.cells ?? [];
  return rows.map(({ cells }) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}
