/** Tables with a row a figure: all figures of a year, other programmes, published and context figures. */
import { codeAt } from '../model/period.ts';
import { areasAbove } from '../figures/areas.ts';
import { measureOf, programmeOf, topProgrammes, type Book } from '../figures/book.ts';
import { comparison, comparisonPolicies, comparisonWith, isChangeWithheld } from '../figures/compare.ts';
import { change, growth } from '../figures/derive.ts';
import { progressOf } from '../figures/targets.ts';
import { pages } from '../model/address.ts';
import type { TableView } from '../model/block.ts';
import { isDemonstration, isValue, notApplicable, notAvailable, type Figure } from '../model/cell.ts';
import { totalCode } from '../model/description.ts';
import { plainText, titleOf } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { areaTitle, measureTitle, programmeTitle } from '../narrative/phrases/figure.ts';
import { literal, isFullYear, isYearEnd } from '../narrative/phrases/when.ts';
import { formatDate, formatHead, formatPeriod } from '../words/format/period.ts';
import { unitWords } from '../words/format/unit.ts';
import { fill, joinText } from '../words/strings.ts';
import { chartUnit, figuresOf, rowTitle, tone, type ChartUnit } from './caption.ts';
import { tabulate, type ColumnOf, type Content, type RowOf } from './column.ts';
import { targetColumns } from './programmeColumns.ts';
import { link, type Setting } from './setting.ts';

