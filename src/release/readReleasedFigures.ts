import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseRows } from '../table/parseRows.ts';

/** A row of released/figures.csv by its columns. */
export type ReleasedLine = Record<string, string>;

/** The figures that stand released in a folder; none where nothing was released yet. */
export async function readReleasedFigures(folder: string): Promise<ReleasedLine[]> {
  const text = await readFile(path.join(folder, 'figures.csv'), 'utf8').catch(() => '');
  const [header, ...rows] = parseRows(text, 'figures.csv').rows;
  const names = header?.cells ?? [];
  return rows.map(({ cells }) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}
