import type { Sentence } from '../../model/sentence.ts';
import { programmesInOrder, type MainFigure } from '../../narrative/mainFigure.ts';
import { programmeFigures } from '../../narrative/programmeFigures.ts';
import { joinSentences } from '../../narrative/joinSentences.ts';
import { changeStatement, figureStatement, programmeStatement, totalStatement } from '../../narrative/statements.ts';
import type { Setting } from '../page.ts';

/** One or two sentences that can stand alone: the main number with its parts, then whom the first programme reached. */
export function pressLead({ site: { own }, language }: Setting, { figure, total }: MainFigure): Sentence {
  const programme = own.release.programmes.find(({ code }) => code === figure.key.programme);
  const first = programme ?? programmesInOrder(own).find((one) => programmeFigures(own, one).length > 0);
  const alone = { hasArea: true, hasShare: false };
  const served =
    first && programmeStatement(own, first, language, total === undefined ? alone : { ...alone, hasArea: false });
  if (total !== undefined)
    return joinSentences(
      [totalStatement(own, { figure, total }, language), ...(served === undefined ? [] : [served])],
      language,
    );
  return joinSentences(
    served === undefined
      ? [figureStatement(own, figure, language, true)]
      : [served, changeStatement(own, figure, language)],
    language,
  );
}
