/** Table of the annual report: programmes by measure with declared totals and shares. */
import { isCountMeasure, isMoneyMeasure, leadTotal, measuresOf, topProgrammes, type Book } from '../../figures/book.ts';
import { isSamePeriod, share } from '../../figures/derive.ts';
import { isCurrent } from '../../figures/rank.ts';
import { isRoundedSum } from '../../figures/sum.ts';
import type { Column, Row, TableCell, TableView } from '../../model/block.ts';
import { isValue, notApplicable, notAvailable, type Figure } from '../../model/cell.ts';
import { isTotal, totalCode } from '../../model/description.ts';
import { plainText, titleOf, type Sentence } from '../../model/language.ts';
import type { Measure } from '../../model/measure.ts';
import { wholeYear } from '../../model/period.ts';
import type { Programme } from '../../model/release.ts';
import { literal } from '../../narrative/phrases/figure.ts';
import { midSentence, programmeTitle } from '../../narrative/phrases/names.ts';
import { chartUnit, commonPeriod, sourceLine, type ChartUnit } from '../../tables/caption.ts';
import type { Setting } from '../../tables/setting.ts';
import { derivedCell, emptyCell, figureCell, tableView } from '../../tables/tableView.ts';
import { figureOrTotal, sharesAreRounded } from '../../tables/total.ts';
import { formatPeriod } from '../../words/format/period.ts';
import { fill, strings } from '../../words/strings.ts';

/** Programmes by measure, of the whole year; those of other periods have tables of their own, unless none is of the year. */
export function programmesTable(setting: Setting, year: string): TableView {
  const { site, language } = setting;
  const { book } = site;
  const words = strings[language];
  const current = topProgrammes(book).filter(({ code }) => isCurrent(book, code));
  const ofYear = current.filter((programme) => !isOfOtherPeriod(book, programme, year));
  const programmes = ofYear.length > 0 ? ofYear : current;
  const drawn = columnsOf(setting, programmes, year);
  return tableView(
    {
      id: 'report-programmes',
      stub: words['table.programme'],
      title: titleWords(setting, drawn, year),
      columns: drawn.map(({ column }) => column),
      rows: [
        ...programmes.map((programme) => ({
          head: [programmeTitle(programme, language)],
          cells: drawn.map(({ cell }) => cell(programme)),
        })),
        ...totalRows(setting, drawn, year),
      ],
      notes: roundingNotes(setting, drawn, year),
      source: sourceLine(
        setting,
        drawn.flatMap(({ figures }) => figures),
      ),
    },
    language,
  );
}

/** The year, or the one period of all that is shown where that is not the year. */
function titleWords({ language }: Setting, drawn: DrawnColumn[], year: string): Sentence {
  const words = strings[language];
  const figures = drawn.flatMap((column) => column.figures).filter(({ cell }) => isValue(cell));
  const period = commonPeriod(figures);
  return period === undefined
    ? fill(words['annual.byProgramme'], { year: [literal(year)] })
    : fill(words['annual.byProgrammePeriod'], { period: [literal(formatPeriod(period, language))] });
}

/** True where a programme has counts or money of another period than the calendar year. */
export function isOfOtherPeriod(book: Book, programme: Programme, year: string): boolean {
  const figures = drawnMeasures(book)
    .filter(({ kind }) => kind !== 'stock')
    .map((measure) => book.find({ measure: measure.code, programme: programme.code, area: book.area, year }));
  return figures.some((figure) => figure !== undefined && wholeYear(figure.key.period) === undefined);
}

/** The declared totals: only the money that was added up has a number. */
function totalRows({ site, language }: Setting, drawn: DrawnColumn[], year: string): Row[] {
  const { book } = site;
  const money = book.release.description.totals.filter((total) =>
    drawn.some(({ measure }) => measure === total.measure),
  );
  return money.flatMap((total): Row[] => {
    const figure = book.find({ measure: total.measure, programme: totalCode(total), area: book.area, year });
    const unit = drawn.find(({ measure }) => measure === total.measure)?.unit;
    if (figure === undefined || !isMoneyMeasure(book, measureOf(book, total.measure))) return [];
    const isLead = leadTotal(book)?.figure.id === figure.id;
    const cells = drawn.map(({ measure }) => {
      if (measure === total.measure) return figureCell(figure, language, unit);
      return measure === undefined && isLead
        ? derivedCell(share(figure, figure), language)
        : emptyCell(notApplicable, language);
    });
    return [{ head: [titleOf(total.title, language)], total: true, cells }];
  });
}

