/** Tables with targets and budgets beside what was reached, and tables of which the title names a part of a year. */
import { describe, expect, it, test } from 'vitest';
import { draftedRelease } from './draftedRelease.ts';

type Measure = { code: string; title: Record<string, string>; kind: string; of?: string; cumulative?: string };

function measuresOf(files: Record<string, string>): Measure[] {
  return (JSON.parse(files['datapackage.json']!) as { nianbao: { measures: Measure[] } }).nianbao.measures;
}

describe('a budget beside what was spent', () => {
  const table = `2024年6月社会救助资金预算执行情况
单位：万元
项目,年初预算,调整预算,1—6月支出,保障人数（人）,年度目标人数（人）
城乡低保,1000,1050,480,2100,2200
特困供养,600,600,310,500,520
`;

  it('is a target of the year, never added to it', async () => {
    const { figures, files, guessed, problems } = await draftedRelease(table);
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({
      'm1/p1/all/2024-01-01/2024-12-31': '1000 万元',
      'm2/p1/all/2024-01-01/2024-12-31': '1050 万元',
      'funds/p1/all/2024-01-01/2024-06-30': '480 万元',
      'persons/p1/all//2024-06-30': '2100 人',
      'm5/p1/all/2024-01-01/2024-12-31': '2200 人',
    });
    expect(measuresOf(files)).toMatchObject([
      { title: { 'zh-CN': '年初预算' }, kind: 'target', of: 'funds', budget: true, yearly: 'whole', adds: [] },
      { title: { 'zh-CN': '调整预算' }, kind: 'target', of: 'funds', budget: true, yearly: 'whole', adds: [] },
      { title: { 'zh-CN': '支出' }, kind: 'flow', cumulative: 'year' },
      { title: { 'zh-CN': '保障人数' }, kind: 'stock' },
      { title: { 'zh-CN': '年度目标人数' }, kind: 'target', of: 'persons', yearly: 'whole' },
    ]);
    expect(Object.values(guessed)).toContain('2024年6月');
    expect(Object.entries(guessed).filter(([, answer]) => answer === 'target')).toHaveLength(1);
  });

  test.each([
    ['spending by an office is money that was spent', '年份,一般公共预算支出(万元)\n2023,5\n2024,6\n', 'flow'],
    ['a rate of spending is a rate', '年份,支出(万元),预算执行率(%)\n2023,5,80\n2024,6,90\n', 'rate'],
    ['a budget without what was spent is an amount', '年份,预算(万元)\n2023,5\n2024,6\n', 'flow'],
    ['in English', 'year,Spending (USD),Adjusted budget (USD)\n2023,5,8\n2024,6,9\n', 'target'],
  ])('%s', async (_, written, kind) => {
    const { files, problems } = await draftedRelease(written);
    expect(problems).toEqual([]);
    expect(measuresOf(files).at(-1)?.kind).toBe(kind);
  });
});

describe('the only time of a table', () => {
  test.each([
    ['2024年6月某市城乡低保情况', 'funds/p1/all/2024-06-01/2024-06-30'],
    ['2024年1—6月某市城乡低保情况', 'funds/p1/all/2024-01-01/2024-06-30'],
    ['2024年上半年某市城乡低保情况', 'funds/p1/all/2024-01-01/2024-06-30'],
    ['2024年二季度某市城乡低保情况', 'funds/p1/all/2024-04-01/2024-06-30'],
    ['2024年某市城乡低保情况', 'funds/p1/all/2024-01-01/2024-12-31'],
    ['某市城乡低保情况（2024年7月起执行）', 'funds/p1/all/2024-01-01/2024-12-31'],
    ['Support paid in June 2024', 'funds/p1/all/2024-06-01/2024-06-30'],
    ['Support paid, Q2 2024', 'funds/p1/all/2024-04-01/2024-06-30'],
  ])('%s', async (title, id) => {
    const { figures, problems } = await draftedRelease(`${title}\n项目,发放资金(万元)\n城市低保,10\n农村低保,20\n`);
    expect(problems).toEqual([]);
    expect(figures[id]).toBe('10 万元');
  });

  it('is a day where the title says so', async () => {
    const table = '截至2024年6月30日某市城乡低保人数\n项目,人数(人)\n城市低保,1000\n农村低保,2000\n';
    const { figures } = await draftedRelease(table);
    expect(figures['persons/p1/all//2024-06-30']).toBe('1000 人');
  });

  it('may be said by a heading', async () => {
    const table = '2024年社会救助\n项目,1—6月支出(万元)\n城市低保,10\n农村低保,20\n';
    const { figures } = await draftedRelease(table);
    expect(figures['funds/p1/all/2024-01-01/2024-06-30']).toBe('10 万元');
  });

  it('may be said by a person', async () => {
    const { figures } = await draftedRelease('项目,发放资金(万元)\n城市低保,10\n农村低保,20\n', { year: '2024-06' });
    expect(figures['funds/p1/all/2024-06-01/2024-06-30']).toBe('10 万元');
  });
});
