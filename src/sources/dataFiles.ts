/** The files that stand for a table of an embedded engine: below one folder, of one format, no link leading out. */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../files/whole.ts';
import { SourceFault, sourceProblems } from './source.ts';

const formats = { csv: /\.(csv|tsv|txt)(\.gz)?$/i, parquet: /\.parquet$/i, json: /\.(json|jsonl|ndjson)(\.gz)?$/i };

export type DataFormat = keyof typeof formats;

/** Real paths, in the order of their names. */
export type DataFiles = { format: DataFormat; files: string[] };

/** `place` is a file or a folder below `root`; of a folder all files in it and below that are not hidden. */
export async function findDataFiles(root: string, place: string): Promise<DataFiles> {
  const top = await realPlace(root, place);
  const start = await realPlace(path.join(root, place), place);
  if (!isWithin(top, start)) throw new SourceFault(sourceProblems, 'data-outside', { read: place });
  const names = (await stat(start)).isFile() ? [''] : await namesBelow(start);
  const files: string[] = [];
  for (const name of names) {
    const file = await realPlace(path.join(start, name), path.posix.join(place, name));
    if (!isWithin(top, file))
      throw new SourceFault(sourceProblems, 'data-outside', { read: path.posix.join(place, name) });
    if ((await stat(file)).isFile()) files.push(file);
  }
  if (files.length === 0) throw new SourceFault(sourceProblems, 'data-missing', { read: place });
  const kinds = new Set(files.map(formatOf));
  const [format] = kinds;
  if (kinds.size > 1 || format === undefined) throw new SourceFault(sourceProblems, 'data-mixed', { read: place });
  return { format, files };
}

async function namesBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => !name.split(path.sep).some((part) => part.startsWith('.'))).toSorted();
}

async function realPlace(file: string, place: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (fault) {
    if (isMissing(fault)) throw new SourceFault(sourceProblems, 'data-missing', { read: place });
    throw fault;
  }
}

function isWithin(folder: string, file: string): boolean {
  const inside = path.relative(folder, file);
  return inside.split(path.sep)[0] !== '..' && !path.isAbsolute(inside);
}

function formatOf(file: string): DataFormat | undefined {
  return (Object.keys(formats) as DataFormat[]).find((format) => formats[format].test(file));
}
