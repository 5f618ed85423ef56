import { strings } from '../i18n/strings.ts';
import type { Language } from '../model/language.ts';
import type { Column, TableCell, TableView } from './page.ts';
import { tableView } from './tableView.ts';

/**
 * A table too wide for paper as several, each with at most `most` columns and the stub repeated; columns under one head
 * stay together. A row whose values are all in other groups is left out of one; a row without any value is a gap, and
 * stays.
 */
export function columnGroups(table: TableView, most: number, language: Language): TableView[] {
  const count = Math.ceil(table.columns.length / most);
  if (count < 2) return [table];
  const isGrouped = table.columns.some(({ group }) => group !== undefined);
  const size = isGrouped ? most : Math.ceil(table.columns.length / count);
  return spans(table.columns, size).map((span, index) => tableGroup(table, index, span, language));
}

type Span = { from: number; to: number };

/** At most `size` columns each, cut where a head ends. */
function spans(columns: Column[], size: number): Span[] {
  const ends = columns.flatMap(({ group }, index) =>
    group !== undefined && group === columns[index + 1]?.group ? [] : [index + 1],
  );
  return ends.reduce<Span[]>((found, end) => {
    const last = found.at(-1);
    if (last !== undefined && end - last.from <= size) return [...found.slice(0, -1), { ...last, to: end }];
    return [...found, { from: last?.to ?? 0, to: end }];
  }, []);
}

function tableGroup(table: TableView, index: number, { from, to }: Span, language: Language): TableView {
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
