/** Table of every officially published figure of a year with the sentence it is quoted from. */
import { topProgrammes } from '../figures/book.ts';
import type { Row, TableView } from '../model/block.ts';
import { isDemonstration } from '../model/cell.ts';
import { literal } from '../narrative/phrases/figure.ts';
import { programmeTitle } from '../narrative/phrases/names.ts';
import { fill, strings } from '../words/strings.ts';
import { sourceLine } from './caption.ts';
import { figureRow } from './othersTable.ts';
import { figuresOf } from './programmes.ts';
import type { Setting } from './setting.ts';
import { tableView, wordsCell } from './tableView.ts';

/** Every published figure of a year with its period, unit and the sentence it stands in. */
export function publishedTable(setting: Setting, year: string): TableView {
  const { site, language } = setting;
  const { book } = site;
  const words = strings[language];
  const groups = topProgrammes(book)
    .map((programme) => ({
      programme,
      figures: figuresOf(book, programme, book.area, year).filter(({ cell }) => !isDemonstration(cell)),
    }))
    .filter(({ figures }) => figures.length > 0);
  const hasQuotes = groups.some((group) => group.figures.some(({ quote }) => quote !== undefined));
  const rows = groups.flatMap(({ programme, figures }): Row[] => [
    { head: [programmeTitle(programme, language)], group: true, cells: [] },
    ...figures.map((figure, index): Row => {
      const row = figureRow(figure, setting, programme);
      const isSame = figure.quote !== undefined && figure.quote === figures[index - 1]?.quote;
      if (!hasQuotes) return row;
      return { ...row, cells: [...row.cells, wordsCell(isSame ? words['table.same'] : (figure.quote ?? ''))] };
    }),
  ]);
  const figures = groups.flatMap((group) => group.figures);
  return tableView(
    {
      id: 'published',
      rows,
      stub: words['table.measure'],
      right: words['table.unitPerRow'],
      variant: 'list',
      title: fill(words['table.of'], { title: words['table.published'], year: [literal(year)] }),
      columns: [
        { title: words['table.unit'], words: true, role: 'unit' as const },
        { title: words['table.period'], words: true, role: 'period' as const },
        { title: words['table.value'] },
        ...(hasQuotes ? [{ title: words['table.quote'], words: true }] : []),
      ],
      source: sourceLine(setting, figures),
    },
    language,
  );
}
