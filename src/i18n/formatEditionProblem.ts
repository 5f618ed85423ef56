import type { Language } from '../model/language.ts';
import { editionWords } from './editionWords.ts';
import { formatExpected } from './formatExpected.ts';
import { framedProblem, type Framed } from './framedProblem.ts';

/** A problem as far as its wording needs it (the type itself belongs to the room `editions`). */
type Wordable = Omit<Framed, 'place'> & { file: string; line?: number | undefined; member?: string | undefined };

const places = {
  'zh-CN': { line: (line: number) => ` 第${line}行`, member: (member: string) => `“${member}”` },
  en: { line: (line: number) => `, line ${line}`, member: (member: string) => `, “${member}”` },
};

/** A problem in what people wrote: file, line or member, fact, remedy. Throws on an unknown code. */
export function formatEditionProblem(problem: Wordable, language: Language): string {
  const { file, line, member } = problem;
  const words = places[language];
  const place = [file, line && words.line(line), member && words.member(member)].filter(Boolean).join('');
  return framedProblem({ ...problem, place, expected: formatExpected(problem, language) }, editionWords, language);
}
