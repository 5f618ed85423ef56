import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkIdentity } from './checkIdentity.ts';
import type { Edition, Identity } from './edition.ts';
import { literalsUnmarked } from './literalsUnmarked.ts';
import { editionProblem, type EditionProblem } from './problem.ts';
import type { ProseFile } from './proseFile.ts';
import { readEdition } from './readEdition.ts';
import { readJson } from './readJson.ts';
import type { ReleaseFacts } from './releaseFacts.ts';

/** Editions newest first, and every file of prose, also of editions that have problems. */
export type Reports = { identity: Identity; editions: Edition[]; prose: ProseFile[]; problems: EditionProblem[] };

/** reports/<package>/: what people decided and wrote, and all that is wrong with it. A package may have none. */
export async function readReports(folder: string, facts: ReleaseFacts): Promise<Reports> {
  const { identity, problems } = await readIdentity(folder, facts);
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  // A folder of faces is no edition.
  const ofFaces = Object.values(identity.faces ?? {}).map(({ file }) => file.split('/')[0]);
  const codes = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => (ofFaces.includes(name) ? [] : [name]));
  const read = await Promise.all(codes.sort().map((code) => readEdition(join(folder, code), facts)));
  const editions = read.flatMap(({ edition }) => edition ?? []).sort((a, b) => Number(b.year) - Number(a.year));
  return {
    ...{ identity, editions },
    prose: read.flatMap(({ files }) => files),
    problems: [
      ...problems,
      ...read.flatMap((one) => one.problems),
      ...(identity.sample === undefined ? [] : editions.flatMap((edition) => checkHead(edition, folder))),
    ],
  };
}

/** What looks issued must be: nothing is put in the mouth of a publisher (DESIGN, promise 12). */
function checkHead(edition: Edition, folder: string): EditionProblem[] {
  const file = join(folder, edition.code, 'edition.json');
  const given = (['redHead', 'number'] as const).filter((member) => edition[member] !== undefined);
  return given.map((member) => editionProblem('sample-with-head', { file, member }));
}

async function readIdentity(folder: string, facts: ReleaseFacts): Promise<Pick<Reports, 'identity' | 'problems'>> {
  const file = join(folder, 'site.json');
  const { value, problems } = existsSync(file) ? await readJson(file) : { value: {}, problems: [] };
  const found = problems.length > 0 ? problems : checkIdentity(value, file, facts);
  return { identity: found.length > 0 ? {} : (literalsUnmarked(value) as Identity), problems: found };
}
