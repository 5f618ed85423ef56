/** How a sheet is read by its form alone: a table as text, and what is found in it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { headerRows } from '../../../src/intake/layout/headerRows.ts';
import { readTable, rowList } from '../../../src/intake/readTable.ts';
import { readSheets, sheetAccount } from '../../../src/intake/sheet/readSheets.ts';
import { parseSheet, type Sheet } from '../../../src/intake/sheet/sheet.ts';
import { pieces, tableCases, tableFile, tableSchema } from '../tableCase.ts';

/** Lines with `|` between cells; blank lines are left out but counted. */
function rowsOf(text: string) {
  const lines = text.trim().split('\n');
  const rows = lines.map((line, index) => ({ line: index + 1, cells: line.split('|').map((cell) => cell.trim()) }));
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return rows
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => ({ line, cells: Array.from({ length: width }, (_, index) => cells[index] ?? '') }));
}

function sheetOf(text: string): Sheet {
  const { sheet, problems } = parseSheet(rowsOf(text), 't.csv');
  if (sheet === undefined) throw new Error(JSON.stringify(problems));
  return sheet;
}

const columnsOf = (text: string) =>
  sheetOf(text).columns.map(({ path, unit, isNumber }) => {
    const named = path.join(' > ') + (unit === undefined ? '' : ` in ${unit}`);
    return isNumber ? `${named} #` : named;
  });

describe('the columns of a sheet', () => {
  test.each<[string, string, string[]]>([
    ['one row of headings', '年份|地区|户数\n2021|东镇|12\n2021|西镇|13', ['年份', '地区', '户数 #']],
    [
      'group headings over the first of their columns',
      '地区|城市低保||农村低保|\n|户数|人数|户数|人数\n东镇|1|2|3|4',
      ['地区', '城市低保 > 户数 #', '城市低保 > 人数 #', '农村低保 > 户数 #', '农村低保 > 人数 #'],
    ],
    [
      'group headings repeated by merging',
      '地区|城市低保|城市低保|合计\n地区|户数|人数|合计\n东镇|1|2|3',
      ['地区', '城市低保 > 户数 #', '城市低保 > 人数 #', '合计 #'],
    ],
    [
      'years across under measures',
      '地区|户数||资金（万元）|\n|2020年|2021年|2020年|2021年\n东镇|1|2|3.5|4.5\n西镇|1|2|3.5|4.5',
      [
        '地区',
        '户数 > 2020年 #',
        '户数 > 2021年 #',
        '资金（万元） > 2020年 in 万元 #',
        '资金（万元） > 2021年 in 万元 #',
      ],
    ],
    [
      'three rows',
      'Area|2020||||2021|||\n|Urban||Rural||Urban||Rural|\n|Households|Persons|Households|Persons|Households|Persons|Households|Persons\nNorth|1|2|3|4|5|6|7|8',
      [
        'Area',
        '2020 > Urban > Households #',
        '2020 > Urban > Persons #',
        '2020 > Rural > Households #',
        '2020 > Rural > Persons #',
        '2021 > Urban > Households #',
        '2021 > Urban > Persons #',
        '2021 > Rural > Households #',
        '2021 > Rural > Persons #',
      ],
    ],
    [
      'the stub named in the lower row',
      '|Households|Households|Persons|Persons\nArea|2020|2021|2020|2021\nNorth|1|2|3|4',
      ['Area', 'Households > 2020 #', 'Households > 2021 #', 'Persons > 2020 #', 'Persons > 2021 #'],
    ],
    ['a row of units below', '地区|户数|资金\n|户|万元\n东镇|1|2.5', ['地区', '户数 in 户 #', '资金 in 万元 #']],
    [
      'a second language below',
      '年份|地区|户数\nyear|area|households\n2021|东镇|12',
      ['年份 > year', '地区 > area', '户数 > households #'],
    ],
    [
      'counts like years in the first row',
      '年份|地区|户数(户)\n2019|东镇|2037\n2019|西镇|4555',
      ['年份', '地区', '户数(户) in 户 #'],
    ],
    ['years across', 'Area|2019|2020|2021\nNorth|1|2|c\nSouth|3|4|-', ['Area', '2019 #', '2020 #', '2021 #']],
    ['ages across', 'Area|0-4|5-9|15+\nNorth|1|2|5\nSouth|3|4|6', ['Area', '0-4 #', '5-9 #', '15+ #']],
    [
      'money that is mostly marks',
      'Year|Area|Paid (GBP)\n2019|N|c\n2020|N|c\n2021|N|205',
      ['Year', 'Area', 'Paid (GBP) in GBP #'],
    ],
    ['a blank stub heading', '|Households|Persons\nNorth|1|2', ['', 'Households #', 'Persons #']],
    ['a list without numbers', 'code|parent|title_zh\np1||低保\np2|p1|城市低保', ['code', 'parent', 'title_zh']],
    [
      'titles, an office with the date and the unit, blank lines',
      '某县低保情况表\n\n填报单位：某县民政局||2021年|单位：户、万元\n地区|户数|人数|资金\n东镇|1|2|3.5',
      ['地区', '户数 #', '人数 #', '资金 #'],
    ],
    [
      'an office with a date above, without labels',
      '某县民政局|||2021年12月\n地区|户数|人数|资金\n东镇|1|2|3.5',
      ['地区', '户数 #', '人数 #', '资金 #'],
    ],
    ['columns numbered below', '地区|户数|人数\n甲|1|2\n东镇|10|20', ['地区', '户数 #', '人数 #']],
  ])('with %s', (_, text, columns) => {
    expect(columnsOf(text)).toEqual(columns);
  });
});

