/** The appendices of the annual report (附表): areas by programme, and every published figure with its quotation. */
import type { TableView } from '../../model/block.ts';
import { plainText } from '../../model/language.ts';
import { byAreaTable, hasAreas } from '../../tables/areaTables.ts';
import { publishedTable } from '../../tables/figureTables.ts';
import type { Setting } from '../../tables/setting.ts';
import { columnGroups } from '../../tables/tableView.ts';
import { fillText } from '../../words/strings.ts';
import { columnsThatFit, landscape } from '../sheet/columns.ts';
import { emptyPart, type AnnualPart } from './annualView.ts';

/** `number` is 附表, or 附表1 where there are several. */
type Appendix = { number: string; table: TableView };

/** Whole, as no sheet of paper shows them. */
export function appendices(setting: Setting, year: string): Appendix[] {
  const { book, words } = setting;
  const byArea = hasAreas(book, year) ? [{ ...byAreaTable(setting, year), id: 'appendix-areas' }] : [];
  const tables = [...byArea, publishedTable(setting, year)];
  return tables.map((table, index) => ({
    number:
      tables.length === 1 ? words['annual.appendix'] : fillText(words['annual.appendixNumber'], { number: index + 1 }),
    table,
  }));
}

/** On landscape pages; a table of areas is parted by columns. */
export function appendixParts(setting: Setting, year: string): AnnualPart[] {
  return appendices(setting, year).flatMap(({ number, table }, index) => {
    const most = table.id === 'appendix-areas' ? columnsThatFit(table, landscape) : Infinity;
    return columnGroups(table, most, setting.language).map((part, more) => ({
      ...emptyPart,
      layout: 'wide',
      sheet: 'wide',
      id: `appendix-${index + 1}${more === 0 ? '' : `-${more + 1}`}`,
      tables: [part],
      title: `${number}　${plainText(part.title)}`,
    }));
  });
}
