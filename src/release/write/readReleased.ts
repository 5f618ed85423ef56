/** What a folder of released files holds: its stamp, and the rows of its figures.csv. */
import path from 'node:path';
import { readIfThere } from '../../files/whole.ts';
import { parseRows } from '../../intake/text/csv.ts';

export const stampFile = 'release.json';

/**
 * What release.json says: the id is the version of the package, `digest` that of everything else that is released,
 * `previous` the id of the release that stood before. The digest does not depend on `previous`: the same content has
 * the same digest, whatever it replaced.
 */
export type Stamp = { id: string; digest: string; previous?: string };

export function formatStamp({ id, digest, previous }: Stamp): string {
  return `${JSON.stringify({ id, digest, previous }, undefined, 2)}\n`;
}

/** Undefined for a text that is no stamp. */
export function parseStamp(text: string): Stamp | undefined {
  try {
    const { id, digest, previous } = JSON.parse(text) as Partial<Stamp>;
    return typeof id === 'string' && typeof digest === 'string' ? { id, digest, previous } : undefined;
  } catch {
    return undefined;
  }
}

/** The stamp of the release in a folder; undefined where none stands. */
export async function readStamp(folder: string): Promise<Stamp | undefined> {
  const bytes = await readIfThere(path.join(folder, stampFile));
  return parseStamp(bytes?.toString('utf8') ?? '');
}

/** A row of released/figures.csv by its columns. */
export type ReleasedLine = Record<string, string>;

/** The figures that stand released in a folder; none where nothing was released yet. */
export async function readReleasedFigures(folder: string): Promise<ReleasedLine[]> {
  const bytes = await readIfThere(path.join(folder, 'figures.csv'));
  const [header, ...rows] = parseRows(bytes?.toString('utf8') ?? '', 'figures.csv').rows;
  const names = header?.cells ?? [];
  return rows.map(({ cells }) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}
