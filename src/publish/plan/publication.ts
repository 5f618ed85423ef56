/** A publication to print, and the plan of them that the built site holds. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from '../../files/whole.ts';
import { isLanguage, type Language } from '../../model/language.ts';
import type { PublishProblem } from './problem.ts';

/** One PDF to be made of one built page; paths are relative to the built folder, with '/'. */
export type Publication = {
  edition: string;
  kind: string;
  language: Language;
  page: string;
  pdf: string;
  title: string;
  author: string;
  /** ISO 8601 with offset; a publication without a date has no dates in its PDF. */
  date?: string;
  release: string;
  /** Digest of the released figures. */
  digest: string;
  /** Sheets that it must not exceed: a brief of one page, a briefing of two. */
  mostPages?: number;
  /** Bytes that it must not exceed, where the edition says so. */
  mostBytes?: number;
};

type Plan = { publications: Publication[]; problems: PublishProblem[] };

const planFile = 'reports/publications.json';
const requiredFields = ['edition', 'kind', 'language', 'page', 'pdf', 'title', 'author', 'release', 'digest'];

/** Which pages the site wants printed: `reports/publications.json` of the built folder. */
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

function checkRow(row: Record<string, unknown>, index: number, dist: string): PublishProblem[] {
  const { page } = row;
  const textOf = (name: string) => (typeof row[name] === 'string' ? row[name] : '');
  const wrong = requiredFields.filter((name) => typeof row[name] !== 'string' || row[name] === '');
  if (!isLanguage(row['language'])) wrong.push('language');
  if (!/^reports\/[^/\\]+\.pdf$/.test(textOf('pdf'))) wrong.push('pdf');
  for (const name of ['mostPages', 'mostBytes'])
    if (row[name] !== undefined && !Number.isInteger(row[name])) wrong.push(name);
  if (row['date'] !== undefined && Number.isNaN(Date.parse(textOf('date')))) wrong.push('date');
  const place = (name: string) => `[${index}].${name}`;
  const problems: PublishProblem[] = [...new Set(wrong)].map((name) => ({
    code: 'plan-invalid',
    file: planFile,
    place: place(name),
    read: textOf(name),
  }));
  if (typeof page === 'string' && !existsSync(join(dist, page)))
    problems.push({ code: 'page-missing', file: planFile, place: place('page'), read: page });
  return problems;
}
