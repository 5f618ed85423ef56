/** Tables of one programme over the years: years as columns, or as rows where there are many. */
import { type Book, measureOf, measuresOf, partsOf, programmeOf } from '../figures/book.ts';
import { pages } from '../model/address.ts';
import type { TableView, Tile } from '../model/block.ts';
import { type Figure, isValue, notAvailable } from '../model/cell.ts';
import { plainText, type Sentence } from '../model/language.ts';
import { kindOfCode } from '../model/period.ts';
import type { Programme } from '../model/release.ts';
import { measureTitle, numberOf, programmeTitle, shortTitle } from '../narrative/phrases/figure.ts';
import { literal } from '../narrative/phrases/when.ts';
import { formatHead, formatPeriod } from '../words/format/period.ts';
import { drawnCell } from '../words/format/scale.ts';
import { fill, joinText } from '../words/strings.ts';
import { chartUnit, commonPeriod, drawingUnit, figuresOf, rowTitle, tone } from './caption.ts';
import { type RowOf, tabulate } from './column.ts';
import { unitColumn } from './figureTables.ts';
import { link, type Setting } from './setting.ts';

/** With more years than this, the years are rows. */
const mostYears = 8;

/** A row for each measure with its unit, a column for each year. */
export function programmeTable(
  setting: Setting,
  programme: Programme,
  area = setting.book.area,
  id = `table-${programme.code}`,
): TableView {
  const { book, language, words } = setting;
  if (book.years.length > mostYears) return { ...programmeYears(latestOnly(setting), programme, area), id };
  const places = programmePlaces(book, programme, area);
  const years = yearsOf(book, places);
  const unit = (place: Place) => chartUnit(placeFigures(book, place, years), setting);
  const first = years[0] ?? book.year;
  const last = years.at(-1) ?? book.year;
  return tabulate(setting, {
    id,
    stub: words['table.measure'],
    right: words['table.unitPerRow'],
    title: fill(words[first === last ? 'table.of' : 'table.range'], {
      title: programmeTitle(programme, language),
      first: [literal(first)],
      last: [literal(last)],
      year: [literal(last)],
    }),
    columns: [
      unitColumn(setting, unit),
      ...years.map((year) => ({
        title: formatHead(year, language),
        current: year === book.year,
        unit,
        content: (place: Place) => book.find({ ...place, year }) ?? notAvailable,
      })),
    ],
    rows: places.map((place) => ({ subject: place, head: [rowTitle(setting, place, programme.code)] })),
  });
}

/** Earlier months and quarters stand on the pages of their years. */
const mostParts = 25;

function latestOnly(setting: Setting): Setting {
  const { book } = setting;
  if (kindOfCode(book.year) === 'year') return setting;
  return { ...setting, book: { ...book, years: book.years.slice(-mostParts) } };
}

/** A measure of a programme or of one of its parts, in an area. */
type Place = { measure: string; programme: string; area: string };

function programmePlaces(book: Book, { code }: Programme, area: string): Place[] {
  return [code, ...partsOf(book, code).map((part) => part.code)].flatMap((programme) =>
    measuresOf(book, programme, area).map((measure) => ({ measure: measure.code, programme, area })),
  );
}

function yearsOf(book: Book, places: Place[]): string[] {
  return book.years.filter((year) => places.some((place) => book.find({ ...place, year }) !== undefined));
}

function placeFigures(book: Book, place: Place, years: string[]): Figure[] {
  return years.flatMap((year) => book.find({ ...place, year }) ?? []);
}

/** A row for each year, a column for each measure with its unit. */
export function programmeYears(setting: Setting, programme: Programme, area = setting.book.area): TableView {
  const { book, language, words } = setting;
  const places = programmePlaces(book, programme, area);
  const years = yearsOf(book, places);
  const rows = years.map((year): RowOf<string> => {
    const period = rowPeriod(book, places, year);
    const head = period === undefined ? literal(formatHead(year, language)) : unbroken(formatPeriod(period, language));
    return { subject: year, head: [head], ...(year === book.year && { total: true }) };
  });
  const hasPeriods = years.some((year) => rowPeriod(book, places, year) !== undefined);
  return tabulate(setting, {
    id: `report-table-${programme.code}`,
    stub: words[hasPeriods ? 'table.period' : 'table.year'],
    title: tableTitle(setting, programme, years, rows),
    columns: places.map((place) => ({
      title: placeTitle(setting, place, programme),
      unit: chartUnit(placeFigures(book, place, years), setting),
      content: (year: string) => book.find({ ...place, year }) ?? notAvailable,
    })),
    rows,
  });
}

/** A month is kept on one line. */
function unbroken(period: string): string {
  return period.length > 14 ? period : period.replaceAll(' ', '\u00a0');
}

/** The common period of a row where it is not the calendar year; stocks do not count. */
function rowPeriod(book: Book, places: Place[], year: string): Figure['key']['period'] | undefined {
  const timed = places.filter(({ measure }) => measureOf(book, measure).kind !== 'stock');
  return commonPeriod(
    book,
    timed.flatMap((place) => placeFigures(book, place, [year])),
  );
}

/** The head of a column names the measure, or the part of the programme. */
function placeTitle({ book, language }: Setting, place: Place, whole: Programme): string {
  const part = place.programme === whole.code ? undefined : programmeOf(book, place.programme);
  return part === undefined ? measureTitle(book, place, language) : shortTitle(part, language);
}

/** A table of one year has its period in the title, where that is not the year. */
function tableTitle(
  { book, language, words }: Setting,
  programme: Programme,
  years: string[],
  rows: RowOf<string>[],
): Sentence {
  const first = years[0] ?? book.year;
  const last = years.at(-1) ?? book.year;
  const names = { programme: programmeTitle(programme, language), first: [literal(first)], last: [literal(last)] };
  if (first !== last) return fill(words['annual.programmeTable'], names);
  const period = plainText(rows[0]?.head ?? []);
  return period === '' || period === last
    ? fill(words['annual.programmeTableOne'], { ...names, year: [literal(last)] })
    : fill(words['annual.programmeTablePeriod'], { ...names, period: [literal(period)] });
}

/** More are a table. */
export const mostTiles = 4;
const mostNumbers = 3;

export function programmeTiles(setting: Setting, programmes: Programme[]): Tile[] {
  return programmes.map((programme) => {
    const { book, language } = setting;
    const figures = figuresOf(book, programme, book.area, book.year).filter(({ cell }) => isValue(cell));
    const shown = figures.slice(0, mostNumbers);
    return {
      name: programmeTitle(programme, language),
      href: link(setting, pages.programme(programme.code)),
      tone: tone(book, programme.code),
      numbers: shown.map((figure) => ({
        label: labelOfNumber(setting, programme, figure),
        number: [
          numberOf({ ...figure, cell: drawnCell(figure.cell, drawingUnit([figure], setting)) }, language, 'table'),
        ],
      })),
      note: [periodsOf(setting, shown)],
    };
  });
}

/** The name of the part, or of the measure. */
function labelOfNumber({ book, language }: Setting, programme: Programme, figure: Figure): string {
  const part = book.release.programmes.find(({ code }) => code === figure.key.programme);
  return part === undefined || part === programme
    ? measureTitle(book, figure.key, language)
    : shortTitle(part, language);
}

/** Each once. */
function periodsOf({ book, language }: Setting, figures: Figure[]): string {
  const periods = figures.map(({ key }) => plainText([formatPeriod(key.period, language, book.calendar)]));
  return joinText([...new Set(periods)], 'semicolon', language);
}
