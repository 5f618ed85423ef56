/** Headline table of the overview: a row a programme, a column a measure, and the declared total. */
import {
  completeYears,
  isCountMeasure,
  isMoneyMeasure,
  latestFigure,
  leadTotal,
  mainCount,
  measuresOf,
  totalOf,
  type Book,
} from '../figures/book.ts';
import { pages } from '../model/address.ts';
import type { Column, TableView } from '../model/block.ts';
import { isValue } from '../model/cell.ts';
import { totalCode, type Measure } from '../model/description.ts';
import { titleOf } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { measureTitle, programmeTitle } from '../narrative/phrases/figure.ts';
import { literal } from '../narrative/phrases/when.ts';
import { fill, fillText } from '../words/strings.ts';
import { drawingUnit, tone } from './caption.ts';
import { columnFigures, tabulate, type ColumnOf } from './column.ts';
import { sumNote } from './countNotes.ts';
import { averageNotes } from './notes.ts';
import { measureColumn, shareColumn, standardColumn, totalNote } from './programmeColumns.ts';
import { link, type Setting } from './setting.ts';

export function headlineTable(setting: Setting, programmes: Programme[]): TableView {
  const { book, language, words } = setting;
  const lead = leadTotal(book);
  const total = lead?.total;
  return tabulate(setting, {
    left: fillText(words['year.of'], { year: book.year }),
    id: 'headline',
    variant: 'headline',
    stub: words['table.programme'],
    columns: headlineColumns(setting, programmes),
    title: fill(words['annual.key'], { year: [literal(book.year)] }),
    rows: [
      ...programmes.map((programme) => ({
        subject: programme.code,
        head: [programmeTitle(programme, language)],
        href: link(setting, pages.programme(programme.code)),
        tone: tone(book, programme.code),
      })),
      ...(total ? [{ subject: totalCode(total), head: [titleOf(total.title, language)], total: true }] : []),
    ],
    notes: [
      ...(total && isValue(lead.figure.cell) ? [totalNote(setting, total), sumNote(setting)] : []),
      ...averageNotes(setting, book.release.description.measures),
    ],
    sources: programmes.flatMap(({ code }) =>
      measuresOf(book, code).map((measure) => latestFigure(book, measure.code, code)),
    ),
  });
}

/**
 * A column for each measure; after the main count its trend, after the money its share of the total. Standards of
 * different programmes, by the month and by the year, share one column.
 */
function headlineColumns(setting: Setting, programmes: Programme[]): ColumnOf<string>[] {
  const { book } = setting;
  const notAdded = setting.words['table.notAdded'];
  const used = book.release.description.measures.filter((measure) =>
    programmes.some(({ code }) => isPresent(book, measure, code)),
  );
  const counted = mainCount(book, programmes);
  const shared = mainCount(book, book.release.programmes);
  const standards = mergedStandards(book, used, programmes);
  const columns = used.flatMap((measure): ColumnOf<string>[] => {
    if (standards.includes(measure))
      return measure === standards[0] ? [withoutTotal(book, standardColumn(setting, standards))] : [];
    const column = namedColumn(setting, measure, programmes);
    const isTotal = measure.code === leadTotal(book)?.total.measure;
    return [
      isTotal ? column : withoutTotal(book, column, measure === shared ? notAdded : ''),
      ...(measure === counted && book.years.length > 1 ? [withoutTotal(book, trendColumn(setting, measure))] : []),
      ...(isTotal ? shareColumn(setting).map((share) => withoutTotal(book, { ...share, role: 'share' })) : []),
    ];
  });
  return withPlaces(columns);
}

/** In the row of the total, words or nothing. */
function withoutTotal(book: Book, column: ColumnOf<string>, words = ''): ColumnOf<string> {
  return { ...column, content: (code) => (totalOf(book, code) === undefined ? column.content(code) : words) };
}

/** A value, or a withheld one: anything but a gap. */
function isPresent(book: Book, measure: Measure, programme: string): boolean {
  return latestFigure(book, measure.code, programme).cell.state !== 'absent';
}

/** Standards of which no programme has two, where they are more than one. */
function mergedStandards(book: Book, used: Measure[], programmes: Programme[]): Measure[] {
  const standards = used.filter(({ kind }) => kind === 'standard');
  const isApart = programmes.every(
    ({ code }) => standards.filter((measure) => isPresent(book, measure, code)).length < 2,
  );
  return standards.length > 1 && isApart ? standards : [];
}

/**
 * Under the name that all programmes have for the measure, where they agree; each number with its unit, as in a drawing:
 * large, and so in a scale where it is long.
 */
function namedColumn(setting: Setting, measure: Measure, programmes: Programme[]): ColumnOf<string> {
  const { book, language } = setting;
  const titles = new Set(
    programmes
      .filter(({ code }) => measuresOf(book, code).includes(measure))
      .map(({ code }) => measureTitle(book, { measure: measure.code, programme: code }, language)),
  );
  const title = titles.size === 1 ? [...titles][0]! : titleOf(measure.title, language);
  const role = roleOf(book, measure, programmes);
  const column: ColumnOf<string> = { ...measureColumn(setting, measure), title, role, hasUnits: true };
  const unit = (codes: string[]) => drawingUnit(columnFigures(column, codes), setting);
  if (role === 'standard' || role === 'more') return { ...column, unit: (code) => unit([code]) };
  return { ...column, unit: unit(programmes.map(({ code }) => code)) };
}

/** On a phone each kind of number has its place, once. */
function withPlaces(columns: ColumnOf<string>[]): ColumnOf<string>[] {
  return columns.map((column, index) => {
    const isTaken = column.role !== undefined && columns.slice(0, index).some(({ role }) => role === column.role);
    return isTaken ? { ...column, role: 'more' } : column;
  });
}

function roleOf(book: Book, measure: Measure, programmes: Programme[]): NonNullable<Column['role']> {
  if (isMoneyMeasure(book, measure)) return 'money';
  if (!isCountMeasure(book, measure)) return measure.kind === 'standard' ? 'standard' : 'more';
  return measure === mainCount(book, programmes) ? 'count' : 'minor';
}

function trendColumn({ book, language, words }: Setting, measure: Measure): ColumnOf<string> {
  const shown = completeYears(book);
  const years = fillText(words['period.range'], { first: shown[0]!, last: shown.at(-1)! });
  return {
    title: fillText(words['table.trend'], { measure: titleOf(measure.title, language), years }),
    words: true,
    role: 'trend',
    content: (code) => ({
      tone: tone(book, code),
      current: book.year,
      points: shown.flatMap((year) => {
        const figure = book.find({ measure: measure.code, programme: code, area: book.area, year });
        return figure === undefined ? [] : [{ year, cell: figure.cell }];
      }),
    }),
  };
}
