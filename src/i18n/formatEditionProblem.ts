import type { Language } from '../model/language.ts';
import { editionWords } from './editionWords.ts';
import { formatExpected } from './formatExpected.ts';
import { framedProblem, type ProblemParts } from './framedProblem.ts';

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
