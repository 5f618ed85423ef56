/** Forms of one kind, one file a period: what is a figure, a control, or for a person to say. */
import { describe, expect, it } from 'vitest';
import { draftedTables, type Said } from '../draftedRelease.ts';

type Numbers = { persons: number; before: number; funds: number; fundsBefore: number };

const december: Numbers = { persons: 620, before: 610, funds: 600, fundsBefore: 550 };

function form({ persons, before, funds, fundsBefore }: Numbers): string {
  return [
    '某市民政统计月报,,,',
    '指标名称,计量单位,数量,上期',
    '一、城市低保,,,',
    `1.人数,人,${persons},${before}`,
    `2.累计支出,万元,${funds},${fundsBefore}`,
    '填报单位：某市民政局,,,填表人：甲某',
  ].join('\n');
}

function drafted(forms: Record<string, Numbers>, said: Said = {}) {
  const files = Object.entries(forms).map(([month, numbers]) => [`低保${month}.csv`, form(numbers)] as const);
  return draftedTables(Object.fromEntries(files), { name: 'city', ...said });
}

describe('two months of one year', () => {
  const months = {
    '2020-11': { ...december, persons: 610, before: 600, funds: 550, fundsBefore: 500 },
    '2020-12': december,
  };

  it('leave to a person which of them the year has', async () => {
    expect((await drafted(months)).open).toEqual(['month']);
  });

  it('take 上期 for a control of the form of its month', async () => {
    const { figures, account } = await drafted(months, { month: '12' });
    expect(figures).toEqual({
      'persons/p1/own1//2020-12-31': '620 人',
      'funds/p1/own1/2020-01-01/2020-12-31': '600 万元',
    });
    expect(account).toMatchObject({ figure: 2, control: 2, leftOut: 4 });
  });

  it('that differ are for a person: the own form, or what was written later', async () => {
    const revised = { ...months, '2020-12': { ...december, before: 611 } };
    expect((await drafted(revised, { month: '11' })).open).toEqual(['form-revised']);
    const own = await drafted(revised, { month: '11', revised: 'own' });
    expect(own.figures['persons/p1/own1//2020-11-30']).toBe('610 人');
    const later = await drafted(revised, { month: '11', revised: 'later' });
    expect(later.figures['persons/p1/own1//2020-11-30']).toBe('611 人');
    expect(later.account).toMatchObject({ figure: 2, control: 1 });
  });
});

it('two years are one package with the same programmes', async () => {
  const { figures, files, problems } = await drafted(
    { '2020-12': december, '2021-12': { ...december, persons: 640 } },
    { month: '12' },
  );
  expect(problems).toEqual([]);
  expect(figures).toMatchObject({
    'persons/p1/own1//2020-12-31': '620 人',
    'persons/p1/own1//2021-12-31': '640 人',
  });
  expect(files['indicators.csv']?.split(/\r?\n/)[1]).toBe(',2020-12-31,p1,persons,620,人,1.人数');
  expect(files['areas.csv']).toBe('code,parent,title_zh\nown1,,某市\n');
});

it('tables of other kinds are refused together', async () => {
  const other = '地区,年份,低保人数\n东镇,2020,1010\n西镇,2020,1500\n';
  const { problems, open } = await draftedTables({ 'a-2020-12.csv': form(december), 'b.csv': other });
  expect({ problems, open }).toEqual({ problems: ['tables-unlike'], open: [] });
});

describe('one form', () => {
  const one = (rows: string[], said: Said = {}, head = '指标名称,计量单位,数量', file = '2021-06.csv') =>
    draftedTables({ [file]: [head, ...rows].join('\n') }, { name: 'one', ...said });
  const counts = ['城市低保人数,人,620', '城市低保户数,户,404', '农村低保人数,人,1620'];

  it('that names no period asks for it', async () => {
    expect((await one(counts, {}, undefined, 'a.csv')).open).toContain('form-period');
    const { figures } = await one(counts, { year: '2021-q2' }, undefined, 'a.csv');
    expect(figures['persons/p1/all//2021-06-30']).toBe('620 人');
  });

  it('has flows since January, or of the month, as a person says', async () => {
    const rows = [...counts, '临时救助,人次,130'];
    expect((await one(rows)).figures['person-times/p3/all/2021-01-01/2021-06-30']).toBe('130 人次');
    const { figures } = await one(rows, { cumulative: 'no' });
    expect(figures['person-times/p3/all/2021-06-01/2021-06-30']).toBe('130 人次');
  });

  it('never guesses the unit of a number in an unknown one', async () => {
    const rows = [...counts, '火化遗体,具,99'];
    expect((await one(rows)).open).toEqual(['unit']);
    const { figures, account } = await one(rows, { measures: ['具数=none'] });
    expect(Object.keys(figures)).toHaveLength(3);
    expect(account).toMatchObject({ figure: 3, leftOut: 1 });
  });

  it('asks about numbers under a heading that it does not know', async () => {
    const rows = counts.map((row) => `${row},700`);
    const head = '指标名称,计量单位,数量,年度目标';
    expect((await one(rows, {}, head)).open).toEqual(['form-column']);
    expect((await one(rows, { measures: ['年度目标=none'] }, head)).account).toMatchObject({ figure: 3, leftOut: 3 });
  });

  it('tells the month and the year to date apart', async () => {
    const { figures } = await one(
      ['1.城市低保支出,万元,10.5,60.2', '2.城市低保人数,人,620,620', '3.临时救助,人次,20,130'],
      {},
      '指标名称,计量单位,本月,本年累计',
    );
    expect(figures).toEqual({
      'm1/p1/all/2021-06-01/2021-06-30': '10.5 万元',
      'm4/p1/all/2021-01-01/2021-06-30': '60.2 万元',
      'persons/p1/all//2021-06-30': '620 人',
      'm3/p2/all/2021-06-01/2021-06-30': '20 人次',
      'm5/p2/all/2021-01-01/2021-06-30': '130 人次',
    });
  });

  it('says in which file and row a number cannot be read', async () => {
    expect((await one([...counts, '农村低保户数,户,6x'])).problems).toEqual(['number-invalid 5']);
  });
});
