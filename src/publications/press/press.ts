/** The press briefing: head and foot, and its first page of headline, lead, facts and chart. */
import { measureOf, programmeOf, requiredProgramme } from '../../figures/book.ts';
import { mainFigures, programmeFigures, programmesInOrder, type MainFigure } from '../../figures/rank.ts';
import type { Figure } from '../../model/cell.ts';
import type { Edition } from '../../model/edition.ts';
import { fittedContents } from '../../model/fit.ts';
import type { Sentence } from '../../model/language.ts';
import { standardFinding } from '../../narrative/findings/level.ts';
import { sentenceOf } from '../../narrative/findings/sentence.ts';
import { figureTitle, numberOf, programmeTitle } from '../../narrative/phrases/figure.ts';
import { literal } from '../../narrative/phrases/when.ts';
import {
  changeStatement,
  figureNote,
  figureStatement,
  programmeStatement,
  sharesSentence,
  totalStatement,
} from '../../narrative/statements.ts';
import { publisherName, type Setting } from '../../tables/setting.ts';
import { formatDate } from '../../words/format/period.ts';
import { typesetting } from '../../words/format/grammar.ts';
import { endedText, fillText, joinSentence } from '../../words/strings.ts';
import { briefHeadline, briefRunning, briefSheet } from '../brief/briefSheet.ts';
import type { PressView } from '../brief/briefView.ts';
import { mainFigureView } from '../brief/mainFigureView.ts';
import { editionMarks, embargoWords, filledRows } from '../sheet/edition.ts';
import { secondChoices, secondPage } from './secondPage.ts';

/** From official figures alone. */
export function press(siteSetting: Setting, edition: Edition): PressView {
  const { setting, main, frame } = briefSheet(siteSetting, edition);
  const { hasDemonstration } = siteSetting.book;
  return {
    ...frame,
    running: briefRunning(siteSetting, edition),
    kind: setting.words['publication.press'],
    meta: pressMeta(siteSetting, edition),
    fits: { first: choices.length, second: secondChoices.length },
    headline: briefHeadline(setting, edition, main),
    ...firstPage(setting, main),
    ...secondPage(setting, main, hasDemonstration),
    foot: pressFoot(siteSetting, edition),
  };
}

/** The line above the headline. */
function pressMeta(setting: Setting, edition: Edition): PressView['meta'] {
  const { site, language, words } = setting;
  const { date, embargo, internal, draft } = edition;
  const sample = site.identity.sample?.[language];
  return {
    publisher: publisherName(setting),
    ...(date !== undefined && { date: formatDate(date, language) }),
    ...(embargo !== undefined && {
      embargo: { label: words['brief.embargo'], until: embargoWords(embargo, language) },
    }),
    marks: [...editionMarks({ internal, draft }, language), ...(sample === undefined ? [] : [sample])],
  };
}

function pressFoot({ site, book, language, words }: Setting, { next }: Edition): PressView['foot'] {
  const { id, digest } = book.release;
  return filledRows([
    [words['brief.contact'], site.identity.contact?.[language]],
    [words['brief.next'], next?.[language]],
    [words['brief.release'], [literal(`${id} · ${digest.slice(0, 16)}`)]],
  ]);
}

/** Five facts and six bars, or as many as one sheet holds beside the headline and the lead. */
const choices = [
  { facts: 5, bars: 6 },
  { facts: 4, bars: 6 },
  { facts: 5, bars: 4 },
  { facts: 4, bars: 4 },
  { facts: 4, bars: 3 },
  { facts: 3, bars: 4 },
  { facts: 3, bars: 3 },
  { facts: 5, bars: 0 },
  { facts: 4, bars: 0 },
  { facts: 3, bars: 0 },
];

/** It can be read without the second page. */
function firstPage(setting: Setting, main: MainFigure): Pick<PressView, 'lead' | 'factsTitle' | 'facts' | 'figure'> {
  const { book, words, language } = setting;
  const number = fillText(words['figure.number'], { number: 1 });
  return {
    lead: pressLead(setting, main),
    factsTitle: words['brief.facts'],
    facts: fittedContents(choices, ({ facts }) =>
      mainFigures(book, facts).map((fact) => ({
        name: factName(setting, fact),
        number: [numberOf(fact, language)],
        text: factText(setting, fact, main),
      })),
    ),
    figure: fittedContents(choices, ({ bars }) => {
      const figure = bars === 0 ? undefined : mainFigureView(setting, main, 'press-figure', bars);
      return figure && { ...figure, number };
    }),
  };
}

/** One or two sentences that can be read alone: the main number, then what the first programme served. */
function pressLead({ book, language }: Setting, { figure, total }: MainFigure): Sentence {
  const first =
    programmeOf(book, figure.key.programme) ??
    programmesInOrder(book).find((programme) => programmeFigures(book, programme).length > 0);
  const hasArea = total === undefined;
  const served = first && programmeStatement(book, first, language, { hasArea, hasShare: false });
  if (total !== undefined)
    return joinSentence([totalStatement(book, { figure, total }, language), served ?? []], 'sentence', language);
  if (served === undefined) return figureStatement(book, figure, language, true);
  return joinSentence([served, changeStatement(book, figure, language)], 'sentence', language);
}

/** Of the total or the programme; a standard has its own. */
function factName({ book, language }: Setting, fact: Figure): string {
  const programme = programmeOf(book, fact.key.programme);
  const isStandard = measureOf(book, fact.key.measure).kind === 'standard';
  const name =
    programme === undefined || isStandard ? figureTitle(book, fact, language) : programmeTitle(programme, language);
  return endedText(name, language);
}

function factText(setting: Setting, figure: Figure, main: MainFigure): Sentence {
  const { book, language, words } = setting;
  if (main.total !== undefined && figure === main.figure)
    return sharesSentence(book, { figure, total: main.total }, language);
  const programme = requiredProgramme(book, figure.key.programme);
  const measure = measureOf(book, figure.key.measure);
  if (measure.kind === 'standard') {
    const finding = standardFinding(book, programme, measure);
    const statements =
      finding === undefined
        ? [figureStatement(book, figure, language, false)]
        : [sentenceOf(finding, book, language), changeStatement(book, figure, language)];
    // With long units these sentences are enough; the caution is on page 2.
    const isLong = typesetting[language].hasLongUnits && finding !== undefined;
    const sentences = isLong ? statements : [...statements, [words['statement.isStandard']]];
    return joinSentence(sentences, 'sentence', language);
  }
  // The main number of a programme has its money in its sentence.
  const served =
    programmeFigures(book, programme)[0] === figure && figure !== main.figure
      ? programmeStatement(book, programme, language, { hasArea: false, hasShare: true })
      : undefined;
  return served === undefined
    ? figureNote(book, figure, language)
    : joinSentence([served, changeStatement(book, figure, language)], 'sentence', language);
}
