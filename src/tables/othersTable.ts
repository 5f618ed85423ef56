/** Table of programmes with unlike periods: a figure a row, each with its unit and period. */
import { pages } from '../model/address.ts';
import type { Row, TableView } from '../model/block.ts';
import type { Figure } from '../model/cell.ts';
import type { Programme } from '../model/release.ts';
import { literal } from '../narrative/phrases/figure.ts';
import { measureTitle, programmeTitle } from '../narrative/phrases/names.ts';
import { fill, strings } from '../words/strings.ts';
import { chartUnit, sourceLine } from './caption.ts';
import { figuresOf, tone } from './programmes.ts';
import { link, type Setting } from './setting.ts';
import { figureCell, periodCell, tableView, wordsCell } from './tableView.ts';

/** Programmes with unlike periods and money, a figure a row, each with its unit and its period: nothing to add up. */
export function othersTable(
  setting: Setting,
  programmes: Programme[],
  area = setting.site.book.area,
  year = setting.site.book.year,
): TableView {
  const { site, language } = setting;
  const words = strings[language];
  const groups = programmes.map((programme) => ({ programme, figures: figuresOf(site.book, programme, area, year) }));
  const rows = groups.flatMap(({ programme, figures }): Row[] => [
    {
      head: [programmeTitle(programme, language)],
      group: true,
      tone: tone(site.book, programme.code),
      href: link(setting, pages.programme(programme.code)),
      cells: [],
    },
    ...figures.map((figure) => figureRow(figure, setting, programme)),
  ]);
  return tableView(
    {
      id: 'others',
      rows,
      stub: words['table.measure'],
      right: words['table.unitPerRow'],
      title: fill(words['table.of'], { title: words['table.others'], year: [literal(year)] }),
      columns: [
        { title: words['table.unit'], words: true, role: 'unit' as const },
        { title: words['table.period'], words: true, role: 'period' as const },
        { title: words['table.value'] },
      ],
      source: sourceLine(
        setting,
        groups.flatMap(({ figures }) => figures),
      ),
    },
    language,
  );
}

/** Unit, period and value of one figure. */
export function figureRow(figure: Figure, setting: Setting, programme: Programme): Row {
  const { site, language } = setting;
  const { key } = figure;
  const part = site.book.release.programmes.find(({ code }) => code === key.programme && code !== programme.code);
  const name = measureTitle(site.book, key, language);
  const head = part === undefined ? name : `${programmeTitle(part, language)}${language === 'en' ? ': ' : '：'}${name}`;
  const unit = chartUnit([figure], setting);
  return {
    head: [head],
    cells: [wordsCell(unit.words), periodCell(figure, site.book, language), figureCell(figure, language, unit.code)],
  };
}
