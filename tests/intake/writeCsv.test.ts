import { describe, expect, it, test } from 'vitest';
import { parseRows, writeCsv } from '../../src/intake/text/csv.ts';

describe('a table is written', () => {
  const rows = [
    ['名称', 'value'],
    ['a,b', '1'],
    ['“c” "d"\ne', '-2.50'],
  ];

  it('plain: quoted where it must be, lines ending in \\n', () => {
    expect(writeCsv(rows, 'plain')).toBe('名称,value\n"a,b",1\n"“c” ""d""\ne",-2.50\n');
  });

  it('for Excel: with a byte-order mark and CRLF', () => {
    expect(writeCsv([['户'], ['1']], 'excel')).toBe('\uFEFF户\r\n1\r\n');
  });

  it('so that it is read again as it was', () => {
    expect(parseRows(writeCsv(rows, 'plain'), 'a.csv').rows.map(({ cells }) => cells)).toEqual(rows);
  });
});

describe('a cell that a spreadsheet would run', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+60 allowance', "'+60 allowance"],
    ['-x', "'-x"],
    ['@home', "'@home"],
    ['\ta', "'\ta"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['-1,523', '"\'-1,523"'],
  ])('%j is written for Excel with an apostrophe, plain as it is, and read as it was', (cell, expected) => {
    expect(writeCsv([[cell]], 'excel')).toBe(`\uFEFF${expected}\r\n`);
    expect(writeCsv([[cell]], 'plain')).not.toContain("'");
    expect([writeCsv([['a', cell]], 'plain'), writeCsv([['a', cell]], 'excel').slice(1)].map(cellsOf)).toEqual([
      [['a', cell]],
      [['a', cell]],
    ]);
  });

  test.each(['-1523', '-0.5', '1523', '2021-12-31', 'a=b', '—', "'tis", '（６０％以上）'])(
    '%j is left alone',
    (cell) => {
      expect(writeCsv([[cell]], 'excel')).toBe(`\uFEFF${cell}\r\n`);
    },
  );

  test.each(["'+60", "''=1"])('%j, with an apostrophe of its own, is read as it was', (cell) => {
    expect(cellsOf(writeCsv([['a', cell]], 'plain'))).toEqual([['a', cell]]);
  });
});

function cellsOf(text: string): string[][] {
  return parseRows(text, 'a.csv', ',').rows.map(({ cells }) => cells);
}
