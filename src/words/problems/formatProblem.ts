/** A problem as one line of text: severity, place, fact, value read and expected, remedy. */
import type { Language } from '../../model/language.ts';
import { formatCode } from '../format/period.ts';
import type { ProblemKind, Severity, Wording } from '../../model/problem.ts';

export type Wordings = Record<string, Wording | ProblemKind>;

/** `expected` is in words (`formatExpected`); the severity is by default that of the kind. */
type ProblemParts = ProblemPlace & {
  code: string;
  severity?: Severity | undefined;
  read?: string | undefined;
  expected?: string | undefined;
  params?: Record<string, string | number> | undefined;
};

/** In one line. Throws on an unknown code. */
export function formatProblem(problem: ProblemParts, wordings: Wordings, language: Language): string {
  const { fact, remedy } = filledWording(problem, wordings, language);
  const kind = wordings[problem.code];
  const { read, expected, severity = kind !== undefined && 'severity' in kind ? kind.severity : 'error' } = problem;
  const frame = frames[language];
  const details = [fact, read && frame.read(shortened(read)), expected && frame.expected(expected)];
  return frame.line(frame.severity[severity], formatPlace(problem, language), details.filter(Boolean).join(''), remedy);
}

const frames = {
  'zh-CN': {
    severity: { error: '错误', warning: '提醒', notice: '说明' },
    read: (read: string) => `，读到“${read}”`,
    expected: (expected: string) => `，应为 ${expected}`,
    line: (severity: string, place: string, fact: string, remedy: string) =>
      `${severity} ${place}：${fact}。${remedy}。`,
  },
  en: {
    severity: { error: 'Error', warning: 'Warning', notice: 'Note' },
    read: (read: string) => `; read “${read}”`,
    expected: (expected: string) => `; expected ${expected}`,
    line: (severity: string, place: string, fact: string, remedy: string) =>
      `${severity} in ${place}: ${fact}. To mend: ${remedy}.`,
  },
};

/** Throws on an unknown code. */
export function filledWording(
  { code, params = {} }: Pick<ProblemParts, 'code' | 'params'>,
  wordings: Wordings,
  language: Language,
): Wording[Language] {
  const kind = wordings[code];
  if (kind === undefined) throw new Error(`missing string: ${code}`);
  const words = 'words' in kind ? kind.words[language] : kind[language];
  const filled = (text: string) =>
    text.replaceAll(/\{(\w+)\}(\s?年)?/g, (_, name: string, unit: string | undefined) => {
      const value = String(params[name] ?? '');
      return isPart(value) ? formatCode(value, language) : value + (unit ?? '');
    });
  return { fact: filled(words.fact), remedy: filled(words.remedy) };
}

/** The code of a part of a year, which nobody writes so. */
function isPart(value: string): boolean {
  return /^(\d{4}-(M\d\d|[QS]\d)|[\d-]+--\d{4}-\d\d-\d\d)$/.test(value);
}

/** A cell as in Excel, a line of text, a JSON member, a page of a PDF. */
type ProblemPlace = {
  file: string;
  sheet?: string | undefined;
  row?: number | undefined;
  letter?: string | undefined;
  column?: string | undefined;
  line?: number | undefined;
  member?: string | undefined;
  page?: number | undefined;
  place?: string | undefined;
};

const placeWords = {
  'zh-CN': {
    sheet: (sheet: string) => ` “${sheet}”`,
    row: (row: number) => ` 第${row}行`,
    line: (line: number) => ` 第${line}行`,
    letter: (letter: string) => ` ${letter}列`,
    column: (column: string) => `“${column}”`,
    page: (page: number) => ` 第${page}页`,
    place: (place: string) => ` ${place}`,
  },
  en: {
    sheet: (sheet: string) => `, sheet “${sheet}”`,
    row: (row: number) => `, row ${row}`,
    line: (line: number) => `, line ${line}`,
    letter: (letter: string) => `, column ${letter}`,
    column: (column: string, letter: string | undefined) => `${letter ? '' : ','} “${column}”`,
    page: (page: number) => `, page ${page}`,
    place: (place: string) => `, ${place}`,
  },
};

function formatPlace(problem: ProblemPlace, language: Language): string {
  const { file, sheet, row, letter, column, line, member, page, place } = problem;
  const words = placeWords[language];
  const parts = [
    sheet && words.sheet(sheet),
    row && words.row(row),
    letter && words.letter(letter),
    column && words.column(column, letter),
    line && words.line(line),
    member && words.column(member, undefined),
    page && words.page(page),
    place && words.place(place),
  ];
  return [file, ...parts].filter(Boolean).join('');
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** An example stands for its kind, not for the value to write. */
const expectedKinds: Record<string, Record<Language, string>> = {
  '1523 / 44.22 / -3': { 'zh-CN': '数字，如 1523、44.22', en: 'a number such as 1523, 44.22' },
  '1523 / x / z / c': { 'zh-CN': '数字，或符号 x、z、c', en: 'a number, or a symbol: x, z, c' },
  '2021': { 'zh-CN': '四位年份，如 2021', en: 'a year such as 2021' },
  '2021-12-31': { 'zh-CN': '日期，如 2021-12-31', en: 'a date such as 2021-12-31' },
};

/** In words, for an example of a kind; of a notice it is the value read. */
export function formatExpected(
  { severity, expected = '' }: Pick<ProblemParts, 'severity' | 'expected'>,
  language: Language,
): string {
  return severity === 'notice' ? expected : (expectedKinds[expected]?.[language] ?? expected);
}
