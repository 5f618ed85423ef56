import { strings } from '../i18n/strings.ts';
import type { Language } from '../model/language.ts';
import type { TableCell, TableView } from './page.ts';
import { tableView } from './tableView.ts';

/**
 * A table too wide for paper as several, each with at most `most` columns and the stub repeated. A row whose values are
 * all in other groups is left out of one; a row without any value is a gap, and stays.
 */
export function columnGroups(table: TableView, most: number, language: Language): TableView[] {
  const { columns } = table;
  const count = Math.ceil(columns.length / most);
  if (count < 2) return [table];
  const size = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_, index) => group(table, index, size, language));
}

function group(table: TableView, index: number, size: number, language: Language): TableView {
  const [from, to] = [index * size, (index + 1) * size];
  const rows = table.rows
    .filter(({ cells }) => isGap(cells) || !isGap(cells.slice(from, to)))
    .map((row) => ({ ...row, cells: row.cells.slice(from, to) }));
  const continued = index === 0 ? {} : { title: [...table.title, strings[language]['table.continued']] };
  const id = index === 0 ? table.id : `${table.id}-${index + 1}`;
  return tableView({ ...table, ...continued, id, rows, columns: table.columns.slice(from, to) }, language);
}

function isGap(cells: TableCell[]): boolean {
  return cells.every(({ state }) => state === 'absent');
}
