/** Second page of the press briefing: table, quotations, misquotations and notes. */
import { divisionsWithin } from '../../figures/areas.ts';
import { isOfficial, latestFigure, measureOf, measuresOf } from '../../figures/book.ts';
import { comparison, comparisonPolicies } from '../../figures/compare.ts';
import { programmeFigures, programmesInOrder, type MainFigure } from '../../figures/rank.ts';
import { type Figure } from '../../model/cell.ts';
import type { DeclaredTotal } from '../../model/description.ts';
import { fittedContents } from '../../model/fit.ts';
import { isStatement, titleOf, type Sentence } from '../../model/language.ts';
import { cautions } from '../../narrative/cautions.ts';
import { largestFinding } from '../../narrative/findings/rank.ts';
import { sentenceOf } from '../../narrative/findings/sentence.ts';
import { mostParts } from '../../narrative/findings/total.ts';
import { misquotes } from '../../narrative/misquotes.ts';
import { areaName, measureTitle, midSentence, programmeNames } from '../../narrative/phrases/figure.ts';
import { literal, isFullYear, isCalendarYear } from '../../narrative/phrases/when.ts';
import { figureStatement, programmeStatement, totalStatement } from '../../narrative/headline.ts';
import { sourceLine } from '../../tables/caption.ts';
import { sharesAreRounded } from '../../tables/programmeColumns.ts';
import type { Setting } from '../../tables/setting.ts';
import { formatPeriod } from '../../words/format/period.ts';
import { fill, fillText, type StringKey } from '../../words/strings.ts';
import { briefTable } from '../brief/briefTable.ts';
import type { PressView } from '../brief/briefView.ts';

/** Rows, sentences and notes, the most first: as many as one sheet holds. The table gives way last. */
export const secondChoices = [
  { rows: 6, counts: 3, quotes: 6, cautions: 3 },
  { rows: 6, counts: 3, quotes: 5, cautions: 3 },
  { rows: 6, counts: 3, quotes: 5, cautions: 2 },
  { rows: 6, counts: 3, quotes: 4, cautions: 2 },
  { rows: 6, counts: 3, quotes: 3, cautions: 2 },
  { rows: 6, counts: 3, quotes: 3, cautions: 1 },
  { rows: 6, counts: 3, quotes: 2, cautions: 1 },
  { rows: 6, counts: 3, quotes: 2, cautions: 0 },
  { rows: 6, counts: 2, quotes: 2, cautions: 0 },
  { rows: 5, counts: 2, quotes: 2, cautions: 0 },
  { rows: 4, counts: 1, quotes: 2, cautions: 0 },
  { rows: 3, counts: 1, quotes: 1, cautions: 0 },
  { rows: 2, counts: 1, quotes: 1, cautions: 0 },
];

export function secondPage(
  setting: Setting,
  main: MainFigure,
  hasDemonstration: boolean,
): Pick<PressView, 'table' | 'say' | 'dontSay' | 'notes'> {
  const { book, language, words } = setting;
  const number = fillText(words['table.number'], { number: 1 });
  const quotes = quotable(setting, main);
  const wrong = misquotes(book, language, { hasDemonstration });
  const earlier = comparison(book, main.figure, comparisonPolicies.brief)?.earlier.year;
  return {
    table: fittedContents(secondChoices, ({ rows, counts }) => {
      const table = briefTable(setting, 'press-table', { rows, counts }, earlier);
      return table && { ...table, number };
    }),
    say: {
      title: words['brief.say'],
      items: fittedContents(secondChoices, ({ quotes: most }) => quotes.slice(0, most)),
      source: yearSource(setting),
    },
    dontSay: {
      title: words['brief.dontSay'],
      items: wrong.length === 0 ? [] : fittedContents(secondChoices, ({ quotes: most }) => wrong.slice(0, most)),
    },
    notes: {
      title: words['brief.notes'],
      items: fittedContents(secondChoices, ({ cautions }) => pressNotes(setting, main, { hasDemonstration, cautions })),
    },
  };
}

/** Coverage, period, parts of the total, cautions, and rounding where shares are printed. */
function pressNotes(
  setting: Setting,
  main: MainFigure,
  { hasDemonstration, cautions: most }: { hasDemonstration: boolean; cautions: number },
): Sentence[] {
  const { book, language, words } = setting;
  return [
    fill(words['brief.coverage'], {
      area: areaName(book, language) || titleOf(book.release.description.titles, language),
    }),
    periodNote(main.figure, setting),
    ...(main.total === undefined ? [] : [totalWords(setting, main.total)]),
    ...cautions(book, main, language, most).filter((sentence) => !isOverlap(sentence)),
    ...roundingNotes(setting, main),
    ...(hasDemonstration ? [[words['brief.onlyOfficial']]] : []),
  ];
}

