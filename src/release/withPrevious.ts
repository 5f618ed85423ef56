import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { releaseChain } from '../model/releaseChain.ts';
import { readStamp } from './readStamp.ts';
import type { Released } from './released.ts';
import { formatStamp, parseStamp, stampFile, type Stamp } from './stamp.ts';

export const historyFolder = 'history';

/**
 * The files as they stand once they are published in `folder`: their stamp names the release that stood there before. A
 * release that stands there already keeps the one it has.
 */
export async function withPrevious(folder: string, files: Released): Promise<Released> {
  const stamp = parseStamp(files.get(stampFile) ?? '');
  if (stamp === undefined) throw new Error(`invalid release: ${stampFile}`);
  const edition = await readStamp(path.join(folder, historyFolder, stamp.id));
  const standing = await readStamp(folder);
  const own = edition ?? (standing?.id === stamp.id ? standing : undefined);
  const previous = own === undefined ? (standing ?? (await latest(folder)))?.id : own.previous;
  return new Map([...files, [stampFile, formatStamp({ ...stamp, previous })]]);
}

/** The end of the chain of editions. */
async function latest(folder: string): Promise<Stamp | undefined> {
  const history = path.join(folder, historyFolder);
  const ids = existsSync(history) ? await readdir(history) : [];
  const stamps = await Promise.all(ids.map((id) => readStamp(path.join(history, id))));
  return releaseChain(stamps.filter((stamp) => stamp !== undefined)).at(-1);
}
