import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/intake/readTable.ts';
import type { TableSchema } from '../../src/intake/table/table.ts';
import { pieces, tableFile, tableSchema } from './tableCase.ts';

describe('a dialect', () => {
  it('names a sheet of a workbook by its name or its number', async () => {
    const name = '108-workbook-second-sheet';
    const bytes = readFileSync(tableFile(name));
    const schema: TableSchema = tableSchema(name);
    const read = (sheet: string | number) =>
      readTable({ open: () => pieces(bytes, 64_000), sheet }, { file: 'table.xlsx', schema }, () => {});
    expect((await read(2)).sheet).toBe('数据');
    expect((await read(1)).sheet).not.toBe('数据');
    expect((await read(9)).problems).toMatchObject([{ code: 'sheet-missing', read: '9' }]);
  });
});