/** Every figure of the publisher's area, the value of one earlier year, and the change where the two may be compared. */
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
  const { book, language, words } = setting;
  const hasPeriods = figures.some(({ key }) => !isFullYear(book, key.period));
  const earlier = earlierYear(book, figures);
  const before = (figure: Figure) => (earlier === undefined ? undefined : figureBefore(book, figure, earlier));
  const unit = (figure: Figure) =>
    chartUnit([figure, before(figure) ?? figure, progressOf(book, figure)?.target ?? figure], setting);
  const compared = (content: (figure: Figure, before: Figure) => Content) => (figure: Figure) => {
    const other = before(figure);
    if (other !== undefined) return content(figure, other);
    return hasValueIn(book, figure, earlier) ? notApplicable : notAvailable;
  };
  return [
    unitColumn(setting, unit),
    ...(hasPeriods ? [periodColumn(setting)] : []),
    { title: formatHead(year, language), current: year === book.year, unit, content: (figure) => figure },
    ...targetColumns(setting, figures, (figure) => figure, unit),
    ...(earlier === undefined
      ? []
      : [
          { title: formatHead(earlier, language), unit, content: compared((_, other) => other) },
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

/** The comparable figure of that year, or one whose change is withheld. */
function figureBefore(book: Book, figure: Figure, year: string): Figure | undefined {
  const comparable = comparisonWith(book, figure, year, comparisonPolicies.page)?.earlier;
  return comparable ?? (isChangeWithheld(book, figure, year) ? book.find({ ...figure.key, year }) : undefined);
}

/** Then the comparison does not apply. */
function hasValueIn(book: Book, { key }: Figure, year: string | undefined): boolean {
  const before = year === undefined ? undefined : book.find({ ...key, year });
  return before !== undefined && isValue(before.cell);
}

/** Programmes with unlike periods and money. */
export function othersTable(setting: Setting, programmes: Programme[]): TableView {
  const { book, language, words } = setting;
  return tabulate(setting, {
    id: 'others',
    stub: words['table.measure'],
    right: words['table.unitPerRow'],
    title: fill(words['table.of'], { title: words['table.others'], year: [literal(book.year)] }),
    columns: figureColumns(setting),
    rows: programmes.flatMap((programme) => [
      {
        head: [programmeTitle(programme, language)],
        tone: tone(book, programme.code),
        href: link(setting, pages.programme(programme.code)),
      },
      ...figureRows(setting, programme, figuresOf(book, programme, book.area, book.year)),
    ]),
  });
}

/** Official figures of a year, each with the sentence it is quoted from. */
export function publishedTable(setting: Setting, year: string): TableView {
  const { book, language, words } = setting;
  const groups = topProgrammes(book)
    .map((programme) => ({
      programme,
      figures: figuresOf(book, programme, book.area, year).filter(({ cell }) => !isDemonstration(cell)),
    }))
    .filter(({ figures }) => figures.length > 0);
  const quotes = new Map(
    groups.flatMap(({ figures }) =>
      figures.map(({ id, quote }, index) => [
        id,
        quote !== undefined && quote === figures[index - 1]?.quote ? words['table.same'] : quote,
      ]),
    ),
  );
  const quoteColumn = { title: words['table.quote'], words: true, content: ({ id }: Figure) => quotes.get(id) ?? '' };
  const hasQuotes = [...quotes.values()].some((quote) => quote !== undefined);
  return tabulate(setting, {
    id: 'published',
    stub: words['table.measure'],
    right: words['table.unitPerRow'],
    variant: 'list',
    title: fill(words['table.of'], { title: words['table.published'], year: [literal(year)] }),
    columns: [...figureColumns(setting), ...(hasQuotes ? [quoteColumn] : [])],
    rows: groups.flatMap(({ programme, figures }) => [
      { head: [programmeTitle(programme, language)] },
      ...figureRows(setting, programme, figures),
    ]),
  });
}

/** Figures of the areas above the publisher's: shown, not compared. */
export function contextTable(setting: Setting): TableView | undefined {
  const { book, language, words } = setting;
  const above = new Set(areasAbove(book));
  const figures = book.figures
    .filter(({ key }) => above.has(key.area))
    .toSorted((a, b) => (a.key.period.end < b.key.period.end ? -1 : 1));
  if (figures.length === 0) return undefined;
  const name = ({ key }: Figure): string => {
    const programme = programmeOf(book, key.programme);
    const title = programme === undefined ? '' : programmeTitle(programme, language);
    return joinText([title, measureTitle(book, key, language)], 'name', language);
  };
  const publishedUnit = (figure: Figure): ChartUnit =>
    isValue(figure.cell)
      ? { code: figure.cell.unit, words: unitWords(figure.cell.unit, language, false) }
      : chartUnit([figure], setting);
  return tabulate(setting, {
    id: 'context',
    title: [words['table.context']],
    stub: words['table.area'],
    right: words['table.unitPerRow'],
    columns: [{ title: words['table.measure'], words: true, content: name }, ...figureColumns(setting, publishedUnit)],
    rows: figures.map((figure): RowOf<Figure> => {
      const note = figure.note?.[language];
      const head = [areaTitle(book, figure.key.area, language)];
      return { subject: figure, head, ...(note !== undefined && { note: [note] }) };
    }),
  });
}

/** Figures of a programme and its parts. */
function figureRows(setting: Setting, { code }: Programme, figures: Figure[]): RowOf<Figure>[] {
  return figures.map((figure) => ({ subject: figure, head: [rowTitle(setting, figure.key, code)] }));
}

function figureColumns(
  setting: Setting,
  unit = (figure: Figure): ChartUnit => chartUnit([figure], setting),
): ColumnOf<Figure>[] {
  const title = setting.words['table.value'];
  return [unitColumn(setting, unit), periodColumn(setting), { title, unit, content: (figure) => figure }];
}

export function unitColumn<Subject>({ words }: Setting, unit: (subject: Subject) => ChartUnit): ColumnOf<Subject> {
  const title = words['table.unit'];
  return { title, words: true, role: 'unit', content: (subject) => unit(subject).words };
}

/** The period of a figure; a stock has a day: 2020年末, end of 2020, 30 June 2020. */
function periodColumn({ book, language, words }: Setting): ColumnOf<Figure> {
  const content = ({ key: { measure, period } }: Figure): string => {
    if (measureOf(book, measure).kind !== 'stock') return formatPeriod(period, language, book.calendar);
    if (!isYearEnd(book, period)) return formatDate(period.end, language);
    return plainText(fill(words['table.yearEnd'], { year: codeAt('year', period.end, book.calendar) }));
  };
  return { title: words['table.period'], words: true, role: 'period', content };
}
