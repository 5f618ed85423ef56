import path from 'node:path';
import { readIfThere } from '../files/readIfThere.ts';
import { parseStamp, stampFile, type Stamp } from './stamp.ts';

/** The stamp of the release in a folder; undefined where none stands. */
export async function readStamp(folder: string): Promise<Stamp | undefined> {
  const bytes = await readIfThere(path.join(folder, stampFile));
  return parseStamp(bytes?.toString('utf8') ?? '');
}
