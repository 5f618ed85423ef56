/** Main table of a year: every figure of the publisher, that of one earlier year, change and growth. */
import { topProgrammes, type Book } from '../figures/book.ts';
import { comparison, comparisonPolicies, comparisonWith, isChangeWithheld } from '../figures/compare.ts';
import { change, growth } from '../figures/derive.ts';
import type { TableView } from '../model/block.ts';
import { isValue, notApplicable, notAvailable, type Figure } from '../model/cell.ts';
import { totalCode } from '../model/description.ts';
import { titleOf } from '../model/language.ts';
import { wholeYear } from '../model/period.ts';
import { literal } from '../narrative/phrases/figure.ts';
import { areaTitle, programmeTitle } from '../narrative/phrases/names.ts';
import { joinText } from '../words/format/list.ts';
import { fill } from '../words/strings.ts';
import { chartUnit } from './caption.ts';
import { tabulate, type ColumnOf, type Content, type RowOf } from './column.ts';
import { figureRows, periodColumn, unitColumn } from './figureTables.ts';
import { figuresOf, tone } from './programmes.ts';
import type { Setting } from './setting.ts';

/** Every figure of the publisher's area: value, that of one earlier year and the change where the two may be compared. */
export function mainTable(setting: Setting, year: string): TableView {
  const { book, language, words } = setting;
  const groups = topProgrammes(book)
    .map((programme) => ({ programme, figures: figuresOf(book, programme, book.area, year) }))
    .filter(({ figures }) => figures.length > 0);
  const rows = groups.flatMap(({ programme, figures }): RowOf<Figure>[] => [
    { head: [programmeTitle(programme, language)], tone: tone(book, programme.code) },
    ...figureRows(setting, programme, figures),
  ]);
  const totals = totalRows(setting, year);
  const figures = groups.flatMap((group) => group.figures);
  const area = areaTitle(book, book.area, language);
  return tabulate(setting, {
    id: 'table-main',
    stub: words['table.measure'],
    right: words['table.unitPerRow'],
    title: fill(words['table.of'], {
      title: joinText([area, words['table.main']], 'label', language),
      year: [literal(year)],
    }),
    columns: mainColumns(setting, year, figures),
    rows: [...rows, ...totals],
    sources: [...figures, ...totals.flatMap(({ subject }) => subject ?? [])],
  });
}

function mainColumns(setting: Setting, year: string, figures: Figure[]): ColumnOf<Figure>[] {
  const { book, words } = setting;
  const hasPeriods = figures.some(({ key }) => wholeYear(key.period) === undefined);
  const earlier = earlierYear(book, figures);
  const before = (figure: Figure) => (earlier === undefined ? undefined : figureBefore(book, figure, earlier));
  const unit = (figure: Figure) => chartUnit([figure, before(figure) ?? figure], setting);
  const compared = (content: (figure: Figure, before: Figure) => Content) => (figure: Figure) => {
    const other = before(figure);
    if (other !== undefined) return content(figure, other);
    return hasValueIn(book, figure, earlier) ? notApplicable : notAvailable;
  };
  return [
    unitColumn(setting, unit),
    ...(hasPeriods ? [periodColumn(setting)] : []),
    { title: year, current: year === book.year, unit, content: (figure) => figure },
    ...(earlier === undefined
      ? []
      : [
          { title: earlier, unit, content: compared((_, other) => other) },
          { title: words['table.change'], unit, content: compared(change) },
          { title: words['table.growth'], content: compared(growth) },
        ]),
  ];
}

function totalRows({ book, language }: Setting, year: string): RowOf<Figure>[] {
  return book.release.description.totals.flatMap((total) => {
    const figure = book.find({ measure: total.measure, programme: totalCode(total), area: book.area, year });
    return figure === undefined ? [] : [{ subject: figure, head: [titleOf(total.title, language)], total: true }];
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
