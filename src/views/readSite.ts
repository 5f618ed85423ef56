import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../editions/edition.ts';
import { readReports } from '../editions/readReports.ts';
import { book, type Book } from '../figures/book.ts';
import { readRelease } from '../figures/readRelease.ts';
import type { Figure } from '../model/cell.ts';
import { changedEntries } from '../model/changedEntries.ts';
import { languages as spoken, type Text } from '../model/language.ts';
import { fill } from '../i18n/template.ts';
import { strings } from '../i18n/strings.ts';
import { releaseChain } from '../model/releaseChain.ts';
import { plainText } from '../model/sentence.ts';
import { releaseFacts } from '../narrative/releaseFacts.ts';
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
    editions: editions.length > 0 ? editions : [defaultEdition(own)],
  };
}

/** A package without editions still has an annual report of its latest complete year. */
function defaultEdition({ release, year }: Book): Edition {
  const { titles } = release.description;
  const title: Text = Object.fromEntries(
    spoken.flatMap((language) => {
      const name = titles[language];
      return name === undefined
        ? []
        : [[language, plainText(fill(strings[language]['table.of'], { title: name, year }))]];
    }),
  );
  return { ...{ code: `annual-${year}`, kind: 'annual', year, title, name: titles }, prose: {} };
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
