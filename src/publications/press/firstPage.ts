/** First page of the press briefing: headline, lead, facts and chart, fitted to one sheet. */
import { measureOf, programmeOf, requiredProgramme } from '../../figures/book.ts';
import { mainFigures, programmeFigures, programmesInOrder, type MainFigure } from '../../figures/rank.ts';
import type { Figure } from '../../model/cell.ts';
import type { Sentence } from '../../model/language.ts';
import { standardFinding } from '../../narrative/findings/level.ts';
import { sentenceOf } from '../../narrative/findings/sentence.ts';
import { numberOf } from '../../narrative/phrases/figure.ts';
import {
  changeStatement,
  figureNote,
  figureStatement,
  programmeStatement,
  sharesSentence,
  totalStatement,
} from '../../narrative/statements.ts';
import type { Setting } from '../../tables/setting.ts';
import { typesetting } from '../../words/format/typesetting.ts';
import { fillText, joinSentence } from '../../words/strings.ts';
import type { PressFact, PressView } from '../brief/briefView.ts';
import { mainFigureView } from '../brief/mainFigureView.ts';
import { chartHeight, firstThatFits, linesOf } from '../sheet/fit.ts';

type FirstPage = Pick<PressView, 'headline' | 'lead' | 'factsTitle' | 'facts' | 'figure'>;

/** Five facts and six bars, or as many as one sheet holds beside the headline and the lead. */
const choices = [
  { facts: 5, bars: 6 },
  { facts: 4, bars: 6 },
  { facts: 5, bars: 4 },
  { facts: 4, bars: 4 },
  { facts: 4, bars: 3 },
  { facts: 3, bars: 4 },
  { facts: 3, bars: 3 },
  { facts: 3, bars: 0 },
];

/** Points between the margins of the sheet, and a little air. */
const sheetHeight = 700;

/** The first page of the press briefing, which can be read without the second. */
export function firstPage(setting: Setting, main: MainFigure, headline: Sentence): FirstPage {
  const lead = pressLead(setting, main);
  const pages = choices.map(({ facts, bars }) => withFigure(setting, main, { headline, lead, facts, bars }));
  return firstThatFits(pages, (page) => height(page, setting), sheetHeight);
}

function withFigure(
  setting: Setting,
  main: MainFigure,
  { headline, lead, facts, bars }: { headline: Sentence; lead: Sentence; facts: number; bars: number },
): FirstPage {
  const { book } = setting;
  const { words } = setting;
  const figure = bars === 0 ? undefined : mainFigureView(setting, main, 'press-figure', bars);
  return {
    headline,
    lead,
    factsTitle: words['brief.facts'],
    facts: mainFigures(book, facts).map((figure) => pressFact(setting, figure, main)),
    ...(figure && { figure: { ...figure, number: fillText(words['figure.number'], { number: 1 }) } }),
  };
}

function height({ headline, lead, facts, figure }: FirstPage, { language }: Setting): number {
  const { press: type } = typesetting[language];
  const rows = facts.map(({ text }) => linesOf(text, 296, type.fact[0]) * type.fact[1] + type.factGap);
  return [
    9 + linesOf(headline, 441, type.headline[0], true) * type.headline[1],
    linesOf(lead, 441, type.lead[0]) * type.lead[1] + 14,
    ...rows,
    figure === undefined ? 0 : 35 + linesOf(figure.title, 336, 9.5) * 13.5 + chartHeight(figure.chart),
  ].reduce((sum, one) => sum + one, 39);
}

/** One or two sentences that can stand alone: the main number with its parts, then whom the first programme reached. */
function pressLead({ book, language }: Setting, { figure, total }: MainFigure): Sentence {
  const programme = programmeOf(book, figure.key.programme);
  const first = programme ?? programmesInOrder(book).find((programme) => programmeFigures(book, programme).length > 0);
  const alone = { hasArea: true, hasShare: false };
  const served =
    first && programmeStatement(book, first, language, total === undefined ? alone : { ...alone, hasArea: false });
  if (total !== undefined)
    return joinSentence(
      [totalStatement(book, { figure, total }, language), ...(served === undefined ? [] : [served])],
      'sentence',
      language,
    );
  return joinSentence(
    served === undefined
      ? [figureStatement(book, figure, language, true)]
      : [served, changeStatement(book, figure, language)],
    'sentence',
    language,
  );
}

/** A number with its sentence; what changed is said where an official earlier figure may be compared. */
function pressFact(setting: Setting, figure: Figure, main: MainFigure): PressFact {
  const { language } = setting;
  return { number: [numberOf(figure, language)], text: factText(setting, figure, main) };
}

function factText(setting: Setting, figure: Figure, main: MainFigure): Sentence {
  const { book, language, words } = setting;
  if (main.total !== undefined && figure === main.figure)
    return sharesSentence(book, { figure, total: main.total }, language);
  const programme = requiredProgramme(book, figure.key.programme);
  const measure = measureOf(book, figure.key.measure);
  if (measure.kind === 'standard') {
    const against = standardFinding(book, programme, measure);
    // Where units are said in full one sentence is enough, and page 2 says the rest.
    const isLong = typesetting[language].hasLongUnits && against !== undefined;
    const said =
      against === undefined ? figureStatement(book, figure, language, false) : sentenceOf(against, book, language);
    return joinSentence(
      [
        said,
        ...(against === undefined ? [] : [changeStatement(book, figure, language)]),
        ...(isLong ? [] : [[words['statement.isStandard']]]),
      ],
      'sentence',
      language,
    );
  }
  // The main number of a programme is said with its money; what else there is, by itself.
  const served =
    programmeFigures(book, programme)[0] === figure && figure !== main.figure
      ? programmeStatement(book, programme, language, { hasArea: false, hasShare: true })
      : undefined;
  return served === undefined
    ? figureNote(book, figure, language)
    : joinSentence([served, changeStatement(book, figure, language)], 'sentence', language);
}
