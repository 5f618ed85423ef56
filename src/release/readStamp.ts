import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseStamp, stampFile, type Stamp } from './stamp.ts';

/** The stamp of the release in a folder; undefined where none stands. */
export async function readStamp(folder: string): Promise<Stamp | undefined> {
  const text = await readFile(path.join(folder, stampFile), 'utf8').catch(() => '');
  return parseStamp(text);
}
