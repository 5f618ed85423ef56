import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { releaseChain } from '../model/releaseChain.ts';
import { isError, type Problem } from '../table/problem.ts';
import type { PastEdition } from './edition.ts';
import { releaseProblem } from './problem.ts';
import { readPackage } from './readPackage.ts';
import { readStamp } from './readStamp.ts';
import { reconcile } from './reconcile.ts';
import { historyFolder } from './withPrevious.ts';

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
