import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../editions/edition.ts';
import { readReports } from '../editions/readReports.ts';
import { book, type Book } from '../figures/book.ts';
import { readRelease } from '../figures/readRelease.ts';
import type { Figure } from '../model/cell.ts';
import { languages as spoken, type Text } from '../model/language.ts';
import { fill } from '../i18n/template.ts';
import { strings } from '../i18n/strings.ts';
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
  const ids = existsSync(history) ? await readdir(history) : [];
  const releases = await Promise.all(ids.toSorted().map((id) => readRelease(join(history, id))));
  return releases
    .map(({ id, digest, figures }, index): ReleaseNote => {
      const before = releases[index - 1];
      return { id, digest, ...(before !== undefined && { changed: changes(before.figures, figures) }) };
    })
    .toReversed();
}

/** Figures added, removed or changed. */
function changes(before: Figure[], after: Figure[]): number {
  const text = ({ cell }: Figure) => JSON.stringify(cell);
  const old = new Map(before.map((figure) => [figure.id, text(figure)]));
  const common = after.filter(({ id }) => old.has(id));
  const kept = common.filter((figure) => old.get(figure.id) === text(figure));
  return before.length + after.length - common.length - kept.length;
}
