import { strings } from '../i18n/strings.ts';
import type { Language } from '../model/language.ts';
import { isDemonstrated, plainText } from '../model/sentence.ts';
import { aligned } from './tableCell.ts';
import type { Row, TableView } from './page.ts';

type Given = Pick<TableView, 'id' | 'title' | 'columns' | 'rows'> & Partial<TableView>;

/** A table with its columns aligned and its key: only the symbols that stand in it. */
export function tableView(given: Given, language: Language): TableView {
  const rows = alignedRows(given.rows, given.columns.length);
  const base = { left: '', right: '', stub: '', notes: [], variant: 'plain' as const };
  return { ...base, ...given, rows, symbols: symbols(rows, language) };
}

function alignedRows(rows: Row[], width: number): Row[] {
  const columns = Array.from({ length: width }, (_, index) => {
    const filled = rows.filter(({ cells }) => cells[index] !== undefined);
    const cells = aligned(filled.map((row) => row.cells[index]!));
    return new Map(filled.map((row, place) => [row, cells[place]!]));
  });
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell, index) => columns[index]?.get(row) ?? cell) }));
}

function symbols(rows: Row[], language: Language): string[] {
  const words = strings[language];
  const cells = rows.flatMap((row) => row.cells);
  const texts = new Set(cells.map(({ text }) => plainText(text)));
  return [
    texts.has('0') ? words['key.zero'] : '',
    texts.has('—') ? words['key.na'] : '',
    texts.has('…') ? words['key.x'] : '',
    texts.has('※') ? words['key.withheld'] : '',
    cells.some(({ text }) => isDemonstrated(text)) ? words['key.demonstration'] : '',
  ].filter((symbol) => symbol !== '');
}
