import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable, rowList } from '../../src/intake/readTable.ts';
import type { Field, TableRow, TableSchema } from '../../src/intake/table/table.ts';
import type { TableDialect } from '../../src/intake/table/tableSchema.ts';
import { pieces, tableFile, tableSchema } from './tableCase.ts';

describe('a dialect', () => {
  it('names a sheet of a workbook by its name or its number', async () => {
    const name = '108-workbook-second-sheet';
    const bytes = readFileSync(tableFile(name));
    const schema: TableSchema = tableSchema(name);
    const read = (sheet: string | number) =>
      readTable({ open: () => pieces(bytes, 64_000), sheet }, { file: 'table.xlsx', schema }, rowList([]));
    expect((await read(2)).sheet).toBe('数据');
    expect((await read(1)).sheet).not.toBe('数据');
    expect((await read(9)).problems).toMatchObject([{ code: 'sheet-missing', read: '9' }]);
  });
});

describe('the rows of a dialect', () => {
  const fields = ['year', 'area', 'n'].map((name): Field => ({ name, type: name === 'n' ? 'number' : 'string' }));
  const read = async (text: string, dialect: TableDialect) => {
    const rows: TableRow[] = [];
    const { problems, account, isRead } = await readTable(
      { open: () => pieces(new TextEncoder().encode(text), 7) },
      { file: 'a.csv', schema: { fields }, dialect },
      rowList(rows),
    );
    return { rows: rows.map(({ line, cells }) => [line, ...Object.values(cells)]), problems, account, isRead };
  };

  it('are data from the first where there is no header', async () => {
    const { rows, problems } = await read('2020,east,1\n2021,east,2\n', { header: false });
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      [1, '2020', 'east', '1'],
      [2, '2021', 'east', '2'],
    ]);
  });

  it('have the header where it is said, whatever else looks like one', async () => {
    const { rows, problems } = await read('year,area,n\nold table\nyear,area,n\n2021,east,2\n', { headerRows: [3] });
    expect(rows).toEqual([[4, '2021', 'east', '2']]);
    expect(problems.map(({ code, row }) => [code, row])).toContainEqual(['rows-above', 1]);
  });

  it('may have a header in two rows', async () => {
    const { rows } = await read('number of,,\nyear,area,n\n2021,east,2\n', { headerRows: [2], commentRows: [1] });
    expect(rows).toEqual([[3, '2021', 'east', '2']]);
  });

  it('are left out where they are comments, and counted', async () => {
    const { rows, account } = await read('# made by hand\nyear,area,n\n2021,east,2\n#2022,east,3\n', {
      commentChar: '#',
    });
    expect(rows).toEqual([[3, '2021', 'east', '2']]);
    expect(account).toMatchObject({ parts: { note: 4, figure: 1 } });
  });

  it('are screened for personal data also where they are comments', async () => {
    const { isRead, problems } = await read('year,area,n\n# 11010519491231002X\n2021,east,2\n', { commentChar: '#' });
    expect(problems.map(({ code }) => code)).toEqual(['personal-id-number']);
    expect(isRead).toBe(false);
  });
});
