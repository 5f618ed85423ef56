/** Front matter of the annual report: the cover, and the key figures on one page. */
import {
  isCountMeasure,
  isMoneyMeasure,
  latestFigure,
  leadTotal,
  mainCount,
  measureOf,
  programmeOf,
  quantityOf,
  topProgrammes,
  type Book,
} from '../../figures/book.ts';
import { leadingProgrammes } from '../../figures/rank.ts';
import { isDemonstration, isValue, type Figure } from '../../model/cell.ts';
import { decimal } from '../../model/decimal.ts';
import type { Measure } from '../../model/description.ts';
import type { Edition } from '../../model/edition.ts';
import { fittedContents } from '../../model/fit.ts';
import { titleOf, type Language, type Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { sentenceOf } from '../../narrative/findings/sentence.ts';
import { leadFinding } from '../../narrative/findings/total.ts';
import { figuresOf, largestFirst, tone } from '../../tables/caption.ts';
import { measureTitle, numberOf, programmeTitle, shortTitle } from '../../narrative/phrases/figure.ts';
import { isFullYear, literal, periodWords, verbOf } from '../../narrative/phrases/when.ts';
import { editionKindKey, publisherName, type Setting } from '../../tables/setting.ts';
import { formatNumber, unitGap } from '../../words/format/cell.ts';
import { formatDate, formatHead, formatPeriod } from '../../words/format/period.ts';
import { inUnit, quantityWords } from '../../words/format/unit.ts';
import { fill, joinText } from '../../words/strings.ts';
import { embargoWords } from '../sheet/edition.ts';
import type { AnnualView, DotBlock, Dots, KeyNumber, KeyRow } from './annualView.ts';

/** With one dot for each person, a block for each programme, never summed. */
export function cover(setting: Setting, edition: Edition): AnnualView['cover'] {
  const { book, language, words } = setting;
  const blocks = dotBlocks(setting);
  // All blocks or none: some alone would seem to be all.
  const choices = [...personsPerDot(blocks), undefined];
  return {
    publisher: publisherName(setting),
    kind: words[editionKindKey(edition)],
    year: formatHead(edition.year, setting.language),
    name: titleOf(edition.name, language),
    fits: choices.length,
    dots: fittedContents(choices, (perDot): Dots | undefined =>
      perDot === undefined ? undefined : { blocks, perDot, note: dotNote(setting, perDot, blocks.length) },
    ),
    foot: [
      edition.date === undefined ? cutoffLine(setting) : [literal(formatDate(edition.date, language))],
      [`${words['annual.imprint.release']} `, literal(book.release.id)],
      ...(edition.embargo === undefined ? [] : [[embargoWords(edition.embargo, language)]]),
    ],
  };
}

function dotBlocks({ book, language }: Setting): DotBlock[] {
  const { leading } = leadingProgrammes(book);
  const measure = mainCount(book, leading);
  if (measure === undefined || quantityOf(book, measure.code) !== 'person') return [];
  return leading.flatMap((programme): DotBlock[] => {
    const figure = latestFigure(book, measure.code, programme.code);
    if (!isValue(figure.cell) || isDemonstration(figure.cell)) return [];
    const count = [numberOf(figure, language)];
    const cell = inUnit(figure.cell, 'person');
    return [{ name: shortTitle(programme, language), count, cell, tone: tone(book, programme.code) }];
  });
}

/** How many persons a dot is, and in which period; a stock has no verb of service. */
export function dotNote(setting: Setting, perDot: number, groups: number): Sentence {
  const { book, language, words } = setting;
  const unit = quantityWords('person', language, perDot === 1);
  const per = [literal(formatNumber(decimal(perDot), language, 'prose')), unitGap(unit, language) + unit];
  const measure = mainCount(book, leadingProgrammes(book).leading);
  const [programme] = leadingProgrammes(book).leading;
  if (measure === undefined || programme === undefined) return [];
  const figure = latestFigure(book, measure.code, programme.code);
  const period = periodWords(figure, book, language);
  const apart = groups > 1 ? words['annual.dotApart'] : '';
  if (measure.kind === 'stock') return fill(words['annual.dotAt'], { period, per, apart });
  const verb = verbOf(book, figure, programme.code, language).replace('{be} ', '');
  return fill(words['annual.dot'], { period, per, verb, apart });
}

function cutoffLine({ book, language, words }: Setting): Sentence {
  const date = [literal(formatDate(book.release.description.cutoff, language))];
  return fill(words['annual.cutoff'], { date });
}

const dotsPerRow = 80;

/** Rows of dots on a cover, the space between blocks and names among them. */
const mostDotRows = 86;

/** In rows of dots: a block is at least as high as its name. */
const blockRows = { name: 9, gap: 3 };

const mostDotSteps = 3;

/** Of 1, 2, 5, 10, 20, …, the fewest with which all blocks may fit on the cover, and the next two; none where none does. */
export function personsPerDot(blocks: DotBlock[]): number[] {
  if (blocks.length === 0) return [];
  const fits = (per: number) => blocks.reduce((sum, block) => sum + rowsOf(block, per), 0) <= mostDotRows;
  const steps = Array.from({ length: 13 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat();
  return steps.filter(fits).slice(0, mostDotSteps);
}

/** Of a block: its dots or its name, whichever is higher. */
function rowsOf({ cell }: DotBlock, per: number): number {
  const persons = isValue(cell) ? Number(cell.value) : 0;
  return Math.max(blockRows.name, Math.ceil(persons / per / dotsPerRow)) + blockRows.gap;
}

/** Beside a number. */
const mostNames = 10;

/** The declared total, then a row for each programme, the same measure in one column. */
export function keyFigures(setting: Setting, year: string): AnnualView['key'] {
  const { book, words } = setting;
  const title = fill(words['annual.key'], { year: [literal(year)] });
  const main = mainNumber(setting);
  const rows = topProgrammes(book)
    .map((programme) => keyRow(setting, programme, year))
    .filter(({ columns }) => columns.some((column) => column));
  return { id: 'key', title, ...(main && { main }), rows };
}

function mainNumber({ book, language, words }: Setting): AnnualView['key']['main'] {
  const lead = leadTotal(book);
  const finding = leadFinding(book);
  if (lead === undefined || finding === undefined) return undefined;
  const names = book.release.programmes
    .filter(({ code }) => lead.total.programmes.includes(code))
    .map((programme) => programmeTitle(programme, language));
  return {
    label: titleOf(lead.total.title, language),
    note: names.length > mostNames ? words['annual.keyParts'] : joinText(names, 'item', language),
    number: [numberOf(lead.figure, language)],
    sentence: sentenceOf(finding, book, language),
  };
}

/** Households, other counts, money, standard. */
const keyColumns: ((book: Book, measure: Measure) => boolean)[] = [
  isHouseholds,
  (book, measure) => isCountMeasure(book, measure) && !isHouseholds(book, measure),
  isMoneyMeasure,
  (_, { kind }) => kind === 'standard',
];

function keyRow({ book, language }: Setting, programme: Programme, year: string): KeyRow {
  const figures = figuresOf(book, programme, book.area, year).filter(({ cell }) => cell.state !== 'absent');
  const columns = keyColumns.map((isIn) =>
    mainOnly(
      figures.filter(({ key }) => isIn(book, measureOf(book, key.measure))),
      programme,
    ),
  );
  const period = oddPeriod(book, figures, language);
  return {
    name: programmeTitle(programme, language),
    ...(period !== undefined && { period }),
    tone: tone(book, programme.code),
    columns: columns.map((column) =>
      column.length === 0 ? undefined : column.map((figure) => keyNumber(book, figure, programme, language)),
    ),
  };
}

/** Of many parts the programme itself, or the largest of them: a row stands on one sheet. */
const mostKeyNumbers = 8;

function mainOnly(figures: Figure[], { code }: Programme): Figure[] {
  if (figures.length <= mostKeyNumbers) return figures;
  const own = figures.filter(({ key }) => key.programme === code);
  return own.length > 0
    ? own.slice(0, mostKeyNumbers)
    : figures.toSorted((a, b) => largestFirst(a.cell, b.cell)).slice(0, mostKeyNumbers);
}

function keyNumber(book: Book, figure: Figure, programme: Programme, language: Language): KeyNumber {
  const part = figure.key.programme === programme.code ? undefined : programmeOf(book, figure.key.programme);
  const label = part === undefined ? measureTitle(book, figure.key, language) : programmeTitle(part, language);
  return { label, number: [numberOf(figure, language)] };
}

/** The period of the figures where it is not the calendar year; stocks do not count. */
function oddPeriod(book: Book, figures: Figure[], language: Language): string | undefined {
  const odd = figures.find(
    (figure) => measureOf(book, figure.key.measure).kind !== 'stock' && !isFullYear(book, figure.key.period),
  );
  return odd && formatPeriod(odd.key.period, language);
}

function isHouseholds(book: Book, { code }: Measure): boolean {
  return quantityOf(book, code) === 'household';
}
