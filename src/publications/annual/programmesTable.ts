/** Table of the annual report: programmes by measure with declared totals and shares. */
import { isCountMeasure, isMoneyMeasure, latestFigure, leadTotal, topProgrammes } from '../../figures/book.ts';
import type { Book } from '../../figures/book.ts';
import { isCurrent } from '../../figures/rank.ts';
import { isRoundedSum } from '../../figures/derivations.ts';
import type { TableView } from '../../model/block.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { totalCode, type DeclaredTotal, type Measure } from '../../model/description.ts';
import { titleOf, type Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { programmeTitle } from '../../narrative/phrases/figure.ts';
import { isFullYear, isOfSupport, literal } from '../../narrative/phrases/when.ts';
import { commonPeriod } from '../../tables/caption.ts';
import { columnFigures, inOneUnit, tabulate, type ColumnOf } from '../../tables/column.ts';
import { measureColumn, shareColumn, sharesAreRounded } from '../../tables/programmeColumns.ts';
import type { Setting } from '../../tables/setting.ts';
import { formatPeriod } from '../../words/format/period.ts';
import { fill } from '../../words/strings.ts';

/** Programmes of the calendar year; those of other periods have their own tables, unless all are of other periods. */
export function programmesTable(setting: Setting): TableView {
  const { book, language, words } = setting;
  const current = topProgrammes(book).filter(({ code }) => isCurrent(book, code));
  const ofYear = current.filter((programme) => !isOfOtherPeriod(book, programme));
  const programmes = ofYear.length > 0 ? ofYear : current;
  const codes = programmes.map(({ code }) => code);
  const drawn = mostShared(setting, codes);
  const figures = drawn.flatMap(({ column }) => columnFigures(column, codes));
  const totals = book.release.description.totals.filter((total) =>
    drawn.some(({ measure }) => measure.code === total.measure),
  );
  const money = totals.filter((total) => drawn.some(({ measure }) => isMoneyOf(book, measure, total)));
  return tabulate(setting, {
    id: 'report-programmes',
    stub: words['table.programme'],
    title: titleWords(
      setting,
      drawn.map(({ measure }) => measure),
      figures,
    ),
    columns: [...drawn.map(({ column }) => inOneUnit(setting, column, codes)), ...shareColumn(setting)],
    rows: [
      ...programmes.map((programme) => ({ subject: programme.code, head: [programmeTitle(programme, language)] })),
      ...money.map((total) => ({ subject: totalCode(total), head: [titleOf(total.title, language)], total: true })),
    ],
    notes: roundingNotes(setting, totals),
    sources: figures,
  });
}

/** The year, or the common period of all figures where it is not the year; how many there are and their money, or measures. */
function titleWords({ book, language, words }: Setting, measures: Measure[], figures: Figure[]): Sentence {
  const isOfMoney = measures.some((measure) => isMoneyMeasure(book, measure)) && isOfSupport(book, measures, language);
  const period = commonPeriod(
    book,
    figures.filter(({ cell }) => isValue(cell)),
  );
  if (period === undefined)
    return fill(words[isOfMoney ? 'annual.byProgramme' : 'annual.measures'], { year: [literal(book.year)] });
  return fill(words[isOfMoney ? 'annual.byProgrammePeriod' : 'annual.measuresPeriod'], {
    period: [literal(formatPeriod(period, language))],
  });
}

/** Whether a programme has counts or money of another period than the calendar year. */
export function isOfOtherPeriod(book: Book, { code }: Programme): boolean {
  return drawnMeasures(book)
    .filter(({ kind }) => kind !== 'stock')
    .some((measure) => !isFullYear(book, latestFigure(book, measure.code, code).key.period));
}

function isMoneyOf(book: Book, measure: Measure, total: DeclaredTotal): boolean {
  const place = { measure: measure.code, programme: totalCode(total), area: book.area, year: book.year };
  return measure.code === total.measure && isMoneyMeasure(book, measure) && book.find(place) !== undefined;
}

/** Only where the printed numbers do not add up. */
function roundingNotes({ book, words }: Setting, totals: DeclaredTotal[]): Sentence[] {
  const lead = leadTotal(book);
  const isRounded = totals.some((total) => {
    const at = (programme: string) => latestFigure(book, total.measure, programme).cell;
    return isRoundedSum(at(totalCode(total)), total.programmes.map(at));
  });
  return [
    ...(isRounded ? [[words['note.sumRounded']]] : []),
    ...(lead !== undefined && sharesAreRounded(book, lead) ? [[words['note.sharesRounded']]] : []),
  ];
}

/** What fits the measure of the page beside the names: the columns that most programmes have, in their order. */
const mostColumns = 4;

type DrawnMeasure = { measure: Measure; column: ColumnOf<string> };

function mostShared(setting: Setting, programmes: string[]): DrawnMeasure[] {
  const columns = drawnMeasures(setting.book).map((measure) => ({ measure, column: measureColumn(setting, measure) }));
  const coverage = ({ column }: DrawnMeasure) =>
    columnFigures(column, programmes).filter(({ cell }) => cell.state !== 'absent').length;
  const used = columns.filter((drawn) => coverage(drawn) > 0);
  const shared = used.toSorted((a, b) => coverage(b) - coverage(a)).slice(0, mostColumns);
  return used.filter((drawn) => shared.includes(drawn));
}

function drawnMeasures(book: Book): Measure[] {
  return book.release.description.measures.filter(
    (measure) => isCountMeasure(book, measure) || isMoneyMeasure(book, measure),
  );
}
