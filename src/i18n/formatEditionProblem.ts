import type { Language } from '../model/language.ts';
import { editionWords } from './editionWords.ts';

/** A problem as far as its wording needs it (the type itself belongs to the room `editions`). */
type Wordable = {
  code: string;
  severity: 'error' | 'warning';
  file: string;
  line?: number | undefined;
  member?: string | undefined;
  read?: string | undefined;
  expected?: string | undefined;
  params?: Record<string, string | number> | undefined;
};

const frames = {
  'zh-CN': {
    severity: { error: '错误', warning: '提醒' },
    line: (line: number) => ` 第${line}行`,
    member: (member: string) => `“${member}”`,
    read: (read: string) => `，读到“${read}”`,
    expected: (expected: string) => `，应为 ${expected}`,
    join: (severity: string, place: string, fact: string, remedy: string) =>
      `${severity} ${place}：${fact}。${remedy}。`,
  },
  en: {
    severity: { error: 'Error', warning: 'Warning' },
    line: (line: number) => `, line ${line}`,
    member: (member: string) => `, “${member}”`,
    read: (read: string) => `; read “${read}”`,
    expected: (expected: string) => `; expected ${expected}`,
    join: (severity: string, place: string, fact: string, remedy: string) =>
      `${severity} in ${place}: ${fact}. To mend: ${remedy}.`,
  },
};

/** Place – fact – remedy, in one line, as for tables. Throws on a code that has no words. */
export function formatEditionProblem(problem: Wordable, language: Language): string {
  const words = editionWords[problem.code]?.[language];
  if (words === undefined) throw new Error(`missing string: ${problem.code}`);
  const { severity, file, line, member, read, expected, params = {} } = problem;
  const frame = frames[language];
  const place = [file, line && frame.line(line), member && frame.member(member)].filter(Boolean).join('');
  const fact = words.fact.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  const seen = [fact, read && frame.read(read), expected && frame.expected(expected)].filter(Boolean).join('');
  return frame.join(frame.severity[severity], place, seen, words.remedy);
}
