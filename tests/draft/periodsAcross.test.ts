/** Months, quarters and halves as headings of columns are times, never programmes. */
import { describe, expect, it, test } from 'vitest';
import { draftedRelease } from './draftedRelease.ts';

const places = 'East,200,205\nWest,210,215\n';

describe('times across', () => {
  test.each([
    ['Area,Q1 2023,Q2 2023', '2023-03-31', '2023-06-30'],
    ['Area,2023Q1,2023Q2', '2023-03-31', '2023-06-30'],
    ['Area,Jan 2023,Feb 2023', '2023-01-31', '2023-02-28'],
    ['Area,2023-01,2023-02', '2023-01-31', '2023-02-28'],
    ['地区,2023年1月,2023年2月', '2023-01-31', '2023-02-28'],
    ['Area,2023年,\n,1月,2月', '2023-01-31', '2023-02-28'],
  ])('%s', async (header, first, last) => {
    const choices = { unit: 'households', kind: 'stock' as const, publisherArea: 'Land' };
    const { figures, problems } = await draftedRelease(`${header}\n${places}`, choices);
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({
      [`households/all/East//${first}`]: '200 households',
      [`households/all/West//${last}`]: '215 households',
      [`households/all/Land//${last}`]: '420 households computed',
    });
  });

  it('are of the year of the table where they name none', async () => {
    const choices = { unit: '户', kind: 'stock' as const, year: '2023', publisherArea: 'Land' };
    const { figures } = await draftedRelease(`地区,1月,2月\n${places}`, choices);
    expect(figures).toMatchObject({ 'households/all/West//2023-02-28': '215 户' });
  });

  it('stand beside the measure in one heading', async () => {
    const header = 'Area,Households Q1 2023,Households Q2 2023,Spend Q1 2023 (USD),Spend Q2 2023 (USD)';
    const { figures } = await draftedRelease(`${header}\nEast,200,205,5000,5100\nWest,210,215,6000,6100\n`, {
      publisherArea: 'Land',
    });
    expect(figures).toMatchObject({
      'households/all/East//2023-06-30': '205 households',
      'funds/all/West/2023-04-01/2023-06-30': '6100 USD',
      'funds/all/Land/2023-01-01/2023-06-30': '22200 USD computed',
    });
  });

  it('run from January: first quarter, first half, three quarters, the year', async () => {
    const header = '指标,2023年一季度,2023年上半年,2023年前三季度,2023年全年';
    const { figures } = await draftedRelease(`${header}\n救助资金（万元）,100.5,210.5,330.1,450.9\n`);
    expect(Object.entries(figures).map(([id, cell]) => `${id.split('/').slice(3).join(' ')}: ${cell}`)).toEqual(
      expect.arrayContaining([
        '2023-01-01 2023-09-30: 330.1 万元',
        '2023-01-01 2023-12-31: 450.9 万元',
        '2023-10-01 2023-12-31: 120.8 万元 computed',
      ]),
    );
  });
});

it('a total over years and areas, in the column of years, is a control', async () => {
  const rows = '2021,East,200\n2022,East,210\n2021,West,300\n2022,West,310\n';
  const { figures, problems } = await draftedRelease(`年份,地区,户数\n${rows}合　计,,1020\n`, {
    publisherArea: 'Land',
  });
  expect(problems).toEqual([]);
  expect(figures).toMatchObject({ 'households/all/Land/2022-01-01/2022-12-31': '520 户 computed' });
  expect(Object.values(figures)).not.toContain('1020 户');
});
