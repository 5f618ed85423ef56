/** The list of publications in the built site, and problems of a publication. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from '../../files/whole.ts';
import { isLanguage, type Language } from '../../model/language.ts';
import { error, type ProblemKind } from '../../model/problem.ts';

/** Why a PDF must not be published; `page` is its sheet, counted from 1. */
export type PublishProblem<Code extends string = string> = {
  code: Code;
  file: string;
  page?: number;
  place?: string;
  read?: string;
  expected?: string;
};

/** A problem of a PDF whose file the caller adds. */
export type PdfFault<Code extends string = string> = Omit<PublishProblem<Code>, 'file'>;

/** A fault that no change of the package mends: its words are the fact. */
export function programFault(facts: Record<Language, string>): ProblemKind {
  return error({
    'zh-CN': { fact: facts['zh-CN'], remedy: '把这一行连同数据包交给维护程序的人' },
    en: { fact: facts.en, remedy: 'send this line and the package to those who maintain the program' },
  });
}

/** One PDF to be made of one built page; paths are relative to the built folder, with '/'. */
export type Publication = {
  edition: string;
  kind: string;
  language: Language;
  page: string;
  pdf: string;
  title: string;
  author: string;
  /** ISO 8601 with offset; without it the PDF has no dates. */
  date?: string;
  release: string;
  /** Digest of the released figures. */
  digest: string;
  /** Sheets that it must not exceed: one for a brief, two for a briefing. */
  mostPages?: number;
  /** Bytes that it must not exceed, where the edition says so. */
  mostBytes?: number;
  /** In millimetres, upright or across, where it is not A4. */
  paper?: { width: number; height: number };
};

export const planProblems = {
  'plan-missing': error({
    'zh-CN': { fact: '没有出版清单', remedy: '先生成网站' },
    en: { fact: 'there is no list of publications', remedy: 'build the site first' },
  }),
  'plan-invalid': error({
    'zh-CN': { fact: '出版清单中此项缺失或有误', remedy: '重新生成网站' },
    en: { fact: 'this item of the list of publications is missing or wrong', remedy: 'build the site again' },
  }),
  'page-missing': error({
    'zh-CN': { fact: '要印成PDF的网页不存在', remedy: '重新生成网站' },
    en: { fact: 'the page to be printed does not exist', remedy: 'build the site again' },
  }),
} satisfies Record<string, ProblemKind>;

type PlanProblem = PublishProblem<keyof typeof planProblems>;
type Plan = { publications: Publication[]; problems: PlanProblem[] };

const planFile = 'reports/publications.json';
const requiredFields = ['edition', 'kind', 'language', 'page', 'pdf', 'title', 'author', 'release', 'digest'];

export async function readPlan(dist: string): Promise<Plan> {
  const bytes = await readIfThere(join(dist, planFile));
  if (bytes === undefined) return { publications: [], problems: [{ code: 'plan-missing', file: planFile }] };
  const rows = parseList(bytes.toString('utf8'));
  if (rows === undefined) return { publications: [], problems: [{ code: 'plan-invalid', file: planFile }] };
  const problems = rows.flatMap((row, index) => checkRow(row, index, dist));
  return { publications: problems.length === 0 ? (rows as Publication[]) : [], problems };
}

function parseList(text: string): Record<string, unknown>[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function checkRow(row: Record<string, unknown>, index: number, dist: string): PlanProblem[] {
  const textOf = (name: string) => (typeof row[name] === 'string' ? row[name] : '');
  const wrong = requiredFields.filter((name) => typeof row[name] !== 'string' || row[name] === '');
  if (!isLanguage(row['language'])) wrong.push('language');
  if (!/^reports\/[^/\\]+\.pdf$/.test(textOf('pdf'))) wrong.push('pdf');
  for (const name of ['mostPages', 'mostBytes'])
    if (row[name] !== undefined && !Number.isInteger(row[name])) wrong.push(name);
  if (row['paper'] !== undefined && !isPaper(row['paper'])) wrong.push('paper');
  if (row['date'] !== undefined && Number.isNaN(Date.parse(textOf('date')))) wrong.push('date');
  const problem = (code: PlanProblem['code'], name: string): PlanProblem => ({
    code,
    file: planFile,
    place: `[${index}].${name}`,
    read: textOf(name),
  });
  const problems = [...new Set(wrong)].map((name) => problem('plan-invalid', name));
  const isMissing = typeof row['page'] === 'string' && !existsSync(join(dist, row['page']));
  return isMissing ? [...problems, problem('page-missing', 'page')] : problems;
}

function isPaper(value: unknown): boolean {
  const { width, height } = Object(value) as Record<string, unknown>;
  return [width, height].every((side) => typeof side === 'number' && side > 0);
}
