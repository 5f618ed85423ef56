import type { Language } from '../model/language.ts';
import { problemWords } from './problemWords.ts';

/** A problem as far as its wording needs it (the type itself belongs to the room `table`). */
type Wordable = {
  code: string;
  severity: 'error' | 'warning';
  file: string;
  row?: number | undefined;
  column?: string | undefined;
  read?: string | undefined;
  expected?: string | undefined;
  params?: Record<string, string | number> | undefined;
};

const frames = {
  'zh-CN': {
    severity: { error: '错误', warning: '提醒' },
    row: (row: number) => ` 第${row}行`,
    column: (column: string) => `“${column}”`,
    read: (read: string) => `，读到“${read}”`,
    expected: (expected: string) => `，应为 ${expected}`,
    join: (severity: string, place: string, fact: string, remedy: string) =>
      `${severity} ${place}：${fact}。${remedy}。`,
  },
  en: {
    severity: { error: 'Error', warning: 'Warning' },
    row: (row: number) => `, row ${row}`,
    column: (column: string) => `, “${column}”`,
    read: (read: string) => `; read “${read}”`,
    expected: (expected: string) => `; expected ${expected}`,
    join: (severity: string, place: string, fact: string, remedy: string) =>
      `${severity} in ${place}: ${fact}. To mend: ${remedy}.`,
  },
};

/**
 * Place – fact – remedy, in one line: file, row as in Excel, column, what is wrong, what was read, what was expected,
 * what to do. Throws on a code that has no words.
 */
export function formatProblem(problem: Wordable, language: Language): string {
  const words = problemWords[problem.code]?.[language];
  if (words === undefined) throw new Error(`missing string: ${problem.code}`);
  const { severity, file, row, column, read, expected } = problem;
  const frame = frames[language];
  const place = [file, row && frame.row(row), column && frame.column(column)].filter(Boolean).join('');
  const seen = [fill(words.fact, problem), read && frame.read(shorten(read)), expected && frame.expected(expected)];
  return frame.join(frame.severity[severity], place, seen.filter(Boolean).join(''), words.remedy);
}

function fill(text: string, { params = {} }: Wordable): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** A cell may hold a whole paragraph; a line of a log should not. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