/** Beside them stands already that persons are not added. */
function isOverlap([first]: Sentence): boolean {
  return first !== undefined && isStatement(first) && first.finding.startsWith('note.sum');
}

/** Names as many programmes as a line holds. */
function totalWords({ book, language, words }: Setting, { title, measure, programmes }: DeclaredTotal): Sentence {
  return fill(words['note.total'], {
    total: titleOf(title, language),
    parts: programmeNames(
      book,
      programmes.map((programme) => ({ key: { programme } })),
      language,
    ),
    measure: midSentence(measureTitle(book, { measure, programme: '' }, language), book, language),
  });
}

function periodNote({ key, year }: Figure, { book, language, words }: Setting): Sentence {
  const hasStocks = book.figures.some(
    (figure) => figure.year === year && measureOf(book, figure.key.measure).kind === 'stock',
  );
  const isWhole = key.period.start === undefined || isFullYear(book, key.period);
  return isWhole
    ? fill(words[periodKey(isCalendarYear(book), hasStocks)], { year: [literal(year)] })
    : fill(words['brief.allPeriods'], { period: formatPeriod(key.period, language) });
}

function periodKey(isCalendar: boolean, hasStocks: boolean): StringKey {
  if (isCalendar) return hasStocks ? 'brief.periodsStocks' : 'brief.periods';
  return hasStocks ? 'brief.periodsStocksOf' : 'brief.periodsOf';
}

/** That shares do not add up to 100%, only where those that are printed do not. */
function roundingNotes({ book, words }: Setting, { figure, total }: MainFigure): Sentence[] {
  if (total === undefined) return [];
  const parts = total.programmes.map((programme) => book.at({ ...figure.key, programme, year: figure.year }));
  if (!parts.every(isOfficial)) return [];
  const isPrinted = total.programmes.length <= mostParts && sharesAreRounded(book, { figure, total });
  return [[words[isPrinted ? 'brief.roundingSum' : 'brief.rounding']]];
}

function yearSource(setting: Setting): string {
  const { book } = setting;
  const figures = book.figures.filter(({ key, year }) => key.area === book.area && year === book.year);
  return sourceLine(setting, figures);
}

/** Sentences that may be printed verbatim, each with its area and period. */
function quotable(setting: Setting, { figure, total }: MainFigure): Sentence[] {
  const { book, language } = setting;
  const all = programmesInOrder(book);
  const top = all.filter(({ parent }) => parent === '');
  const programmes = top.length > 1 ? top : all;
  const served = programmes
    .map((programme) => programmeStatement(book, programme, language, { hasArea: true, hasShare: false }))
    .filter((sentence) => sentence !== undefined);
  const standards = programmes
    .flatMap(({ code }) => standardsOf(setting, code))
    .map((standard) => figureStatement(book, standard, language, true));
  const hasChange = total === undefined && comparison(book, figure, comparisonPolicies.brief) !== undefined;
  const change = hasChange ? [figureStatement(book, figure, language, true)] : [];
  const head = total === undefined ? change : [totalStatement(book, { figure, total }, language)];
  // The only figure of a programme is quoted with its change.
  const isQuoted = hasChange && programmes[0] !== undefined && programmeFigures(book, programmes[0]).length === 1;
  // The first standard is quoted most, and quoted wrong.
  return [
    ...head,
    ...served.slice(isQuoted ? 1 : 0, 1),
    ...standards.slice(0, 1),
    ...served.slice(1),
    ...standards.slice(1),
    ...largestArea(setting, figure),
  ];
}

/** Which area within has most, where all of them are known. */
function largestArea({ book, language }: Setting, figure: Figure): Sentence[] {
  const named = divisionsWithin(book).flatMap(({ code }) => {
    const inArea = book.find({ ...figure.key, area: code, year: figure.year });
    return inArea === undefined ? [] : [{ area: code, figure: inArea }];
  });
  const finding = largestFinding(measureOf(book, figure.key.measure), named);
  return finding === undefined ? [] : [sentenceOf(finding, book, language)];
}

function standardsOf({ book }: Setting, programme: string): Figure[] {
  return measuresOf(book, programme)
    .filter(({ kind }) => kind === 'standard')
    .map((measure) => latestFigure(book, measure.code, programme))
    .filter(isOfficial);
}
