/** Read reports/<package>/: the publisher, its typefaces, and every edition with its prose and problems. */
import { yearNumber } from '../model/period.ts';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isFaceRole, type CalendarEntry, type Edition, type FaceRole, type Identity } from '../model/edition.ts';
import { languageTag, type Language } from '../model/language.ts';
import { error, warning, type ProblemKind } from '../model/problem.ts';
import { calendarProblems, readCalendar } from './calendar.ts';
import { checkEdition, checkIdentity, kindOf, releaseFactProblems, yearOf, type ReleaseFacts } from './checkEdition.ts';
import { jsonMemberProblems, pressProblems, signingProblems } from './checkMembers.ts';
import { isOutside, ownFolderProblems, editionProblem, type EditionPlace, type EditionProblem } from './problem.ts';
import { checkReferences, parseProse, proseProblems, type ProseFile } from './prose.ts';
import { faultProblems } from './proseFaults.ts';

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

const editionFileProblems = {
  'json-invalid': error({
    'zh-CN': { fact: '不是有效的 JSON', remedy: '检查逗号、引号和括号；文件须为 UTF-8 编码' },
    en: {
      fact: 'this is not valid JSON',
      remedy: 'look at commas, quotation marks and brackets; the file must be UTF-8',
    },
  }),
  'edition-missing': warning({
    'zh-CN': { fact: '文件夹中没有 edition.json，未使用', remedy: '补上 edition.json，或移走文件夹' },
    en: { fact: 'the folder has no edition.json and is not used', remedy: 'add edition.json, or move the folder away' },
  }),
  'prose-missing': error({
    'zh-CN': { fact: '缺少这种语言的文字', remedy: '补上此文件；没有文字就放一个空文件' },
    en: {
      fact: 'the text in this language is missing',
      remedy: 'add the file; where nothing is to be said, an empty one',
    },
  }),
  'prose-not-utf8': error({
    'zh-CN': { fact: '文字编码不是 UTF-8', remedy: '另存为 UTF-8 编码' },
    en: { fact: 'the text is not UTF-8', remedy: 'save it again as UTF-8' },
  }),
  'section-unknown': error({
    'zh-CN': { fact: '年报中没有这一部分', remedy: '标题写 preface 或一级项目的代码' },
    en: {
      fact: 'the report has no such part',
      remedy: 'head it preface, or with the code of a programme of first level',
    },
  }),
} satisfies Record<string, ProblemKind>;

export const editionProblems = {
  ...jsonMemberProblems,
  ...faultProblems,
  ...releaseFactProblems,
  ...editionFileProblems,
  ...ownFolderProblems,
  ...proseProblems,
  ...headProblems,
  ...signingProblems,
  ...pressProblems,
  ...calendarProblems,
};

/** The newest first; prose also of editions with problems. */
export type Reports = {
  identity: Identity;
  editions: Edition[];
  calendar: CalendarEntry[];
  prose: ProseFile[];
  problems: EditionProblem[];
};

/** A package may have none. */
export async function readReports(folder: string, facts: ReleaseFacts): Promise<Reports> {
  const { identity, problems } = await readIdentity(folder, facts);
  const { calendar, problems: undated } = await readCalendar(folder, facts.languages);
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  // a folder of faces is no edition
  const ofFaces = Object.values(identity.faces ?? {}).map(({ file }) => file.split('/')[0]);
  const codes = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => (ofFaces.includes(name) ? [] : [name]));
  const read = await Promise.all(codes.sort().map((code) => readEdition(join(folder, code), facts)));
  const editions = read.flatMap(({ edition }) => edition ?? []).sort((a, b) => yearNumber(b.year) - yearNumber(a.year));
  return {
    identity,
    editions,
    calendar,
    prose: read.flatMap(({ files }) => files),
    problems: [
      ...problems,
      ...undated,
      ...read.flatMap((editionReading) => editionReading.problems),
      ...(identity.sample === undefined ? [] : editions.flatMap((edition) => checkHead(edition, folder))),
    ],
  };
}

/** What looks issued must be (DESIGN, promise 12). */
function checkHead(edition: Edition, folder: string): EditionProblem[] {
  const file = join(folder, edition.code, 'edition.json');
  const members = (['redHead', 'number'] as const).filter((member) => edition[member] !== undefined);
  return members.map((member) => editionProblem(headProblems, 'sample-with-head', { file, member }));
}

async function readIdentity(folder: string, facts: ReleaseFacts): Promise<Pick<Reports, 'identity' | 'problems'>> {
  const file = join(folder, 'site.json');
  const { value, problems } = existsSync(file) ? await readJson(file, folder) : { value: {}, problems: [] };
  const faults = problems.length > 0 ? problems : checkIdentity(value, file, facts);
  return { identity: faults.length > 0 ? {} : (literalsUnmarked(value) as Identity), problems: faults };
}

