/** Second page of the press briefing: table, quotations, misquotations and notes, fitted to one sheet. */
import { divisionsWithin } from '../../figures/areas.ts';
import { isOfficial, latestFigure, measureOf, measuresOf } from '../../figures/book.ts';
import { comparison, comparisonPolicies } from '../../figures/compare.ts';
import { programmeFigures, programmesInOrder, type MainFigure } from '../../figures/rank.ts';
import { wholeYear, type Figure } from '../../model/cell.ts';
import type { DeclaredTotal } from '../../model/description.ts';
import { titleOf, type Sentence } from '../../model/language.ts';
import { cautions } from '../../narrative/cautions.ts';
import { largestFinding } from '../../narrative/findings/rank.ts';
import { sentenceOf } from '../../narrative/findings/sentence.ts';
import { mostParts } from '../../narrative/findings/total.ts';
import { misquotes } from '../../narrative/misquotes.ts';
import { areaName, literal, measureTitle, midSentence, programmeNames } from '../../narrative/phrases/figure.ts';
import { figureStatement, programmeStatement, totalStatement } from '../../narrative/statements.ts';
import { sourceLine } from '../../tables/caption.ts';
import { sharesAreRounded } from '../../tables/programmeColumns.ts';
import type { Setting } from '../../tables/setting.ts';
import { formatPeriod } from '../../words/format/period.ts';
import { typesetting } from '../../words/format/typesetting.ts';
import { fill, fillText } from '../../words/strings.ts';
import { briefTable } from '../brief/briefTable.ts';
import type { PressView } from '../brief/briefView.ts';
import { firstThatFits, linesOf, tableHeight } from '../sheet/fit.ts';

type SecondPage = Pick<PressView, 'table' | 'say' | 'dontSay' | 'notes'>;
type Around = { hasDemonstration: boolean; foot: number };

/** Rows, sentences and notes, or as many as one sheet holds. */
const choices = [
  { rows: 6, counts: 3, quotes: 6, cautions: 3 },
  { rows: 6, counts: 3, quotes: 5, cautions: 3 },
  { rows: 6, counts: 3, quotes: 5, cautions: 2 },
  { rows: 6, counts: 3, quotes: 4, cautions: 2 },
  { rows: 6, counts: 3, quotes: 3, cautions: 2 },
  { rows: 5, counts: 3, quotes: 3, cautions: 1 },
  { rows: 4, counts: 3, quotes: 3, cautions: 1 },
  { rows: 4, counts: 1, quotes: 3, cautions: 1 },
  { rows: 3, counts: 1, quotes: 2, cautions: 1 },
  { rows: 2, counts: 1, quotes: 2, cautions: 0 },
  { rows: 2, counts: 1, quotes: 1, cautions: 0 },
];

/** Points between the margins of the sheet, less a little air. */
const sheetHeight = 686;

export function secondPage(setting: Setting, main: MainFigure, around: Around): SecondPage {
  const pages = choices.map((choice) => pageOf(setting, main, around, choice));
  return firstThatFits(pages, (page) => height(page, around, setting), sheetHeight);
}

function pageOf(
  setting: Setting,
  main: MainFigure,
  { hasDemonstration }: Around,
  { rows, counts, quotes, cautions }: (typeof choices)[number],
): SecondPage {
  const { book, language, words } = setting;
  const table = briefTable(setting, 'press-table', { rows, counts });
  return {
    ...(table && { table: { ...table, number: fillText(words['table.number'], { number: 1 }) } }),
    say: quotable(setting, main, quotes),
    dontSay: {
      title: words['brief.dontSay'],
      items: misquotes(book, language, { hasDemonstration }).slice(0, quotes),
    },
    notes: { title: words['brief.notes'], items: pressNotes(setting, main, { hasDemonstration, cautions }) },
  };
}

function height({ table, say, dontSay, notes }: SecondPage, { foot }: Around, { language }: Setting): number {
  const [size, line] = typesetting[language].press.quote;
  const column = (items: typeof say.items) =>
    items.reduce((sum, item) => sum + linesOf(item, 210, size) * line + 12, 0);
  const source = say.source === '' ? 0 : linesOf(say.source, 210, 8) * 12 + 4;
  const [small, low] = typesetting[language].press.note;
  const list = notes.items.map((item) => linesOf(item, 197, small) * low + 3);
  return [
    table === undefined ? 0 : 24 + tableHeight(table.table, 18, table.hidden !== undefined),
    47 + Math.max(column(say.items) + source, column(dontSay.items)),
    42 + balancedHeight(list),
    foot === 0 ? 0 : 26 + Math.ceil(foot / 3) * 26,
  ].reduce((sum, block) => sum + block, 10);
}

/** In two columns that are as even as the order of the items allows. */
function balancedHeight(items: number[]): number {
  const sum = (heights: number[]) => heights.reduce((all, item) => all + item, 0);
  return Math.min(...items.map((_, at) => Math.max(sum(items.slice(0, at + 1)), sum(items.slice(at + 1)))));
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
    ...cautions(book, main, language, most),
    ...roundingNotes(setting, main),
    ...(hasDemonstration ? [[words['brief.onlyOfficial']]] : []),
  ];
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
  const hasStocks = book.release.figures.some(
    (figure) => figure.year === year && measureOf(book, figure.key.measure).kind === 'stock',
  );
  const isWhole = key.period.start === undefined || wholeYear(key.period) !== undefined;
  return isWhole
    ? fill(words[hasStocks ? 'brief.periodsStocks' : 'brief.periods'], { year: [literal(year)] })
    : fill(words['brief.allPeriods'], { period: formatPeriod(key.period, language) });
}

/** That shares do not add up to 100%, only where those that are printed do not. */
function roundingNotes({ book, words }: Setting, { figure, total }: MainFigure): Sentence[] {
  if (total === undefined) return [];
  const parts = total.programmes.map((programme) => book.at({ ...figure.key, programme, year: figure.year }));
  if (!parts.every(isOfficial)) return [];
  const isPrinted = total.programmes.length <= mostParts && sharesAreRounded(book, { figure, total });
  return [[words[isPrinted ? 'brief.roundingSum' : 'brief.rounding']]];
}

/** Sentences that may be printed verbatim, each with its area and period; and their source. */
function quotable(setting: Setting, { figure, total }: MainFigure, most: number): PressView['say'] {
  const { book, language, words } = setting;
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
  const items = [
    ...head,
    ...served.slice(isQuoted ? 1 : 0, 1),
    ...standards.slice(0, 1),
    ...served.slice(1),
    ...standards.slice(1),
    ...largestArea(setting, figure),
  ];
  return {
    title: words['brief.say'],
    items: items.slice(0, most),
    source: sourceLine(
      setting,
      book.release.figures.filter(({ key, year }) => key.area === book.area && year === book.year),
    ),
  };
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
