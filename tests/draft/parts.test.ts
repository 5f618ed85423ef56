/** One table in several sheets or files, of a year or a month each. */
import ExcelJS from 'exceljs';
import { describe, expect, it, test } from 'vitest';
import { partTime } from '../../src/draft/parts/joinParts.ts';
import { draftedRelease, draftedTables } from './draftedRelease.ts';

type Rows = (string | number)[][];

async function workbook(sheets: Record<string, Rows>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const header = ['乡镇', '低保户数', '低保资金（万元）'];
const of2020 = [header, ['东镇', 120, 44.2], ['西镇', 80, 30.5], ['合计', 200, 74.7]];
const of2021 = [header, ['东镇', 118, 45.1], ['西镇', 79, 31], ['合计', 197, 76.1]];
const notes = [['填表说明'], ['户数为年末在册户数']];
const said = { publisherArea: '某县' };

describe('a sheet for each year', () => {
  it.each([
    ['2020', '2021'],
    ['2020年', '2021年'],
    ['低保2020', '低保2021'],
  ])('is one table, with the year from the name of the sheet (%s, %s)', async (first, last) => {
    const book = await workbook({ 说明: notes, [first]: of2020, [last]: of2021 });
    const { figures, problems, open, account, files } = await draftedRelease(book, said, 'a.xlsx');
    expect({ problems, open }).toEqual({ problems: [], open: [] });
    expect(figures).toMatchObject({
      'households/all/a1/2020-01-01/2020-12-31': '120 户',
      'households/all/a2/2021-01-01/2021-12-31': '79 户',
      'funds/all/own1/2021-01-01/2021-12-31': '76.1 万元 computed',
    });
    expect(account).toMatchObject({ figure: 8, control: 4, leftOut: 2 });
    expect(files['README.md']).toContain('未采用2格：工作表“说明”不是这张表');
  });

  it('checks the totals of each', async () => {
    const wrong = [...of2021.slice(0, -1), ['合计', 198, 76.1]];
    const { problems } = await draftedRelease(await workbook({ 2020: of2020, 2021: wrong }), said, 'a.xlsx');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('control-total');
  });

  it('may have its columns in another order, its own year in the headings, and one column more', async () => {
    const moved = [
      ['乡镇', '2021年低保资金（万元）', '2021年低保户数', '2021年特困户数'],
      ['东镇', 45.1, 118, 7],
      ['西镇', 31, 79, 8],
    ];
    const dated = [['乡镇', '2020年低保户数', '2020年低保资金（万元）'], ...of2020.slice(1)];
    const { figures, problems } = await draftedRelease(await workbook({ 2020: dated, 2021: moved }), said, 'a.xlsx');
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({
      'funds/p1/a1/2020-01-01/2020-12-31': '44.2 万元',
      'funds/p1/a1/2021-01-01/2021-12-31': '45.1 万元',
    });
    expect(Object.values(figures)).toContain('7 户');
  });

  it('with another header is refused, and the columns are named', async () => {
    const other = [
      ['村', '孤儿人数', '孤儿资金（元）'],
      ['东村', 1, 2],
    ];
    const { problems } = await draftedRelease(await workbook({ 2020: of2020, 2021: other }), said, 'a.xlsx');
    expect(problems).toEqual(['parts-unlike']);
  });

  it('beside a table of its own is asked about, since figures would be left out', async () => {
    const book = await workbook({ 2020: of2020, 2021: of2021, 汇总: of2021 });
    expect((await draftedRelease(book, said, 'a.xlsx')).problems).toEqual(['sheets-open']);
    const { problems, account } = await draftedRelease(book, { ...said, sheet: '2020,2021' }, 'a.xlsx');
    expect({ problems, leftOut: account['leftOut'] }).toEqual({ problems: [], leftOut: 12 });
  });
});

it('a sheet for each month is of those months', async () => {
  const book = await workbook({ '1月': of2020, '2月': of2021 });
  const { open, figures } = await draftedRelease(book, said, 'a-2021.xlsx');
  expect(open).toEqual([]);
  expect(figures['funds/all/a1/2021-02-01/2021-02-28']).toBe('45.1 万元');
  expect(Object.keys(figures).filter((id) => id.startsWith('funds/all/a1/'))).toHaveLength(3);
  const ofFebruary = await draftedRelease(book, { ...said, month: '2' }, 'a-2021.xlsx');
  expect(Object.keys(ofFebruary.figures).filter((id) => id.startsWith('funds/all/a1/'))).toHaveLength(1);
});

describe('a file for each year', () => {
  const csv = (rows: Rows) => rows.map((row) => row.join(',')).join('\n');

  it('is one table, whatever else the names say', async () => {
    const tables = { 'a-2020.csv': csv(of2020), 'b-2021.csv': csv(of2021) };
    const { figures, problems, files: written } = await draftedTables(tables, said);
    expect(problems).toEqual([]);
    expect(Object.keys(written)).toContain('a.csv');
    expect(figures['households/all/own1/2020-01-01/2020-12-31']).toBe('200 户 computed');
  });

  it.each([
    ['a.csv', 'b-2021.csv'],
    ['a-2021.csv', 'b-2021.csv'],
    ['a-2021上半年.csv', 'b-2021.csv'],
  ])('must say which year it is of, and no other may be of the same (%s, %s)', async (first, last) => {
    const tables = { [first]: csv(of2020), [last]: csv(of2021) };
    expect((await draftedTables(tables, said)).problems).toEqual(['parts-undated']);
  });
});

test.each<[string, string[], string | undefined]>([
  ['2021', [], '2021'],
  ['表3_2021年度', [], '2021'],
  ['2021-07', [], '2021-07'],
  ['202107', [], '2021-07'],
  ['2021年7月', [], '2021-07'],
  ['Mar 2021', [], '2021-03'],
  ['十二月', ['2021年'], '2021-12'],
  ['March', ['2020 and 2021'], undefined],
  ['2021-22', [], undefined],
  ['2021 Q3', [], undefined],
  ['2021年1-6月', [], undefined],
  ['2020至2021', [], undefined],
  ['说明', ['2021'], undefined],
])('“%s” beside %j is of %s', (name, around, time) => {
  expect(partTime(name, around)).toBe(time);
});
