/** Reads a workbook back and holds it to its view, cell by cell, and to the rules of statistical spreadsheets. */
import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import { sheetText, type SheetCell, type SheetView, type WorkbookView } from './sheet.ts';

/** Of a sheet's name, by the format. */
const longestName = 31;

/**
 * The places that are not as they should be: a number or a text that differs, a number where one is withheld, a formula,
 * merged cells, empty or hidden rows, a sheet without a title (guidance of the UK Government Analysis Function).
 */
export async function workbookFaults(bytes: Uint8Array, view: WorkbookView): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const names = book.worksheets.map(({ name }) => name);
  const expected = view.sheets.map(({ name }) => name);
  if (names.join('/') !== expected.join('/')) return [`sheets: ${names.join(', ')}`];
  const areTwice = new Set(names).size < names.length;
  const areLong = names.some((name) => name.length > longestName);
  return [
    ...(areTwice || areLong ? [`names of sheets: ${names.join(', ')}`] : []),
    ...view.sheets.flatMap((sheet, index) => sheetFaults(book.worksheets[index]!, sheet)),
  ];
}

function sheetFaults(sheet: Worksheet, view: SheetView): string[] {
  const fault = (what: string) => `${view.name}: ${what}`;
  const rows = view.rows.flatMap(({ cells }, row) => {
    const line = sheet.getRow(row + 1);
    const isEmpty = cells.every((cell) => cell === undefined || sheetText(cell) === '');
    const wrong = view.widths
      .map((_, column) => ({ cell: line.getCell(column + 1), expected: cells[column] }))
      .filter(({ cell, expected }) => !isAs(cell, expected))
      .map(({ cell }) => fault(cell.address));
    return [...(isEmpty || line.hidden ? [fault(`row ${row + 1}`)] : []), ...wrong];
  });
  return [
    ...(sheet.hasMerges ? [fault('merged cells')] : []),
    ...(sheet.state !== 'visible' ? [fault('hidden')] : []),
    ...(sheet.actualRowCount === view.rows.length ? [] : [fault(`${sheet.actualRowCount} rows`)]),
    ...(sheet.getCell('A1').text === '' ? [fault('no title')] : []),
    ...rows,
  ];
}

function isAs(cell: Cell, expected: SheetCell | undefined): boolean {
  if (cell.type === ExcelJS.ValueType.Formula) return false;
  if (expected === undefined || sheetText(expected) === '') return cell.value === null;
  if (typeof expected.value === 'number')
    return expected.look !== 'withheld' && cell.value === expected.value && cell.numFmt === expected.format;
  return typeof cell.value !== 'number' && cell.text === sheetText(expected);
}
