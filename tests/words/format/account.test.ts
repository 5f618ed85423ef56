import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/model/account.ts';
import { formatAccount } from '../../../src/words/format/run.ts';

const parts = { figure: 10, control: 0, heading: 4, note: 1 };

/** A table whose workbook has other sheets, of so many cells. */
function lines(sizes: number[], most?: number): string[] {
  const sheets = sizes.map((cells, index) => ({ name: `S${index + 1}`, cells }));
  const cells = 15 + sizes.reduce((sum, size) => sum + size, 0);
  const account: Account = { rows: 5, columns: 3, cells, parts, leftOut: [], sheets };
  return formatAccount('a.xlsx', account, 'en', (code) => code, most).slice(1);
}

describe('sheets that are not of the table', () => {
  it('have a line each where they are few', () => {
    expect(lines([3, 1])).toEqual([
      '  left out: 3 cells: the sheet “S1” is not of this table',
      '  left out: 1 cell: the sheet “S2” is not of this table',
    ]);
  });

  it('have one line where they are many, with the largest of them and all their cells', () => {
    expect(lines([1, 2, 90, 4, 5, 6])).toEqual([
      '  left out: 108 cells: the sheets “S3”, “S6”, “S5”, “S4” and 2 more are not of this table',
    ]);
  });

  it('are all named where that is asked for', () => {
    expect(lines([1, 2, 90, 4, 5, 6], Infinity)).toHaveLength(6);
  });
});
