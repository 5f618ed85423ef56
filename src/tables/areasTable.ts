/** Table of areas by the main count of a few programmes, a bar beside each number. */
import { areasWithin, mainCount, measuresOf } from '../figures/book.ts';
import { pages } from '../model/address.ts';
import type { Row, TableView } from '../model/block.ts';
import { isValue, type Figure } from '../model/cell.ts';
import type { Programme } from '../model/release.ts';
import { literal } from '../narrative/phrases/figure.ts';
import { areaTitle, programmeTitle } from '../narrative/phrases/names.ts';
import { fill, strings } from '../words/strings.ts';
import { chartUnit, sourceLine } from './caption.ts';
import { tone } from './programmes.ts';
import { link, type Setting } from './setting.ts';
import { figureCell, tableView } from './tableView.ts';

/** Areas by the main count of a few programmes, a small bar after each number; the whole first. */
export function areasTable(setting: Setting, programmes: Programme[]): TableView {
  const { site, language } = setting;
  const { book } = site;
  const words = strings[language];
  const measure = mainCount(book, programmes);
  const drawn = programmes.filter(({ code }) => measure !== undefined && measuresOf(book, code).includes(measure));
  const figure = (area: string, programme: Programme): Figure =>
    book.at({ measure: measure?.code ?? '', programme: programme.code, area, year: book.year });
  const areas = areasWithin(book).map(({ code }) => code);
  const figures = areas.flatMap((area) => drawn.map((programme) => figure(area, programme)));
  const unit = chartUnit(figures, setting);
  const largest = drawn.map((programme) => Math.max(0, ...areas.map((area) => barLength(figure(area, programme)))));
  const row = (area: string): Row => ({
    head: [areaTitle(book, area, language)],
    href: link(setting, pages.area(area)),
    cells: drawn.map((programme, index) => {
      const one = figure(area, programme);
      return {
        ...figureCell(one, language, unit.code),
        bar: { cell: one.cell, largest: largest[index]!, tone: tone(book, programme.code) },
      };
    }),
  });
  const whole: Row = {
    head: fill(words['table.whole'], { area: areaTitle(book, book.area, language) }),
    total: true,
    cells: drawn.map((programme) => figureCell(figure(book.area, programme), language, unit.code)),
  };
  return tableView(
    {
      id: 'areas-table',
      variant: 'areas',
      stub: words['table.area'],
      title: fill(words['table.of'], { title: words['table.byArea'], year: [literal(book.year)] }),
      columns: drawn.map((programme) => ({ title: programmeTitle(programme, language), unit: unit.words })),
      rows: [whole, ...areas.map(row)],
      source: sourceLine(setting, [...drawn.map((programme) => figure(book.area, programme)), ...figures]),
    },
    language,
  );
}

/** For geometry only: the length of a bar. */
function barLength({ cell }: Figure): number {
  return isValue(cell) ? Number(cell.value) : 0;
}
