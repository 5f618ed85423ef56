import { filledWording } from '../../i18n/filledWording.ts';
import { reportWords } from '../../i18n/reportWords.ts';
import type { Language } from '../../model/language.ts';
import { releaseWordings } from '../formatFound.ts';
import type { ProblemGroup } from './problemGroups.ts';

/** The fact that all problems of a group share; where it differs among them, without what differs. */
export function groupTitle(group: ProblemGroup, language: Language): string {
  const words = reportWords[language];
  const [fact, ...others] = new Set(
    group.listed.map((problem) => filledWording(problem, releaseWordings, language).fact),
  );
  if (fact !== undefined && others.length === 0) return words.sentenceStart(fact);
  const template = releaseWordings[group.code]?.[language].fact ?? group.code;
  return words.sentenceStart(
    template.replace(/\s*[（(][^（()）]*\{\w+\}[^（()）]*[)）]/g, '').replace(/\{\w+\}/g, '…'),
  );
}
