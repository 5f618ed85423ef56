/** Main table of a year: every figure of the publisher, the year before, change and growth. */
import { topProgrammes, type Book } from '../figures/book.ts';
import { comparison, comparisonPolicies, comparisonWith, isChangeWithheld } from '../figures/compare.ts';
import { change, growth, type Derived } from '../figures/derive.ts';
import type { Column, Row, TableView } from '../model/block.ts';
import { isValue, notApplicable, notAvailable, type Figure } from '../model/cell.ts';
import { totalCode } from '../model/description.ts';
import { titleOf } from '../model/language.ts';
import { wholeYear } from '../model/period.ts';
import type { Programme } from '../model/release.ts';
import { literal } from '../narrative/phrases/figure.ts';
import { areaTitle, measureTitle, programmeTitle } from '../narrative/phrases/names.ts';
import { inUnit } from '../words/format/unit.ts';
import { fill, strings } from '../words/strings.ts';
import { chartUnit, sourceLine, type ChartUnit } from './caption.ts';
import { figuresOf, tone } from './programmes.ts';
import type { Setting } from './setting.ts';
import { derivedCell, emptyCell, figureCell, periodCell, tableView, wordsCell } from './tableView.ts';

/** Every figure of the publisher's area: value, that of one earlier year and the change where the two may be compared. */
export function mainTable(setting: Setting, year: string): TableView {
  const { site, language } = setting;
  const { book } = site;
  const words = strings[language];
  const groups = topProgrammes(book)
    .map((programme) => ({ programme, figures: figuresOf(book, programme, book.area, year) }))
    .filter(({ figures }) => figures.length > 0);
  const all = groups.flatMap(({ figures }) => figures);
  const hasPeriods = all.some(({ key }) => wholeYear(key.period) === undefined);
  const shape = { hasPeriods, earlier: earlierYear(book, all) };
  const rows = groups.flatMap(({ programme, figures }): Row[] => [
    { head: [programmeTitle(programme, language)], group: true, tone: tone(book, programme.code), cells: [] },
    ...figures.map((figure) => mainRow(setting, figure, programme, shape)),
  ]);
  return tableView(
    {
      id: 'table-main',
      stub: words['table.measure'],
      right: words['table.unitPerRow'],
      title: fill(words['table.of'], {
        title: `${areaTitle(book, book.area, language)}${language === 'en' ? ': ' : ''}${words['table.main']}`,
        year: [literal(year)],
      }),
      columns: mainColumns(setting, year, shape),
      rows: [...rows, ...totalRows(setting, year, shape)],
      source: sourceLine(setting, [...all, ...totalFigures(book, year)]),
    },
    language,
  );
}

/** `earlier` is the year that every row is compared with, where there is one. */
type Shape = { hasPeriods: boolean; earlier: string | undefined };

function mainColumns({ site, language }: Setting, year: string, { hasPeriods, earlier }: Shape): Column[] {
  const words = strings[language];
  return [
    { title: words['table.unit'], words: true, role: 'unit' as const },
    ...(hasPeriods ? [{ title: words['table.period'], words: true, role: 'period' as const }] : []),
    { title: year, current: year === site.book.year },
    ...(earlier !== undefined
      ? [{ title: earlier }, { title: words['table.change'] }, { title: words['table.growth'] }]
      : []),
  ];
}

function mainRow(
  setting: Setting,
  figure: Figure,
  programme: Programme,
  { hasPeriods, earlier }: Shape,
  title?: string,
): Row {
  const { site, language } = setting;
  const { book } = site;
  const before = earlier === undefined ? undefined : figureBefore(book, figure, earlier);
  const unit = chartUnit(before === undefined ? [figure] : [figure, before], setting);
  const part = book.release.programmes.find(({ code }) => code === figure.key.programme && code !== programme.code);
  const name = title ?? measureTitle(book, figure.key, language);
  const none = emptyCell(hasValueIn(book, figure, earlier) ? notApplicable : notAvailable, language);
  const compared =
    before === undefined
      ? [none, none, none]
      : [
          figureCell(before, language, unit.code),
          derivedCell(changeIn(figure, before, unit), language),
          derivedCell(growth(figure, before), language),
        ];
  return {
    head: [part === undefined ? name : `${programmeTitle(part, language)}${language === 'en' ? ': ' : '：'}${name}`],
    cells: [
      wordsCell(unit.words),
      ...(hasPeriods ? [periodCell(figure, book, language)] : []),
      figureCell(figure, language, unit.code),
      ...(earlier === undefined ? [] : compared),
    ],
  };
}

/** The change in the unit of its row. */
function changeIn(figure: Figure, before: Figure, { code }: ChartUnit): Derived {
  const derived = change(figure, before);
  return { ...derived, cell: inUnit(derived.cell, code) };
}

function totalFigures(book: Book, year: string): Figure[] {
  return book.release.description.totals.flatMap(
    (total) => book.find({ measure: total.measure, programme: totalCode(total), area: book.area, year }) ?? [],
  );
}

function totalRows(setting: Setting, year: string, shape: Shape): Row[] {
  const { site, language } = setting;
  const { book } = site;
  return book.release.description.totals.flatMap((total) => {
    const figure = book.find({ measure: total.measure, programme: totalCode(total), area: book.area, year });
    const whole = { code: totalCode(total) } as Programme;
    return figure === undefined
      ? []
      : [{ ...mainRow(setting, figure, whole, shape, titleOf(total.title, language)), total: true }];
  });
}

/** The latest earlier year with which a figure may be compared: one for the whole table. */
function earlierYear(book: Book, figures: Figure[]): string | undefined {
  const years = figures.flatMap((figure) => comparison(book, figure, comparisonPolicies.page)?.earlier.year ?? []);
  return years.toSorted().at(-1);
}

/** The figure of that year where the two may be compared, or one of them is withheld: then so is the change. */
function figureBefore(book: Book, figure: Figure, year: string): Figure | undefined {
  const comparable = comparisonWith(book, figure, year, comparisonPolicies.page)?.earlier;
  return comparable ?? (isChangeWithheld(book, figure, year) ? book.find({ ...figure.key, year }) : undefined);
}

/** Where there is a figure of that year, it is the comparison that does not apply. */
function hasValueIn(book: Book, { key }: Figure, year: string | undefined): boolean {
  const before = year === undefined ? undefined : book.find({ ...key, year });
  return before !== undefined && isValue(before.cell);
}
