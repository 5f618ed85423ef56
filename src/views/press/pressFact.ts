import { measureOf } from '../../figures/measureOf.ts';
import type { Figure } from '../../model/cell.ts';
import type { Sentence } from '../../model/sentence.ts';
import { strings } from '../../i18n/strings.ts';
import { standardFinding } from '../../narrative/findings/standardFinding.ts';
import type { MainFigure } from '../../narrative/mainFigure.ts';
import { programmeFigures } from '../../narrative/programmeFigures.ts';
import { numberOf } from '../../narrative/numberOf.ts';
import { sentenceOf } from '../../narrative/sentenceOf.ts';
import { joinSentences } from '../../narrative/joinSentences.ts';
import {
  changeStatement,
  figureNote,
  figureStatement,
  programmeStatement,
  sharesSentence,
} from '../../narrative/statements.ts';
import type { Setting } from '../page.ts';
import type { PressFact } from './pressView.ts';

/** A number with its sentence; what changed is said where an official earlier figure may be compared. */
export function pressFact(setting: Setting, figure: Figure, main: MainFigure): PressFact {
  const { language } = setting;
  return { number: [numberOf(figure, language)], text: factText(setting, figure, main) };
}

function factText(setting: Setting, figure: Figure, main: MainFigure): Sentence {
  const {
    site: { own },
    language,
  } = setting;
  if (main.total !== undefined && figure === main.figure)
    return sharesSentence(own, { figure, total: main.total }, language);
  const programme = own.release.programmes.find(({ code }) => code === figure.key.programme)!;
  const measure = measureOf(own, figure.key.measure);
  if (measure.kind === 'standard') {
    const against = standardFinding(own, programme, measure);
    // English says the units in full: one sentence is enough, and page 2 says the rest.
    const isLong = language === 'en' && against !== undefined;
    const said =
      against === undefined ? figureStatement(own, figure, language, false) : sentenceOf(against, own, language);
    return joinSentences(
      [
        said,
        ...(against === undefined ? [] : [changeStatement(own, figure, language)]),
        ...(isLong ? [] : [[strings[language]['statement.isStandard']]]),
      ],
      language,
    );
  }
  // The main number of a programme is said with its money; what else there is, by itself.
  const served =
    programmeFigures(own, programme)[0] === figure && figure !== main.figure
      ? programmeStatement(own, programme, language, { hasArea: false, hasShare: true })
      : undefined;
  return served === undefined
    ? figureNote(own, figure, language)
    : joinSentences([served, changeStatement(own, figure, language)], language);
}
