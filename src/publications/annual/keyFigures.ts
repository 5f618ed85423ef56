/** Key figures of the annual report on one page: the declared total, then a row a programme. */
import {
  isCountMeasure,
  isMoneyMeasure,
  leadTotal,
  measureOf,
  programmeOf,
  quantityOf,
  topProgrammes,
  type Book,
} from '../../figures/book.ts';
import type { Figure } from '../../model/cell.ts';
import { titleOf } from '../../model/language.ts';
import { wholeYear } from '../../model/period.ts';
import type { Programme } from '../../model/release.ts';
import { sentenceOf } from '../../narrative/findings/sentence.ts';
import { leadFinding } from '../../narrative/findings/total.ts';
import { literal, numberOf } from '../../narrative/phrases/figure.ts';
import { measureTitle, programmeTitle } from '../../narrative/phrases/names.ts';
import { figuresOf, tone } from '../../tables/programmes.ts';
import type { Setting } from '../../tables/setting.ts';
import { joinText } from '../../words/format/list.ts';
import { formatPeriod } from '../../words/format/period.ts';
import { fill } from '../../words/strings.ts';
import type { AnnualView, KeyNumber, KeyRow } from './annualView.ts';

/** More names than this do not stand beside a number. */
const mostNames = 10;

/** The numbers of the year on one page: the declared total, then a row a programme, the same measure in one column. */
export function keyFigures(setting: Setting, year: string): AnnualView['key'] {
  const { book, words } = setting;
  const title = fill(words['annual.key'], { year: [literal(year)] });
  const main = mainNumber(setting);
  const rows = topProgrammes(book).map((programme) => keyRow(setting, programme, year));
  return {
    id: 'key',
    title,
    ...(main && { main }),
    rows: rows.filter(({ columns }) => columns.some((column) => column)),
  };
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
function keyRow({ book, language }: Setting, programme: Programme, year: string): KeyRow {
  const figures = figuresOf(book, programme, book.area, year).filter(({ cell }) => cell.state !== 'absent');
  const columns = [isHouseholds, isOtherCount, isMoneyFigure, isStandard].map((test) =>
    figures.filter((figure) => test(book, figure)),
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

function keyNumber(book: Book, figure: Figure, programme: Programme, language: Setting['language']): KeyNumber {
  const part = figure.key.programme === programme.code ? undefined : programmeOf(book, figure.key.programme);
  const label = part === undefined ? measureTitle(book, figure.key, language) : programmeTitle(part, language);
  return { label, number: [numberOf(figure, language)] };
}

/** The period of a programme's figures where it is not the calendar year; a stock is of a day and has no part in it. */
function oddPeriod(book: Book, figures: Figure[], language: Setting['language']): string | undefined {
  const odd = figures.find(
    (figure) => measureOf(book, figure.key.measure).kind !== 'stock' && wholeYear(figure.key.period) === undefined,
  );
  return odd && formatPeriod(odd.key.period, language);
}

function isHouseholds(book: Book, figure: Figure): boolean {
  return quantityOf(book, figure.key.measure) === 'household';
}

function isOtherCount(book: Book, figure: Figure): boolean {
  return isCountMeasure(book, measureOf(book, figure.key.measure)) && !isHouseholds(book, figure);
}

function isMoneyFigure(book: Book, figure: Figure): boolean {
  return isMoneyMeasure(book, measureOf(book, figure.key.measure));
}

function isStandard(book: Book, figure: Figure): boolean {
  return measureOf(book, figure.key.measure).kind === 'standard';
}