describe('the rows of a sheet', () => {
  test.each<[string, string, string[]]>([
    ['a total', '地区|户数\n东镇|1\n合　计|1', ['record', 'total']],
    ['a subtotal of those above it', '地区|户数\n东镇|1\n小计|1\n北镇|2', ['record', 'subtotal', 'record']],
    [
      'a total in every row: that is what the column holds',
      'Year|Area|N\n2020|Total|1\n2021|Total|2',
      ['record', 'record'],
    ],
    [
      'headings of parts, and remarks below',
      '指标|单位|数量\n一、社会救助||\n城市低保人数|人|12\n备注：快报数||\n以年报为准||',
      ['part-heading', 'record'],
    ],
  ])('with %s', (_, text, kinds) => {
    expect(sheetOf(text).rows.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('take what is merged over them from above, and nothing else', () => {
    const { rows, filled } = sheetOf('地区|项目|日期|人数\n东镇|低保|2021-01-01|1\n|特困||2\n西镇|低保||3');
    expect(rows.map(({ cells }) => cells.slice(0, 3).join(' '))).toEqual([
      '东镇 低保 2021-01-01',
      '东镇 特困 ',
      '西镇 低保 ',
    ]);
    expect(filled).toEqual(['地区']);
  });
});

describe('the account of a sheet', () => {
  it('holds every cell', () => {
    const sheet = sheetOf('某县表\n单位：户\n地区|户数|备注\n东镇|1|\n西镇|2|估计\n合计|3|\n注：快报');
    const account = sheetAccount(sheet, ({ kind }, column) => {
      if (column === 0) return 'heading';
      return column === 2 ? { leftOut: 'note' } : kind === 'total' ? 'control' : 'figure';
    });
    expect(account).toEqual({
      rows: 3,
      columns: 3,
      cells: 13,
      parts: { figure: 2, control: 1, heading: 6, note: 3 },
      leftOut: [{ reason: 'note', cells: 1, lines: [5], listed: [{ row: 5, letter: 'C', read: '估计' }] }],
    });
  });
});

describe('a header by form', () => {
  // texts of one word over texts, or a header that the schema alone knows
  const different = ['026', '042', '044'];

  test.each(tableCases.filter((name) => !different.some((number) => name.startsWith(number))))(
    'stands in %s where the schema finds it',
    async (name) => {
      const file = tableFile(name);
      const bytes = readFileSync(file);
      const reading = { file, schema: tableSchema(name), codes: new Set<string>() };
      const { headerLine } = await readTable({ open: () => pieces(bytes, 64_000) }, reading, rowList([]));
      const { sheets } = await readSheets(bytes, file, {});
      if (headerLine === undefined || sheets[0] === undefined) return;
      const lines = sheets[0].header.map(({ line }) => line);
      expect(lines).toContain(headerLine);
    },
  );

  it('is the first row where there are no numbers', () => {
    expect(headerRows(rowsOf('a|b\nc|d'))).toEqual({ start: 0, height: 1 });
  });
});
