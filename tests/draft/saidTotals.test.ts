/** Totals that a person names, totals of years across, and words that may name a sum or one of its parts. */
import { describe, expect, it } from 'vitest';
import { draftedRelease } from './draftedRelease.ts';

const said = { year: '2021', publisherArea: '某县' };

describe('a name said to be a total', () => {
  const table = '乡镇,发放资金（万元）\n东镇,120\n西镇,81\n汇总数,230\n';

  it('is a control of the areas, and no area', async () => {
    const { files, problems, account } = await draftedRelease(table, { ...said, total: '汇总数' });
    expect(files['areas.csv']).toBe('code,parent,title_zh\nown1,,某县\na1,own1,东镇\na2,own1,西镇\n');
    expect(account).toMatchObject({ figure: 2, control: 1 });
    expect(problems).toEqual(['control-total 4']);
  });

  it('may stand among categories across', async () => {
    const across = '乡镇,低保（万元）,特困（万元）,全部（万元）\n东镇,10,5,19\n西镇,20,7,27\n';
    const { files, problems } = await draftedRelease(across, { ...said, total: '全部' });
    expect(files['programmes.csv']).toBe('code,parent,title_zh\np1,,低保\np2,,特困\n');
    expect(problems).toEqual(['control-total 6']);
  });

  it('is asked for where the table has no such name', async () => {
    expect((await draftedRelease(table, { ...said, total: '汇总' })).open).toEqual(['total']);
  });
});

describe('a total of the years across', () => {
  const table = (total: number, label = '合计') =>
    `地区,2020年,2021年,${label}\n东镇,10.5,20,30.5\n西镇,5,7,${total}\n`;
  const money = { unit: '万元', publisherArea: '某县', kind: 'flow' };

  it.each(['合计', '2020–2021年合计'])('is a control (%s)', async (label) => {
    const right = await draftedRelease(table(12, label), money);
    expect(right.problems).toEqual([]);
    expect(right.account).toMatchObject({ figure: 4, control: 2 });
    expect((await draftedRelease(table(19, label), money)).problems).toHaveLength(1);
  });
});

it('a row of the whole county is the sum of the others, even of one figure', async () => {
  const { files, open } = await draftedRelease('乡镇,资金（万元）\n东镇,120\n西镇,81\n全县,201\n', { year: '2021' });
  expect(open).not.toContain('total');
  expect(files['areas.csv'] ?? '').toContain('a1,a3,东镇\n');
});