/** By role; reports/<package>/ was checked. */
export async function packageFaces(folder: string): Promise<{ role: FaceRole; file: string }[]> {
  const identity = join(folder, 'site.json');
  if (!existsSync(identity)) return [];
  const { faces = {} } = JSON.parse(await readFile(identity, 'utf8')) as Identity;
  return Object.entries(faces).flatMap(([role, { file }]) =>
    isFaceRole(role) ? [{ role, file: join(folder, file) }] : [],
  );
}

function unusable(code: keyof typeof editionFileProblems, place: EditionPlace): ProseReading {
  return { files: [], problems: [editionProblem(editionFileProblems, code, place)] };
}

function outsideReading(file: string): ProseReading {
  return { files: [], problems: [editionProblem(ownFolderProblems, 'file-outside', { file })] };
}

/** Without problems there is an edition. */
type EditionReading = { edition?: Edition; files: ProseFile[]; problems: EditionProblem[] };

type EditionFile = Omit<Edition, 'code' | 'prose' | 'year' | 'name'> & { name?: Edition['name'] };

async function readEdition(folder: string, facts: ReleaseFacts): Promise<EditionReading> {
  const file = join(folder, 'edition.json');
  if (!existsSync(file)) return unusable('edition-missing', { file: folder });
  const { value, problems: unread } = await readJson(file, dirname(folder));
  const year = yearOf(value);
  const readings = await readingsOf(folder, file, value, facts);
  const files = readings.flatMap((reading) => reading.files);
  const prose = readings.flatMap((reading) => reading.problems);
  const problems = [
    ...(unread.length > 0 ? unread : checkEdition(value, file, facts)),
    ...prose,
    // a misspelt heading would make every reference seem missing
    ...(prose.some(({ code }) => code === 'section-unknown') ? [] : checkReferences(files, facts.area)),
  ];
  if (problems.length > 0 || year === undefined) return { files, problems };
  const byLanguage: Edition['prose'] = Object.fromEntries(files.map((file) => [file.language, file.prose]));
  const content = literalsUnmarked(value) as EditionFile;
  return {
    edition: { ...content, name: content.name ?? content.title, code: basename(folder), year, prose: byLanguage },
    files,
    problems,
  };
}

/** Reports have prose in every language, others at most a headline. */
async function readingsOf(folder: string, file: string, value: unknown, facts: ReleaseFacts): Promise<ProseReading[]> {
  const year = yearOf(value);
  if (kindOf(value) === 'annual')
    return Promise.all(facts.languages.map((language) => readProse(folder, language, year, facts)));
  return facts.languages.map((language) => headlineReading(value, file, language, year));
}

type ProseReading = { files: ProseFile[]; problems: EditionProblem[] };

/** UTF-8, with the sections of its year's report. */
async function readProse(
  folder: string,
  language: Language,
  year: string | undefined,
  { sections }: ReleaseFacts,
): Promise<ProseReading> {
  const file = join(folder, `${languageTag(language)}.md`);
  if (!existsSync(file)) return unusable('prose-missing', { file });
  if (isOutside(dirname(folder), file)) return outsideReading(file);
  const text = decode(await readFile(file));
  if (text === undefined) return unusable('prose-not-utf8', { file });
  const { problems, ...parsed } = parseProse(text, file);
  const strange = parsed.headings
    .filter(({ section }) => !sections.includes(section))
    .map(({ section, line }) => ({ file, line, read: `# ${section}`, expected: sections.join(' / ') }))
    .map((place) => editionProblem(editionFileProblems, 'section-unknown', place));
  return { files: [{ ...parsed, file, language, year }], problems: [...strange, ...problems] };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The section of a written headline. */
export const headlineSection = 'headline';

/** Held to the rules of prose. */
function headlineReading(value: unknown, file: string, language: Language, year: string | undefined): ProseReading {
  const text = (Object(value) as { headline?: Partial<Record<Language, unknown>> }).headline?.[language];
  if (typeof text !== 'string') return { files: [], problems: [] };
  const { problems, ...parsed } = parseProse(`# ${headlineSection}\n\n${text.replaceAll(/\s+/g, ' ')}`, file);
  const member = `headline.${language}`;
  return {
    files: [{ ...parsed, file, language, year }],
    problems: problems.map(({ line: _, ...problem }) => ({ ...problem, member })),
  };
}

/** UTF-8, with or without byte-order mark. */
async function readJson(file: string, folder: string): Promise<{ value?: unknown; problems: EditionProblem[] }> {
  if (isOutside(folder, file)) return outsideReading(file);
  const bytes = await readFile(file);
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), problems: [] };
  } catch (error) {
    const [, line] = /line (\d+)/.exec((error as Error).message) ?? [];
    return unusable('json-invalid', line === undefined ? { file } : { file, line: Number(line) });
  }
}

/** `[[GB 2312]]` as printed. */
function literalsUnmarked(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\[\[([^]*?)\]\]/g, '$1');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, literalsUnmarked(member)]));
}
