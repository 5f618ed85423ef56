/** Which sheets of a workbook hold tables, rather than a cover, a list of contents or notes. */
import { parseNumber } from '../cells/parseNumber.ts';
import type { RawRow } from '../table/table.ts';

/** How well rows fit what is asked for; 0 where they do not. */
export type SheetFit = (rows: RawRow[]) => number;

const besideTables =
  /^(cover|title|contents?|index|toc|notes?|foot ?notes?|read ?me|about|info\w*|metadata|definitions?|glossary|sources?|change ?log|封面|目录|目次|说明|填表说明|编制说明|注释|表紙|注|표지|목차|주석|deckblatt|titel|inhalt\w*|hinweise|sommaire|avertissement|portada|índice|indice|notas|capa|copertina|обложка|содержание|примечани\w*)([ _-]?(page|sheet|table|页|表))?$/iu;

const rowsLookedAt = 300;

/**
 * Numbers beside a stub, below a row of headings: the number of those cells. A sheet that is called cover or notes counts
 * only where no other has a table.
 */
export function tableSize(name: string, rows: RawRow[]): number {
  const looked = rows.slice(0, rowsLookedAt);
  const header = looked.findIndex(({ cells }) => filledCells(cells).filter((cell) => !isNumber(cell)).length > 1);
  const numbers = looked
    .slice(header < 0 ? 0 : header + 1)
    .map(({ cells }) => cells.slice(1).filter((cell) => isNumber(cell.trim())).length)
    .reduce((sum, count) => sum + count, 0);
  return besideTables.test(name.trim()) ? numbers / 1000 : numbers;
}

function filledCells(cells: string[]): string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

function isNumber(text: string): boolean {
  return text !== '' && 'value' in parseNumber(text);
}

export type Chosen = { name: string; rows: RawRow[] };

/**
 * The sheet that fits best, and `rivals` that fit as well: then the largest table, and `rivals` at least half as large.
 * Without any table the first sheet.
 */
export function chosenSheet<Sheet extends Chosen>(
  sheets: Sheet[],
  fit: SheetFit = () => 1,
): { sheet?: Sheet; rivals: Sheet[] } {
  const fits = sheets.map((sheet) => ({ sheet, fit: fit(sheet.rows), size: tableSize(sheet.name, sheet.rows) }));
  const bestFit = Math.max(...fits.map((one) => one.fit));
  const fitting = fits.filter((one) => one.fit === bestFit).toSorted((a, b) => b.size - a.size);
  const [best, ...others] = fitting;
  if (best === undefined) return { rivals: [] };
  if (best.size === 0)
    return {
      sheet: fitting.map(({ sheet }) => sheet).find((sheet) => sheet.rows.length > 0) ?? best.sheet,
      rivals: [],
    };
  return { sheet: best.sheet, rivals: others.filter(({ size }) => size * 2 >= best.size).map(({ sheet }) => sheet) };
}