/** Said only where what is printed does not add up to what is printed. */
function roundingNotes({ site: { book }, language }: Setting, drawn: DrawnColumn[], year: string): Sentence[] {
  const words = strings[language];
  const lead = leadTotal(book);
  const sums = book.release.description.totals.some((total) => {
    const at = (programme: string) => book.find({ measure: total.measure, programme, area: book.area, year })?.cell;
    const [whole, ...parts] = [totalCode(total), ...total.programmes].map((code) => at(code) ?? notAvailable);
    return drawn.some(({ measure }) => measure === total.measure) && isRoundedSum(whole!, parts);
  });
  return [
    ...(sums ? [[words['note.sumRounded']]] : []),
    ...(lead !== undefined && sharesAreRounded(book, lead) ? [[words['note.sharesRounded']]] : []),
  ];
}

function measureOf(book: Book, code: string): Measure {
  const measure = book.release.description.measures.find((measure) => measure.code === code);
  if (measure === undefined) throw new Error(`unknown measure: ${code}`);
  return measure;
}

type DrawnColumn = {
  measure?: string;
  unit?: string;
  column: Column;
  figures: Figure[];
  cell: (programme: Programme) => TableCell;
};

function columnsOf(setting: Setting, programmes: Programme[], year: string): DrawnColumn[] {
  const { site, language } = setting;
  const { book } = site;
  const at = (programme: Programme, measure: Measure): Figure => figureOrTotal(book, programme, measure, year);
  const columns = drawnMeasures(book).map((measure): DrawnColumn => {
    const figures = programmes.map((programme) => at(programme, measure));
    const unit = chartUnit(figures, setting);
    return {
      measure: measure.code,
      unit: unit.code,
      figures,
      column: { title: titleOf(measure.title, language), unit: unit.words },
      cell: (programme) => measureCell(book, at(programme, measure), unit, language),
    };
  });
  return [...mostShared(columns), ...shareColumn(book, language, at)];
}

/** What fits the measure of the page beside the names: the columns that most programmes have, in their order. */
const mostColumns = 4;

function mostShared(columns: DrawnColumn[]): DrawnColumn[] {
  const coverage = ({ figures }: DrawnColumn) => figures.filter(({ cell }) => cell.state !== 'absent').length;
  const used = columns.filter((column) => coverage(column) > 0);
  const kept = used.toSorted((a, b) => coverage(b) - coverage(a)).slice(0, mostColumns);
  return used.filter((column) => kept.includes(column));
}

function drawnMeasures(book: Book): Measure[] {
  return book.release.description.measures.filter(
    (measure) => isCountMeasure(book, measure) || isMoneyMeasure(book, measure),
  );
}

/** A measure that the programme does not have at all is not applicable to it. */
function measureCell(book: Book, figure: Figure, unit: ChartUnit, language: Setting['language']): TableCell {
  const { programme, measure } = figure.key;
  const has = isTotal(programme) || measuresOf(book, programme).some(({ code }) => code === measure);
  return has ? figureCell(figure, language, unit.code) : emptyCell(notApplicable, language);
}

function shareColumn(
  book: Book,
  language: Setting['language'],
  at: (programme: Programme, measure: Measure) => Figure,
): DrawnColumn[] {
  const lead = leadTotal(book);
  const measure = book.release.description.measures.find(({ code }) => code === lead?.total.measure);
  if (lead === undefined || measure === undefined) return [];
  const { total, figure } = lead;
  const title = plainText(
    fill(strings[language]['table.share'], { total: midSentence(titleOf(total.title, language), book, language) }),
  );
  const cell = (programme: Programme): TableCell => {
    const money = at(programme, measure);
    const isPart = total.programmes.includes(programme.code) && isSamePeriod(money, figure);
    return isPart ? derivedCell(share(money, figure), language) : emptyCell(notApplicable, language);
  };
  return [{ column: { title, unit: '%' }, figures: [], cell }];
}
