/** Read one edition: edition.json, its prose in every language, and its headline. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Edition } from '../model/edition.ts';
import { languageTag, type Language } from '../model/language.ts';
import { error, warning, type ProblemKind } from '../model/problem.ts';
import { checkEdition, kindOf, yearOf, type ReleaseFacts } from './checkEdition.ts';
import { editionProblem, type EditionProblem } from './problem.ts';
import { checkReferences, parseProse, type ProseFile } from './prose.ts';

/** What can be wrong with the files of an edition. */
export const editionFileProblems = {
  'json-invalid': error({
    'zh-CN': { fact: '不是有效的 JSON', remedy: '检查逗号、引号和括号；文件须为 UTF-8 编码' },
    en: {
      fact: 'this is not valid JSON',
      remedy: 'look at commas, quotation marks and brackets; the file must be UTF-8',
    },
  }),
  'edition-missing': warning({
    'zh-CN': { fact: '文件夹中没有 edition.json，未使用', remedy: '补上 edition.json，或移走文件夹' },
    en: {
      fact: 'the folder has no edition.json and is not used',
      remedy: 'add edition.json, or move the folder away',
    },
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

/** The edition is there where nothing is wrong with it. */
type EditionReading = { edition?: Edition; files: ProseFile[]; problems: EditionProblem[] };

type EditionFile = Omit<Edition, 'code' | 'prose' | 'year' | 'name'> & { name?: Edition['name'] };

/** A folder of reports/<package>/: edition.json, and prose in every language of the release. */
export async function readEdition(folder: string, facts: ReleaseFacts): Promise<EditionReading> {
  const file = join(folder, 'edition.json');
  if (!existsSync(file))
    return { files: [], problems: [editionProblem(editionFileProblems, 'edition-missing', { file: folder })] };
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
  const byLanguage: Edition['prose'] = Object.fromEntries(files.map((file) => [file.language, file.prose]));
  const content = literalsUnmarked(value) as EditionFile;
  return {
    edition: { ...content, name: content.name ?? content.title, code: basename(folder), year, prose: byLanguage },
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

type ProseReading = { files: ProseFile[]; problems: EditionProblem[] };

/** zh.md or en.md of an edition: UTF-8, with sections that the report of its year has. */
async function readProse(
  folder: string,
  language: Language,
  year: string | undefined,
  { sections }: ReleaseFacts,
): Promise<ProseReading> {
  const file = join(folder, `${languageTag(language)}.md`);
  if (!existsSync(file))
    return { files: [], problems: [editionProblem(editionFileProblems, 'prose-missing', { file })] };
  const text = decode(await readFile(file));
  if (text === undefined)
    return { files: [], problems: [editionProblem(editionFileProblems, 'prose-not-utf8', { file })] };
  const { problems, ...parsed } = parseProse(text, file);
  const strange = parsed.headings
    .filter(({ section }) => !sections.includes(section))
    .map(({ section, line }) =>
      editionProblem(
        editionFileProblems,
        'section-unknown',
        { file, line, read: `# ${section}` },
        { expected: sections.join(' / ') },
      ),
    );
  return { files: [{ ...parsed, file, language, year }], problems: [...strange, ...problems] };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The section of prose under which a headline of one's own is read. */
export const headlineSection = 'headline';

/** The headline of an edition.json as prose of one section, held to the same rule: a quantity is referred to, not typed. */
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

/** JSON of a UTF-8 file, with or without a byte-order mark. */
export async function readJson(file: string): Promise<{ value?: unknown; problems: EditionProblem[] }> {
  const bytes = await readFile(file);
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), problems: [] };
  } catch (error) {
    const [, line] = /line (\d+)/.exec((error as Error).message) ?? [];
    return {
      problems: [
        editionProblem(editionFileProblems, 'json-invalid', {
          file,
          ...(line !== undefined && { line: Number(line) }),
        }),
      ],
    };
  }
}

/** A value of JSON in which words marked as literal, `[[GB 2312]]`, stand without their marks, as they are printed. */
export function literalsUnmarked(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\[\[([^]*?)\]\]/g, '$1');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, literalsUnmarked(member)]));
}
