/** A table of printed cells: its decimals aligned, its key of symbols, and its columns parted for paper. */
import type { Column, Row, TableCell, TableView } from '../model/block.ts';
import { isDemonstrated, isProvisional, piecesOf, plainText } from '../model/language.ts';
import type { Language, MarkedNumber } from '../model/language.ts';
import { strings } from '../words/strings.ts';

export type TableParts = Pick<TableView, 'id' | 'title' | 'columns' | 'rows'> & Partial<TableView>;

/** Decimal points align in columns of one unit; the key has only the symbols in the table. */
export function tableView(parts: TableParts, language: Language): TableView {
  const rows = alignedRows(parts.rows, parts.columns);
  const base = { left: '', right: '', stub: '', notes: [], variant: 'plain' as const };
  return { ...base, ...parts, rows, symbols: symbols(rows, language) };
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
  return ({ text }) => piecesOf(text).some((piece) => typeof piece !== 'string' && piece.sign === sign);
}

function alignedCells(cells: TableCell[]): TableCell[] {
  const places = cells.map(decimalsOf);
  const most = Math.max(0, ...places);
  return cells.map((cell, index) => {
    const lack = most - (places[index] ?? 0);
    return lack > 0 && cell.state === 'value' ? { ...cell, pad: lack + (places[index] === 0 ? 1 : 0) } : cell;
  });
}

function decimalsOf({ text, state }: TableCell): number {
  const [piece] = piecesOf(text);
  if (state !== 'value' || piece === undefined || typeof piece === 'string') return 0;
  return piece.number.split('.')[1]?.length ?? 0;
}

/**
 * A table too wide for paper as several, each with the stub and at most `most` columns; columns under one head stay
 * together where they are no more than that. A row is left out of a group where it has values only in other groups.
 */
export function columnGroups(table: TableView, most: number, language: Language): TableView[] {
  const count = Math.ceil(table.columns.length / most);
  if (count < 2) return [table];
  const isGrouped = table.columns.some(({ group }) => group !== undefined);
  const size = isGrouped ? most : Math.ceil(table.columns.length / count);
  return spans(table.columns, size).map((span, index) => tableGroup(table, index, span, language));
}

type Span = { from: number; to: number };

/** At most `size` columns each, cut where a head ends, or inside one that is wider than that by itself. */
function spans(columns: Column[], size: number): Span[] {
  return cuts(columns, size).reduce<Span[]>((before, end) => {
    const last = before.at(-1);
    if (last !== undefined && end - last.from <= size) return [...before.slice(0, -1), { ...last, to: end }];
    return [...before, { from: last?.to ?? 0, to: end }];
  }, []);
}

/** After which columns a table may be cut. */
function cuts(columns: Column[], size: number): number[] {
  const heads = columns.reduce<Span[]>((before, { group }, index) => {
    const last = before.at(-1);
    const isSame = last !== undefined && group !== undefined && columns[last.from]?.group === group;
    return isSame ? [...before.slice(0, -1), { ...last, to: index + 1 }] : [...before, { from: index, to: index + 1 }];
  }, []);
  return heads.flatMap(({ from, to }) => {
    const parts = Math.ceil((to - from) / size);
    return Array.from({ length: parts }, (_, part) => from + Math.ceil(((part + 1) * (to - from)) / parts));
  });
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
