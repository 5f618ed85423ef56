import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { releaseChain } from '../model/releaseChain.ts';
import type { Edition } from './edition.ts';
import { readPackage } from './readPackage.ts';
import { readStamp } from './readStamp.ts';
import { reconcile } from './reconcile.ts';
import { historyFolder } from './withPrevious.ts';

/** Every edition that was published of a package, the oldest first. Throws where one cannot be read any more. */
export async function readEditions(released: string): Promise<Edition[]> {
  const history = path.join(released, historyFolder);
  const names = existsSync(history) ? await readdir(history) : [];
  const stamps = await Promise.all(names.map((name) => readStamp(path.join(history, name))));
  const chain = releaseChain(stamps.filter((stamp) => stamp !== undefined));
  return Promise.all(chain.map(({ id }) => readEdition(path.join(history, id), id)));
}

async function readEdition(folder: string, id: string): Promise<Edition> {
  const { source, problems } = await readPackage(folder);
  if (source === undefined) throw new Error(`unreadable edition: ${folder}: ${problems[0]?.code}`);
  return { id, source, figures: reconcile(source).placed.map(({ figure }) => figure) };
}
