/** The history of a package: reads its past editions, and names the release before this one. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isError, type Problem } from '../../model/problem.ts';
import { releaseChain } from '../../model/release.ts';
import { reconcile, type PastEdition } from '../package/figures.ts';
import { releaseProblem } from '../package/problem.ts';
import { readPackage } from '../package/readPackage.ts';
import { formatStamp, parseStamp, readStamp, stampFile, type Stamp } from './readReleased.ts';
import type { Released } from './released.ts';

/** Every edition that was published of a package, the oldest first; a problem for each that cannot be read as it was. */
export async function readEditions(released: string): Promise<{ editions: PastEdition[]; problems: Problem[] }> {
  const history = path.join(released, historyFolder);
  const names = existsSync(history) ? (await readdir(history)).filter((name) => !name.startsWith('.')) : [];
  const stamps = await Promise.all(names.map((name) => readStamp(path.join(history, name))));
  const chain = releaseChain(stamps.filter((stamp) => stamp !== undefined));
  const read = await Promise.all(chain.map(({ id }) => readEdition(path.join(history, id), id)));
  const unstamped = names.filter((_, index) => stamps[index] === undefined);
  const unread = chain.filter((_, index) => read[index] === undefined).map(({ id }) => id);
  return {
    editions: read.filter((edition) => edition !== undefined),
    problems: [...unstamped, ...unread].map((id) =>
      releaseProblem('edition-unreadable', { file: path.posix.join(path.basename(released), historyFolder, id) }),
    ),
  };
}

async function readEdition(folder: string, id: string): Promise<PastEdition | undefined> {
  const { source, problems } = await readPackage(folder);
  if (source === undefined || problems.some(isError)) return undefined;
  const { placed, problems: unreconciled } = reconcile(source);
  return unreconciled.some(isError) ? undefined : { id, source, figures: placed.map(({ figure }) => figure) };
}

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
