/** Tables of months, quarters, what has run since January, and years that are not calendar years. */
import { describe, expect, it, test } from 'vitest';
import { draftedRelease } from './draftedRelease.ts';

const months = (cell: (month: number) => string) =>
  Array.from({ length: 12 }, (_, index) => cell(index + 1)).join('\n');
const two = (month: number) => String(month).padStart(2, '0');

/** The members of `nianbao`, and of its measures by code. */
function described(files: Record<string, string>) {
  type Measure = { code: string; cumulative?: string; adds: string[]; kind: string };
  type Described = {
    latestYear: number;
    latestPeriod?: string;
    yearEnds?: string;
    yearForm?: string;
    measures: Measure[];
  };
  const { nianbao } = JSON.parse(files['datapackage.json']!) as { nianbao: Described };
  return { ...nianbao, of: (code: string) => nianbao.measures.find((measure) => measure.code === code) };
}

describe('twelve months', () => {
  test.each([
    ['in words', '月份,户数(户),支出(万元)', (month: number) => `2021年${month}月,${1000 + month},${month}`, []],
    [
      'as ISO months',
      'month,户数(户),支出(万元)',
      (month: number) => `2021-${two(month)},${1000 + month},${month}`,
      [],
    ],
    ['as six digits', '月份,户数(户),支出(万元)', (month: number) => `2021${two(month)},${1000 + month},${month}`, []],
    [
      'as first days',
      'date,户数(户),支出(万元)',
      (month: number) => `2021-${two(month)}-01,${1000 + month},${month}`,
      ['period'],
    ],
    [
      'beside a year',
      'year,month,户数(户),支出(万元)',
      (month: number) => `2021,${month},${1000 + month},${month}`,
      [],
    ],
  ])('%s are a series: money is added, households are not', async (_, header, row, asked) => {
    const { figures, problems, guessed, files } = await draftedRelease(`${header}\n${months(row)}\n`);
    expect(problems).toEqual([]);
    expect(figures['funds/all/all/2021-01-01/2021-12-31']).toBe('78 万元 computed');
    expect(figures['households/all/all//2021-12-31']).toBe('1012 户');
    expect(Object.keys(figures).filter((id) => id.startsWith('households'))).toHaveLength(12);
    expect(Object.keys(guessed).map((key) => key.split(' ')[0])).toEqual(['title', ...asked, 'kind']);
    expect(described(files).latestYear).toBe(2021);
  });
});

describe('quarters', () => {
  const rows = (cells: string[]) => cells.map((cell, index) => `${cell},${index + 1}`).join('\n');

  test.each([
    ['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4'],
    ['Q1 2021', 'Q2 2021', 'Q3 2021', 'Q4 2021'],
    ['2021年第一季度', '2021年第二季度', '2021年第三季度', '2021年第四季度'],
    ['2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31'],
  ])('%s', async (...cells) => {
    const { figures, problems } = await draftedRelease(`period,amount (USD)\n${rows(cells)}\n`, { kind: 'flow' });
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({
      'funds/all/all/2021-04-01/2021-06-30': '2 USD',
      'funds/all/all/2021-01-01/2021-12-31': '10 USD computed',
    });
  });

  it('of a year that is not complete stand for themselves', async () => {
    const table = '季度,地区,项目,指标,数值,单位\n2024年一季度,某市,城市低保,发放资金,6400.50,万元\n';
    const { figures, files } = await draftedRelease(`${table}2024年二季度,某市,城市低保,发放资金,6500.00,万元\n`);
    expect(figures).toMatchObject({ 'funds/all/a1/2024-04-01/2024-06-30': '6500.00 万元' });
    expect(described(files)).toMatchObject({ latestYear: 2024, latestPeriod: '2024-Q2' });
  });

  test.each([
    ['money alone', '发放资金（万元）', '400.0', 'funds'],
    ['persons beside it', '保障人数（人）,发放资金（万元）', '5210,400.0', 'persons'],
  ])('of a title with the months since January: the site opens with these, %s', async (_, columns, values, measure) => {
    const table = `某市2024年1—9月城乡低保情况\n地区,${columns}\n甲镇,${values}\n`;
    const { figures, files, problems } = await draftedRelease(table);
    expect(problems).toEqual([]);
    expect(described(files)).toMatchObject({ latestYear: 2024, latestPeriod: '2024-01-01--2024-09-30' });
    expect(Object.keys(figures)).toContainEqual(expect.stringMatching(`^${measure}/.*/2024-09-30$`));
  });

  it('by their days: persons at the end, money of the quarter', async () => {
    const table = `year,period_start,period_end,area,programme,measure,value,unit
2024,,2024-03-31,某市,城市低保,人数,52000,人
2024,2024-01-01,2024-03-31,某市,城市低保,发放资金,6400.50,万元
2024,,2024-06-30,某市,城市低保,人数,53100,人
2024,2024-04-01,2024-06-30,某市,城市低保,发放资金,6500.00,万元
`;
    const { figures, files, problems } = await draftedRelease(table);
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({
      'persons/all/a1//2024-06-30': '53100 人',
      'funds/all/a1/2024-04-01/2024-06-30': '6500.00 万元',
      'funds/all/a1/2024-01-01/2024-06-30': '12900.50 万元 computed',
    });
    expect(described(files).of('persons')?.kind).toBe('stock');
  });
});

