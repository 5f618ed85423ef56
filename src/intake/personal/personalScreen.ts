/** Screens every row of a table for personal data; reports kind, column and count, never content. */
import type { LayoutColumn } from '../layout/layout.ts';
import type { PersonalCode, TableProblem } from '../table/problem.ts';
import { columnLetter, type RawRow } from '../table/row.ts';
import { isNameLike, personalCell, personalHeader } from './personalData.ts';

export type PersonalScreen = {
  /** Any row but that of who filled the form in; `columns` where they are known. */
  look: (row: RawRow, columns: LayoutColumn[]) => void;
  lookAtHeader: (line: number, columns: LayoutColumn[]) => void;
  /** One problem for each kind in each column. */
  finish: (file: string) => TableProblem[];
};

type PersonalFinding = { code: PersonalCode; index: number; row: number; count: number };
type Names = { row: number; cells: number; likely: number; distinct: Set<string> };

/** A column is one of names where nearly all of its cells are, and hardly one stands twice, as areas do. */
const fewestNames = 5;
const leastNameShare = 0.9;

/** More different names need not be kept to know. */
const mostNamesKept = 10_000;

export function personalScreen(): PersonalScreen {
  const found = new Map<string, PersonalFinding>();
  const names = new Map<number, Names>();
  return { look, lookAtHeader, finish };

  function add(code: PersonalCode, index: number, row: number): void {
    const known = found.get(`${code} ${index}`);
    if (known === undefined) found.set(`${code} ${index}`, { code, index, row, count: 1 });
    else known.count += 1;
  }

  function look({ line, cells }: RawRow, columns: LayoutColumn[]): void {
    for (const [index, cell] of cells.entries()) {
      const type = columns[index]?.field?.type ?? 'string';
      const code = cell.length < 11 ? undefined : personalCell(cell, type === 'number');
      if (code !== undefined) add(code, index, line);
      if (columns.length > 0 && type === 'string' && cell !== '') count(cell, index, line);
    }
  }

  function count(cell: string, index: number, row: number): void {
    const one = names.get(index) ?? { row, cells: 0, likely: 0, distinct: new Set() };
    names.set(index, one);
    one.cells += 1;
    if (!isNameLike(cell)) return;
    one.likely += 1;
    if (one.distinct.size < mostNamesKept) one.distinct.add(cell);
  }

  function lookAtHeader(line: number, columns: LayoutColumn[]): void {
    for (const [index, { header, field }] of columns.entries()) {
      const code = field?.type === 'number' ? undefined : personalHeader(header);
      if (code !== undefined) add(code, index, line);
    }
  }

  function finish(file: string): TableProblem[] {
    for (const [index, { row, cells, likely, distinct }] of names) {
      const isNames =
        likely >= fewestNames &&
        likely >= cells * leastNameShare &&
        distinct.size >= Math.min(likely, mostNamesKept) * leastNameShare;
      if (isNames && !found.has(`personal-name ${index}`)) add('personal-name', index, row);
    }
    return [...found.values()].map(({ code, index, row, count }) => ({
      code,
      severity: 'error',
      file,
      row,
      letter: columnLetter(index),
      params: { count },
    }));
  }
}
