import type { Sentence } from '../../model/sentence.ts';
import type { MainFigure } from '../../narrative/mainFigure.ts';
import { joinSentences } from '../../narrative/joinSentences.ts';
import { changeStatement, figureStatement, programmeStatement, sharesSentence } from '../../narrative/statements.ts';
import type { Setting } from '../page.ts';

/** Under the title: what changed and what the number is made of. */
export function leadSummary({ site: { own }, language }: Setting, { figure, total }: MainFigure): Sentence {
  if (total !== undefined) return sharesSentence(own, { figure, total }, language);
  const programme = own.release.programmes.find(({ code }) => code === figure.key.programme);
  const served = programme && programmeStatement(own, programme, language, { hasArea: true, hasShare: false });
  return joinSentences(
    served === undefined
      ? [figureStatement(own, figure, language, true)]
      : [served, changeStatement(own, figure, language)],
    language,
  );
}
