/** Table of areas by programme and measure: a row an area, a column each count and amount. */
import { areasWithin, isCountMeasure, isMoneyMeasure, topProgrammes, type Book } from '../figures/book.ts';
import { isRoundedSum } from '../figures/sum.ts';
import { pages } from '../model/address.ts';
import type { Row, TableView } from '../model/block.ts';
import { isValue, type Figure } from '../model/cell.ts';
import type { Sentence } from '../model/language.ts';
import { mayAdd, type Measure } from '../model/measure.ts';
import type { Programme } from '../model/release.ts';
import { literal } from '../narrative/phrases/figure.ts';
import { areaTitle, measureTitle, shortTitle } from '../narrative/phrases/names.ts';
import { formatPeriod } from '../words/format/period.ts';
import { fill, strings } from '../words/strings.ts';
import { chartUnit, commonPeriod, sourceLine } from './caption.ts';
import { link, type Setting } from './setting.ts';
import { figureCell, tableView } from './tableView.ts';

/** Areas by programme and measure, a column each. */
export function byAreaTable(setting: Setting, year: string): TableView {
  const { site, language } = setting;
  const { book } = site;
  const words = strings[language];
  const columns = areaColumns(book, year);
  const areas = areasWithin(book).map(({ code }) => code);
  const at = (area: string, { programme, measure }: AreaColumn): Figure =>
    book.at({ measure: measure.code, programme: programme.code, area, year });
  const units = columns.map((column) =>
    chartUnit(
      [book.area, ...areas].map((area) => at(area, column)),
      setting,
    ),
  );
  const row = (area: string, head: Row['head']): Row => ({
    head,
    cells: columns.map((column, index) => figureCell(at(area, column), language, units[index]?.code)),
  });
  const isRounded = (column: AreaColumn): boolean =>
    mayAdd(column.measure, 'area') &&
    isRoundedSum(
      at(book.area, column).cell,
      areas.map((area) => at(area, column).cell),
    );
  const whole = {
    ...row(book.area, fill(words['table.whole'], { area: areaTitle(book, book.area, language) })),
    total: true,
  };
  return tableView(
    {
      id: 'table-areas',
      stub: words['table.area'],
      right: words['table.unitPerColumn'],
      title: areasTitle(
        setting,
        areas.flatMap((area) => columns.map((column) => at(area, column))),
        year,
      ),
      columns: columns.map(({ programme, measure }, index) => ({
        group: shortTitle(topOf(book, programme), language),
        unit: units[index]?.words ?? '',
        title: programme.parent
          ? shortTitle(programme, language)
          : measureTitle(book, { measure: measure.code, programme: programme.code }, language),
      })),
      rows: [
        whole,
        ...areas.map((area) => ({
          ...row(area, [areaTitle(book, area, language)]),
          href: link(setting, pages.area(area)),
        })),
      ],
      notes: [
        ...(book.hasDemonstration ? [[words['note.compare']]] : []),
        ...(columns.some(isRounded) ? [[words['note.sumRounded']]] : []),
      ],
      source: sourceLine(
        setting,
        [book.area, ...areas].flatMap((area) => columns.map((column) => at(area, column))),
      ),
    },
    language,
  );
}

function areasTitle({ language }: Setting, figures: Figure[], year: string): Sentence {
  const words = strings[language];
  const period = commonPeriod(figures.filter(({ cell }) => isValue(cell)));
  const title = words['table.byArea'];
  return period === undefined
    ? fill(words['table.of'], { title, year: [literal(year)] })
    : fill(words['table.ofPeriod'], { title, period: [literal(formatPeriod(period, language))] });
}

type AreaColumn = { programme: Programme; measure: Measure };

function areaColumns(book: Book, year: string): AreaColumn[] {
  const areas = areasWithin(book).map(({ code }) => code);
  return topProgrammes(book).flatMap((top) =>
    [top, ...book.release.programmes.filter(({ parent }) => parent === top.code)].flatMap((programme) =>
      book.release.description.measures
        .filter((measure) => isCountMeasure(book, measure) || isMoneyMeasure(book, measure))
        .filter(({ code }) =>
          areas.some((area) => book.find({ measure: code, programme: programme.code, area, year }) !== undefined),
        )
        .map((measure) => ({ programme, measure })),
    ),
  );
}

function topOf({ release }: Book, programme: Programme): Programme {
  return release.programmes.find(({ code }) => code === programme.parent) ?? programme;
}

/** Whether any area has figures in a year. */
export function hasAreas(book: Book, year: string): boolean {
  return areaColumns(book, year).length > 0;
}
