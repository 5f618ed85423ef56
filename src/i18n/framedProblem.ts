import type { Language } from '../model/language.ts';
import { filledWording } from './filledWording.ts';
import type { Wording } from './wording.ts';

/** What a problem says of itself, whatever it is about; `place` and `expected` are already in words. */
export type ProblemParts = {
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
export function framedProblem(problem: ProblemParts, wordings: Record<string, Wording>, language: Language): string {
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