describe('what has run since January', () => {
  test.each([
    ['时期,户数(户),资金(万元)', (month: number) => (month === 1 ? '2021年1月' : `2021年1—${month}月`)],
    ['月份,户数(户),累计资金(万元)', (month: number) => `2021年${month}月`],
  ])('%s', async (header, period) => {
    const rows = months((month) => `${period(month)},${1000 + month},${month * 10}`);
    const { figures, files, problems } = await draftedRelease(`${header}\n${rows}\n`);
    expect(problems).toEqual([]);
    expect(described(files).measures.filter(({ cumulative }) => cumulative === 'year')).toHaveLength(1);
    const ofFunds = Object.entries(figures).filter(([id]) => /^(funds|.*-funds)/.test(id));
    expect(Object.fromEntries(ofFunds.map(([id, cell]) => [id.split('/').slice(-2).join('/'), cell]))).toMatchObject({
      '2021-01-01/2021-07-31': '70 万元',
      '2021-07-01/2021-07-31': '10 万元 computed',
      '2021-01-01/2021-12-31': '120 万元',
    });
    expect(figures['households/all/all//2021-07-31']).toBe('1007 户');
  });
});

describe('years of two', () => {
  test.each([
    ['2019/20', '2020/21', '2021/22', '2021/22'],
    ['2019-20', '2020-21', '2021-22', '2021-22'],
    ['2019-2020', '2020-2021', '2021-2022', '2021-22'],
  ])('%s, %s, %s', async (first, second, last, form) => {
    const table = `Financial year,Amount (GBP)\n${first},1\n${second},2\n${last},3\n`;
    const { figures, files, guessed, problems } = await draftedRelease(table);
    expect(problems).toEqual([]);
    expect(figures['funds/all/all/2021-04-01/2022-03-31']).toBe('3 GBP');
    expect(Object.keys(guessed).map((key) => key.split(' ')[0])).toEqual(['title', 'year-ends']);
    expect(described(files)).toMatchObject({ latestYear: 2022, yearEnds: '03-31', yearForm: form });
  });

  it('end when a person says so', async () => {
    const table = 'fin_year,Amount (AUD)\nFY2020,1\nFY2021,2\n';
    const { figures, files } = await draftedRelease(table, { yearEnds: '06-30' });
    expect(figures['funds/all/all/2020-07-01/2021-06-30']).toBe('2 AUD');
    expect(described(files)).toMatchObject({ latestYear: 2021, yearEnds: '06-30', yearForm: 'FY2022' });
  });

  it('are told by their days', async () => {
    const table =
      'year,period_start,period_end,households\n2020,2020-04-01,2021-03-31,395\n2021,2021-04-01,2022-03-31,370\n';
    const { figures, files, problems } = await draftedRelease(table);
    expect(problems).toEqual([]);
    expect(figures['households/all/all/2021-04-01/2022-03-31']).toBe('370 households');
    expect(described(files)).toMatchObject({ latestYear: 2022, yearEnds: '03-31' });
  });
});
