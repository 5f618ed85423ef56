import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkEdition, kindOf, yearOf } from './checkEdition.ts';
import { checkReferences } from './checkReferences.ts';
import type { Edition } from './edition.ts';
import { editionProblem, type EditionProblem } from './problem.ts';
import type { ProseFile } from './proseFile.ts';
import { readJson } from './readJson.ts';
import { literalsUnmarked } from './literalsUnmarked.ts';
import { headlineReading } from './headlineReading.ts';
import { readProse, type ProseReading } from './readProse.ts';
import type { ReleaseFacts } from './releaseFacts.ts';

/** The edition is there where nothing is wrong with it. */
export type EditionReading = { edition?: Edition; files: ProseFile[]; problems: EditionProblem[] };

type EditionFile = Omit<Edition, 'code' | 'prose' | 'year' | 'name'> & { name?: Edition['name'] };

/** A folder of reports/<package>/: edition.json, and prose in every language of the release. */
export async function readEdition(folder: string, facts: ReleaseFacts): Promise<EditionReading> {
  const file = join(folder, 'edition.json');
  if (!existsSync(file)) return { files: [], problems: [editionProblem('edition-missing', { file: folder })] };
  const { value, problems: unread } = await readJson(file);
  const year = yearOf(value);
  const readings = await readingsOf(folder, file, value, facts);
  const files = readings.flatMap((reading) => reading.files);
  const prose = readings.flatMap((reading) => reading.problems);
  const problems = [
    ...(unread.length > 0 ? unread : checkEdition(value, file, facts)),
    ...prose,
    // Under a heading that is misspelt in one language every reference would seem to be missing in the other.
    ...(prose.some(({ code }) => code === 'section-unknown') ? [] : checkReferences(files, facts.area)),
  ];
  if (problems.length > 0 || year === undefined) return { files, problems };
  const byLanguage: Edition['prose'] = Object.fromEntries(files.map((one) => [one.language, one.prose]));
  const own = literalsUnmarked(value) as EditionFile;
  return {
    edition: { ...own, name: own.name ?? own.title, code: basename(folder), year, prose: byLanguage },
    files,
    problems,
  };
}

/** An annual report has a file of prose in every language; of the others only the headline may be written. */
async function readingsOf(folder: string, file: string, value: unknown, facts: ReleaseFacts): Promise<ProseReading[]> {
  const year = yearOf(value);
  if (kindOf(value) === 'annual')
    return Promise.all(facts.languages.map((language) => readProse(folder, language, year, facts)));
  return facts.languages.map((language) => headlineReading(value, file, language, year));
}
