import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { describe, expect, it, test } from 'vitest';
import { parseSheets, parseWorkbook } from '../../src/intake/workbook/parseWorkbook.ts';

async function workbook(fill: (book: Workbook) => void): Promise<Uint8Array> {
  const { default: library } = await import('exceljs');
  const book = new library.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const table = [
  ['Year', 'Area', 'Payments (GBP)'],
  [2021, 'North', 198000],
  [2021, 'South', 312000],
];

const sheetOf = (book: Workbook, name: string, rows: CellValue[][]): Worksheet => {
  const sheet = book.addWorksheet(name);
  sheet.addRows(rows);
  return sheet;
};

const cellsOf = async (fill: (sheet: Worksheet) => void) => {
  const bytes = await workbook((book) => {
    fill(book.addWorksheet('t'));
  });
  return (await parseWorkbook(bytes, 'a.xlsx')).rows?.map(({ cells }) => cells);
};

describe('the sheet with the table', () => {
  const cover = (book: Workbook) => {
    sheetOf(book, 'Cover', [['Support payments, England'], ['This spreadsheet contains 3 sheets']]);
    sheetOf(book, 'Notes', [
      ['Note number', 'Note text', 'Year'],
      ['note 1', 'Figures are provisional', 2021],
    ]);
  };

  it('is found behind a cover and notes, and the others are named', async () => {
    const bytes = await workbook((book) => {
      cover(book);
      sheetOf(book, 'Table_1', [['Table 1: payments by area'], ...table]);
    });
    const { sheet, sheets, rows, problems } = await parseWorkbook(bytes, 'a.xlsx');
    expect([sheet, sheets, rows?.length]).toEqual(['Table_1', ['Table_1'], 4]);
    expect(problems).toMatchObject([{ code: 'sheet-chosen', read: 'Cover, Notes', expected: 'Table_1' }]);
  });

  it('is never a hidden one, unless it is named', async () => {
    const bytes = await workbook((book) => {
      sheetOf(book, 'old', [...table, ...table.slice(1)]).state = 'hidden';
      sheetOf(book, 'new', table);
    });
    expect((await parseWorkbook(bytes, 'a.xlsx')).sheet).toBe('new');
    expect((await parseWorkbook(bytes, 'a.xlsx', 'old')).sheet).toBe('old');
  });

  it('is asked for where several are as good', async () => {
    const bytes = await workbook((book) => {
      cover(book);
      for (const year of ['2020', '2021']) sheetOf(book, year, table);
    });
    const { rows, sheets, problems } = await parseWorkbook(bytes, 'a.xlsx');
    expect([rows, sheets]).toEqual([undefined, ['2020', '2021']]);
    expect(problems).toMatchObject([{ code: 'sheets-open', severity: 'error', expected: '2020 / 2021' }]);
  });

  it('is the one with the headers that are known', async () => {
    const bytes = await workbook((book) => {
      for (const year of ['2020', '2021']) sheetOf(book, year, [...table, [year, 'East', 5]]);
    });
    const fit = (rows: { cells: string[] }[]) => rows.filter(({ cells }) => cells[0] === '2020').length;
    expect((await parseWorkbook(bytes, 'a.xlsx', undefined, fit)).sheet).toBe('2020');
  });

  it('may be a list without numbers', async () => {
    const bytes = await workbook((book) => {
      sheetOf(book, 'areas', [
        ['code', 'title'],
        ['n', 'North'],
      ]);
    });
    expect((await parseWorkbook(bytes, 'a.xlsx')).sheet).toBe('areas');
  });

  it('may be one of several that are all read', async () => {
    const bytes = await workbook((book) => {
      cover(book);
      for (const year of ['2020', '2021']) sheetOf(book, year, table);
    });
    const { sheets, others } = await parseSheets(bytes, 'a.xlsx', { isPart: (name) => name.startsWith('202') });
    expect(others.map(({ name }) => name)).not.toContain('2020');
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['2020', 3],
      ['2021', 3],
    ]);
  });
});

test('a spreadsheet of OpenDocument is refused by name', async () => {
  const bytes = new TextEncoder().encode(
    `PK\u0003\u0004${' '.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`,
  );
  expect((await parseWorkbook(bytes, 'a.ods')).problems).toMatchObject([{ code: 'workbook-opendocument' }]);
});

describe('the cells of a sheet', () => {
  it('have raised marks of notes in brackets', async () => {
    const raised = (text: string, mark: string): CellValue => ({
      richText: [{ text }, { font: { vertAlign: 'superscript' }, text: mark }],
    });
    const rows = await cellsOf((sheet) => {
      sheet.addRow(['Area', raised('Payments', '1')]);
      sheet.addRow(['East', raised('9100', '3')]);
      sheet.addRow(['West', raised('9,100 ', '(a)')]);
      sheet.addRow(['per km', raised('5 km', '2')]);
    });
    expect(rows).toEqual([
      ['Area', 'Payments[1]'],
      ['East', '9100[3]'],
      ['West', '9,100 [a]'],
      ['per km', '5 km2'],
    ]);
  });

  it('merged over the width of the table are one title', async () => {
    const rows = await cellsOf((sheet) => {
      sheet.addRows([['某县低保情况表'], ['地区', '城市低保'], [null, '户数', '人数'], ['东镇', 10, 20]]);
      sheet.mergeCells('A1:C1');
      sheet.mergeCells('A2:A3');
      sheet.mergeCells('B2:C2');
    });
    expect(rows).toEqual([
      ['某县低保情况表', '', ''],
      ['地区', '城市低保', '城市低保'],
      ['地区', '户数', '人数'],
      ['东镇', '10', '20'],
    ]);
  });

  it('merged beside their rows hold for each, as text or as a year, and a number counts once', async () => {
    const rows = await cellsOf((sheet) => {
      sheet.addRows([
        ['年份', '地区', '户数'],
        [2021, '东镇', 5],
        [null, null, 7],
        [2022, '西镇', 9],
      ]);
      for (const range of ['A2:A3', 'B2:B3', 'C2:C3']) sheet.mergeCells(range);
    });
    expect(rows).toEqual([
      ['年份', '地区', '户数'],
      ['2021', '东镇', '5'],
      ['2021', '东镇', ''],
      ['2022', '西镇', '9'],
    ]);
  });

  it('with a date shown as a month or a year are that month or year', async () => {
    const day = new Date('2021-07-01T00:00:00Z');
    const rows = await cellsOf((sheet) => {
      sheet.addRow([day, day, day, 'text']);
      for (const [index, format] of ['yyyy-mm-dd', 'yyyy"年"m"月"', 'yyyy'].entries())
        sheet.getCell(1, index + 1).numFmt = format;
    });
    expect(rows).toEqual([['2021-07-01', '2021-07', '2021', 'text']]);
  });

  it('have comments that are counted and not read', async () => {
    const bytes = await workbook((book) => {
      sheetOf(book, 't', table).getCell('C2').note = 'to be checked';
    });
    const { rows, problems } = await parseWorkbook(bytes, 'a.xlsx');
    expect(JSON.stringify(rows)).not.toContain('checked');
    expect(problems).toMatchObject([{ code: 'cells-commented', params: { count: 1 } }]);
  });
});
