/** A problem as one line of text: severity, place, fact, value read and expected, remedy. */
import type { Language } from '../../model/language.ts';
import { filledWording } from '../strings.ts';
import type { ProblemKind, Wording } from '../../model/problem.ts';
import { cellWords } from './cells.ts';
import { editionWords } from './editions.ts';
import { figureWords } from './figures.ts';
import { packageWords } from './packages.ts';
import { tableWords } from './tables.ts';

/** A problem as far as its wording needs it (the type itself belongs to the room `table`). */
type DataProblem = Omit<ProblemParts, 'place'> & {
  file: string;
  sheet?: string | undefined;
  row?: number | undefined;
  letter?: string | undefined;
  column?: string | undefined;
};

const dataPlaces = {
  'zh-CN': {
    sheet: (sheet: string) => ` “${sheet}”`,
    row: (row: number) => ` 第${row}行`,
    letter: (letter: string) => ` ${letter}列`,
    column: (column: string) => `“${column}”`,
  },
  en: {
    sheet: (sheet: string) => `, sheet “${sheet}”`,
    row: (row: number) => `, row ${row}`,
    letter: (letter: string) => `, column ${letter}`,
    column: (column: string, letter: string | undefined) => `${letter ? '' : ','} “${column}”`,
  },
};

/** A problem in a table or its description: file, sheet, row and column as in Excel, fact, remedy. Throws on an unknown code. */
export function formatProblem(
  problem: DataProblem,
  language: Language,
  wordings: Record<string, Wording> = problemWords,
): string {
  const words = { place: formatDataPlace(problem, language), expected: formatExpected(problem, language) };
  return framedProblem({ ...problem, ...words }, wordings, language);
}

function formatDataPlace({ file, sheet, row, letter, column }: DataProblem, language: Language): string {
  const words = dataPlaces[language];
  const parts = [
    sheet && words.sheet(sheet),
    row && words.row(row),
    letter && words.letter(letter),
    column && words.column(column, letter),
  ];
  return [file, ...parts].filter(Boolean).join('');
}

/** A problem as far as its wording needs it (the type itself belongs to the room `editions`). */
type WrittenProblem = Omit<ProblemParts, 'place'> & {
  file: string;
  line?: number | undefined;
  member?: string | undefined;
};

const writtenPlaces = {
  'zh-CN': { line: (line: number) => ` 第${line}行`, member: (member: string) => `“${member}”` },
  en: { line: (line: number) => `, line ${line}`, member: (member: string) => `, “${member}”` },
};

/** A problem in what people wrote: file, line or member, fact, remedy. Throws on an unknown code. */
export function formatEditionProblem(problem: WrittenProblem, language: Language): string {
  const { file, line, member } = problem;
  const words = writtenPlaces[language];
  const place = [file, line && words.line(line), member && words.member(member)].filter(Boolean).join('');
  return framedProblem({ ...problem, place, expected: formatExpected(problem, language) }, editionWords, language);
}

/** A problem as far as its wording needs it (the type itself belongs to the room `publish`). */
type PdfProblem = Omit<ProblemParts, 'severity' | 'place' | 'params'> & {
  file: string;
  page?: number | undefined;
  place?: string | undefined;
};

/** A problem of a PDF, of one of these kinds: file, page and place, fact, remedy. Throws on an unknown code. */
export function formatPublishProblem(
  problem: PdfProblem,
  kinds: Record<string, ProblemKind>,
  language: Language,
): string {
  const kind = kinds[problem.code];
  if (kind === undefined) throw new Error(`missing string: ${problem.code}`);
  const parts = { ...problem, severity: kind.severity, place: formatPdfPlace(problem, language) };
  return framedProblem(parts, { [problem.code]: kind.words }, language);
}

const pdfPlaces = {
  'zh-CN': { page: (page: number) => `第${page}页`, between: ' ' },
  en: { page: (page: number) => `page ${page}`, between: ', ' },
};

function formatPdfPlace({ file, page, place }: PdfProblem, language: Language): string {
  const words = pdfPlaces[language];
  return [file, page && words.page(page), place].filter(Boolean).join(words.between);
}

/** What a problem says of itself, whatever it is about; `place` and `expected` are already in words. */
type ProblemParts = {
  code: string;
  severity: 'error' | 'warning' | 'notice';
  place: string;
  read?: string | undefined;
  expected?: string | undefined;
  params?: Record<string, string | number> | undefined;
};

const frames = {
  'zh-CN': {
    severity: { error: '错误', warning: '提醒', notice: '说明' },
    read: (read: string) => `，读到“${read}”`,
    expected: (expected: string) => `，应为 ${expected}`,
    join: (severity: string, place: string, fact: string, remedy: string) =>
      `${severity} ${place}：${fact}。${remedy}。`,
  },
  en: {
    severity: { error: 'Error', warning: 'Warning', notice: 'Note' },
    read: (read: string) => `; read “${read}”`,
    expected: (expected: string) => `; expected ${expected}`,
    join: (severity: string, place: string, fact: string, remedy: string) =>
      `${severity} in ${place}: ${fact}. To mend: ${remedy}.`,
  },
};

/** Place – fact – remedy, in one line: what is wrong, what was read, what was expected, what to do. */
function framedProblem(problem: ProblemParts, wordings: Record<string, Wording>, language: Language): string {
  const { fact, remedy } = filledWording(problem, wordings, language);
  const { severity, place, read, expected } = problem;
  const frame = frames[language];
  const seen = [fact, read && frame.read(shorten(read)), expected && frame.expected(expected)];
  return frame.join(frame.severity[severity], place, seen.filter(Boolean).join(''), remedy);
}

/** A cell may hold a whole paragraph; a line of a log should not. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** What a cell should hold where its type decides: a problem says it by an example, which is not the value to write. */
const expectedKinds: Record<string, Record<Language, string>> = {
  '1523 / 44.22 / -3': { 'zh-CN': '数字，如 1523、44.22', en: 'a number such as 1523, 44.22' },
  '1523 / x / z / c': { 'zh-CN': '数字，或符号 x、z、c', en: 'a number, or a symbol: x, z, c' },
  '2021': { 'zh-CN': '四位年份，如 2021', en: 'a year such as 2021' },
  '2021-12-31': { 'zh-CN': '日期，如 2021-12-31', en: 'a date such as 2021-12-31' },
};

type Expecting = { severity: 'error' | 'warning' | 'notice'; expected?: string | undefined };

/** What was expected, in words where it is an example of a kind; of a notice it is what a cell was read as. */
export function formatExpected({ severity, expected = '' }: Expecting, language: Language): string {
  return severity === 'notice' ? expected : (expectedKinds[expected]?.[language] ?? expected);
}

/** The wording of every problem in the data, by code. */
export const problemWords: Record<string, Wording> = { ...tableWords, ...cellWords, ...packageWords, ...figureWords };
