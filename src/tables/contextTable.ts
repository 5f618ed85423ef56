/** Table of figures of higher-level areas, each with its own period, for context only. */
import { areasAbove } from '../figures/book.ts';
import type { Row, TableView } from '../model/block.ts';
import { isValue } from '../model/cell.ts';
import { areaTitle, measureTitle, programmeTitle } from '../narrative/phrases/names.ts';
import { unitWords } from '../words/format/unit.ts';
import { strings } from '../words/strings.ts';
import { chartUnit, sourceLine } from './caption.ts';
import type { Setting } from './setting.ts';
import { figureCell, periodCell, tableView, wordsCell } from './tableView.ts';

/** Figures of the areas above the publisher's, each with its own period: shown, not compared. */
export function contextTable(setting: Setting): TableView | undefined {
  const { site, language } = setting;
  const { book } = site;
  const words = strings[language];
  const above = new Set(areasAbove(book));
  const figures = book.release.figures
    .filter(({ key }) => above.has(key.area))
    .toSorted((a, b) => (a.key.period.end < b.key.period.end ? -1 : 1));
  if (figures.length === 0) return undefined;
  const rows = figures.map((figure): Row => {
    const programme = book.release.programmes.find(({ code }) => code === figure.key.programme);
    const name = programme === undefined ? '' : programmeTitle(programme, language);
    const what = `${name}${language === 'en' ? ', ' : ''}${measureTitle(book, figure.key, language)}`;
    const note = figure.note?.[language];
    const unit = isValue(figure.cell)
      ? unitWords(figure.cell.unit, language, false)
      : chartUnit([figure], setting).words;
    return {
      head: [areaTitle(book, figure.key.area, language)],
      ...(note !== undefined && { note: [note] }),
      cells: [wordsCell(what), wordsCell(unit), periodCell(figure, book, language), figureCell(figure, language)],
    };
  });
  const columns = [
    { title: words['table.measure'], words: true },
    { title: words['table.unit'], words: true, role: 'unit' as const },
    { title: words['table.period'], words: true, role: 'period' as const },
    { title: words['table.value'] },
  ];
  return tableView(
    {
      id: 'context',
      title: [words['table.context']],
      stub: words['table.area'],
      right: words['table.unitPerRow'],
      columns,
      rows,
      source: sourceLine(setting, figures),
    },
    language,
  );
}
