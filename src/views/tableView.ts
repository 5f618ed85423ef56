import { strings } from '../i18n/strings.ts';
import type { Language } from '../model/language.ts';
import { isDemonstrated, isProvisional, plainText, type MarkedNumber } from '../model/sentence.ts';
import { alignedCells } from './tableCell.ts';
import type { Column, Row, TableCell, TableView } from './page.ts';

type TableParts = Pick<TableView, 'id' | 'title' | 'columns' | 'rows'> & Partial<TableView>;

/** A table with its key: only the symbols that stand in it. Points align in columns of one unit. */
export function tableView(given: TableParts, language: Language): TableView {
  const rows = alignedRows(given.rows, given.columns);
  const base = { left: '', right: '', stub: '', notes: [], variant: 'plain' as const };
  return { ...base, ...given, rows, symbols: symbols(rows, language) };
}

function alignedRows(rows: Row[], heads: Column[]): Row[] {
  const columns = heads.map(({ unit }, index) => {
    if (unit === undefined) return undefined;
    const filled = rows.filter(({ cells }) => cells[index] !== undefined);
    const cells = alignedCells(filled.map((row) => row.cells[index]!));
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
    cells.some(({ text }) => isProvisional(text)) ? words['key.provisional'] : '',
    cells.some(hasSign('b')) ? words['key.break'] : '',
    cells.some(hasSign('c')) ? words['key.workedOut'] : '',
    cells.some(({ text }) => isDemonstrated(text)) ? words['key.demonstration'] : '',
    [...texts].some((text) => text.startsWith('≈')) ? words['key.approximate'] : '',
  ].filter((symbol) => symbol !== '');
}

function hasSign(sign: MarkedNumber['sign']): (cell: TableCell) => boolean {
  return ({ text }) => text.some((piece) => typeof piece !== 'string' && piece.sign === sign);
}
