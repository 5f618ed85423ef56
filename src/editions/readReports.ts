/** Read reports/<package>/: the publisher, its typefaces, and all editions with their problems. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFaceRole, type Edition, type FaceRole, type Identity } from '../model/edition.ts';
import { error, type ProblemKind } from '../model/problem.ts';
import { checkIdentity, releaseFactProblems, type ReleaseFacts } from './checkEdition.ts';
import { jsonMemberProblems } from './checkMembers.ts';
import { editionProblem, type EditionProblem } from './problem.ts';
import { proseProblems, type ProseFile } from './prose.ts';
import { faultProblems } from './proseFaults.ts';
import { editionFileProblems, literalsUnmarked, readEdition, readJson } from './readEdition.ts';

const headProblems = {
  'sample-with-head': error({
    'zh-CN': {
      fact: '样例不能有发文机关标志和发文字号',
      remedy: '删除此项；正式发布时删除 site.json 的 sample 后再用',
    },
    en: {
      fact: 'a sample carries neither a red head nor a document number',
      remedy: 'delete this member; use it once site.json has no sample',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** Everything that can be wrong in what people wrote, by code. */
export const editionProblems = {
  ...jsonMemberProblems,
  ...faultProblems,
  ...releaseFactProblems,
  ...editionFileProblems,
  ...proseProblems,
  ...headProblems,
};

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
    identity,
    editions,
    prose: read.flatMap(({ files }) => files),
    problems: [
      ...problems,
      ...read.flatMap((editionReading) => editionReading.problems),
      ...(identity.sample === undefined ? [] : editions.flatMap((edition) => checkHead(edition, folder))),
    ],
  };
}

/** What looks issued must be: nothing is put in the mouth of a publisher (DESIGN, promise 12). */
function checkHead(edition: Edition, folder: string): EditionProblem[] {
  const file = join(folder, edition.code, 'edition.json');
  const members = (['redHead', 'number'] as const).filter((member) => edition[member] !== undefined);
  return members.map((member) => editionProblem(headProblems, 'sample-with-head', { file, member }));
}

async function readIdentity(folder: string, facts: ReleaseFacts): Promise<Pick<Reports, 'identity' | 'problems'>> {
  const file = join(folder, 'site.json');
  const { value, problems } = existsSync(file) ? await readJson(file) : { value: {}, problems: [] };
  const faults = problems.length > 0 ? problems : checkIdentity(value, file, facts);
  return { identity: faults.length > 0 ? {} : (literalsUnmarked(value) as Identity), problems: faults };
}

/** The files of the faces that site.json of a checked reports/<package>/ brings, by what they stand for. */
export async function packageFaces(folder: string): Promise<{ role: FaceRole; file: string }[]> {
  const identity = join(folder, 'site.json');
  if (!existsSync(identity)) return [];
  const { faces = {} } = JSON.parse(await readFile(identity, 'utf8')) as Identity;
  return Object.entries(faces).flatMap(([role, { file }]) =>
    isFaceRole(role) ? [{ role, file: join(folder, file) }] : [],
  );
}
