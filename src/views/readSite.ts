import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../editions/edition.ts';
import { readReports } from '../editions/readReports.ts';
import { book } from '../figures/book.ts';
import { readRelease } from '../figures/readRelease.ts';
import type { Figure } from '../model/cell.ts';
import { changedEntries } from '../model/changedEntries.ts';
import { releaseChain } from '../model/releaseChain.ts';
import { releaseFacts } from '../narrative/releaseFacts.ts';
import { defaultEditions } from './defaultEditions.ts';
import type { ReleaseNote, Site } from './page.ts';

/**
 * Reads what was released and what was written: the folders `released/` and `reports/<package>/`, nothing else. Both were
 * checked before, so that anything amiss here throws.
 */
export async function readSite(released: string, reports: string): Promise<Site> {
  const own = book(await readRelease(released));
  const { languages } = own.release.description;
  const { identity, editions, problems } = await readReports(reports, releaseFacts(own));
  const wrong = problems.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Error(`invalid reports: ${wrong.code} in ${wrong.file}`);
  return {
    ...{ own, languages, identity, releases: await readReleases(released) },
    editions: [...editions, ...defaultEditions(own, editions)].toSorted(byLength),
  };
}

/** Newest year first; of one year the shortest first: a page, two pages, a report. */
const kindsByLength = ['lead', 'press', 'annual'] as const;

function byLength(a: Edition, b: Edition): number {
  return Number(b.year) - Number(a.year) || kindsByLength.indexOf(a.kind) - kindsByLength.indexOf(b.kind);
}

async function readReleases(released: string): Promise<ReleaseNote[]> {
  const history = join(released, 'history');
  const ids = existsSync(history) ? (await readdir(history)).filter((name) => !name.startsWith('.')) : [];
  const releases = releaseChain(await Promise.all(ids.map((id) => readRelease(join(history, id)))));
  const cells = new Map(releases.map(({ id, figures }) => [id, cellTexts(figures)]));
  return releases
    .map(({ id, digest, previous = '' }): ReleaseNote => {
      const [before, after] = [cells.get(previous), cells.get(id)!];
      return { id, digest, ...(before !== undefined && { changed: changedEntries(before, after).length }) };
    })
    .toReversed();
}

function cellTexts(figures: Figure[]): Map<string, string> {
  return new Map(figures.map(({ id, cell }) => [id, JSON.stringify(cell)]));
}
