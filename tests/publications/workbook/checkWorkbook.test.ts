import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { workbookFaults } from '../../../src/publications/workbook/workbooks.ts';
import type { WorkbookView } from '../../../src/publications/workbook/sheet.ts';
import { writeWorkbook } from '../../../src/publications/workbook/writeWorkbook.ts';

const view: WorkbookView = {
  language: 'en',
  title: 'Title',
  publisher: 'Publisher',
  status: '',
  footer: '',
  release: '2021.1',
  date: '2022-06-02T00:00:00+08:00',
  sheets: [
    {
      name: 'Table 1',
      widths: [14, 9],
      fixed: { rows: 2, columns: 1 },
      rows: [
        { height: 24, cells: [{ value: 'Title', look: 'title' }] },
        {
          height: 18,
          cells: [
            { value: 'Area', look: 'head' },
            { value: 'Persons', look: 'headRight' },
          ],
          above: 'medium',
        },
        {
          height: 18,
          cells: [
            { value: 'A', look: 'name' },
            { value: 12, look: 'number', format: '#,##0' },
          ],
        },
        {
          height: 18,
          cells: [
            { value: 'B', look: 'name' },
            { value: '※', look: 'withheld' },
          ],
          below: 'medium',
        },
      ],
    },
  ],
};

async function faultsAfter(change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => unknown): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeWorkbook(view)).slice().buffer);
  change(book.worksheets[0]!, book);
  return workbookFaults(new Uint8Array(await book.xlsx.writeBuffer()), view);
}

describe('a workbook that was written', () => {
  it('is as its view', async () => expect(await faultsAfter(() => {})).toEqual([]));

  it.each<[string, (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => unknown, string]>([
    ['a number that differs', (sheet) => (sheet.getCell('B3').value = 13), 'Table 1: B3'],
    ['a number as text', (sheet) => (sheet.getCell('B3').value = '12'), 'Table 1: B3'],
    ['another format', (sheet) => (sheet.getCell('B3').numFmt = '0.00'), 'Table 1: B3'],
    ['a number where one is withheld', (sheet) => (sheet.getCell('B4').value = 3), 'Table 1: B4'],
    ['a formula behind ※', (sheet) => (sheet.getCell('B4').value = { formula: '3', result: '※' }), 'Table 1: B4'],
    ['a cell that the view has not', (sheet) => (sheet.getCell('B1').value = 3), 'Table 1: B1'],
    ['merged cells', (sheet) => sheet.mergeCells('A1:B1'), 'Table 1: merged cells'],
    ['a hidden row', (sheet) => (sheet.getRow(3).hidden = true), 'Table 1: row 3'],
    ['a hidden sheet', (sheet) => (sheet.state = 'hidden'), 'Table 1: hidden'],
    ['a row more', (sheet) => sheet.addRow(['C', 5]), 'Table 1: 5 rows'],
    ['a sheet more', (_, book) => book.addWorksheet('More'), 'sheets: Table 1, More'],
  ])('is refused with %s', async (_, change, fault) => expect(await faultsAfter(change)).toContain(fault));

  it('may have no empty row and no sheet without a title', async () => {
    const [table] = view.sheets;
    const empty = { ...view, sheets: [{ ...table!, rows: [{ height: 18, cells: [] }, ...table!.rows] }] };
    const faults = await workbookFaults(await writeWorkbook(empty), empty);
    expect(faults).toEqual(expect.arrayContaining(['Table 1: row 1', 'Table 1: no title']));
  });
});
