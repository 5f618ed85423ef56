/** Headings in rows of their own, above blocks of like rows. */
import { describe, expect, it } from 'vitest';
import { draftedRelease } from './draftedRelease.ts';

const said = { year: '2021', publisherArea: '某县' };

describe('a heading above a block of rows', () => {
  it('names the programme of its rows, and the totals of a block are its controls', async () => {
    const table =
      '乡镇,户数,资金（万元）\n城市低保,,\n东镇,120,44.2\n西镇,80,30.5\n小计,200,74.7\n' +
      '农村低保,,\n东镇,300,99.1\n西镇,400,101.4\n小计,700,200.5\n总计,900,275.2\n';
    const { figures, problems, account, files } = await draftedRelease(table, said);
    expect(problems).toEqual([]);
    expect(files['programmes.csv']).toBe('code,parent,title_zh\np1,,城市低保\np2,,农村低保\n');
    expect(figures).toMatchObject({
      'households/p1/a1/2021-01-01/2021-12-31': '120 户',
      'households/p2/a1/2021-01-01/2021-12-31': '300 户',
      'funds/p2/own1/2021-01-01/2021-12-31': '200.5 万元 computed',
    });
    expect(account).toMatchObject({ figure: 8, control: 6, leftOut: 0 });
  });

  it('is checked by the total of its block, whatever that is called', async () => {
    const table =
      '乡镇,户数,资金（万元）\n一、城市低保,,\n东镇,120,44.2\n西镇,80,30.5\n城市低保合计,201,74.7\n' +
      '二、农村低保,,\n东镇,300,99.1\n西镇,400,101.4\n农村低保合计,700,200.5\n';
    expect((await draftedRelease(table, said)).problems).toEqual(['control-total 4']);
  });

  it('names the area of rows that are programmes', async () => {
    const table = '项目,户数,资金（万元）\n东镇,,\n低保,120,44.2\n特困,80,30.5\n西镇,,\n低保,300,99.1\n特困,40,11.4\n';
    const { figures, files } = await draftedRelease(table, said);
    expect(files['areas.csv']).toContain('a1,own1,东镇\na2,own1,西镇\n');
    expect(figures['households/p2/a2/2021-01-01/2021-12-31']).toBe('40 户');
  });

  it('in English over years', async () => {
    const table =
      'Year,Persons,Payments (USD)\nUrban,,\n2020,120,442\n2021,121,305\nRural,,\n2020,300,991\n2021,400,1014\n';
    const { figures, problems } = await draftedRelease(table, { publisherArea: 'County' });
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({
      'persons/Urban/County/2020-01-01/2020-12-31': '120 persons',
      'persons/Rural/County/2021-01-01/2021-12-31': '400 persons',
    });
  });

  it('of two levels counts with both where the lower repeats', async () => {
    const block = (households: number[]) =>
      `城市,,\n低保,${households[0]},1\n特困,${households[1]},1\n农村,,\n低保,${households[2]},1\n特困,${households[3]},1\n`;
    const table = `项目,户数,资金（万元）\n东镇,,\n${block([11, 12, 13, 14])}西镇,,\n${block([21, 22, 23, 24])}`;
    const { open, figures } = await draftedRelease(table, said);
    expect(open).toEqual([]);
    expect(Object.values(figures)).toEqual(expect.arrayContaining(['14 户', '21 户']));
  });

  it('only groups rows that are named otherwise', async () => {
    const table =
      '项目,户数,资金（万元）\n社会救助,,\n低保,120,44.2\n特困,80,30.5\n福利,,\n高龄津贴,300,99.1\n孤儿,40,11.4\n';
    const { files, account } = await draftedRelease(table, said);
    expect(files['programmes.csv']).toBe('code,parent,title_zh\np1,,低保\np2,,特困\np3,,高龄津贴\np4,,孤儿\n');
    expect(account).toMatchObject({ figure: 8, heading: 9, leftOut: 0 });
  });
});

it('a heading above years stands in a table of two columns as well', async () => {
  const table = 'Year,Persons\nUrban,\n2020,120\n2021,121\nRural,\n2020,300\n2021,400\n';
  const { figures } = await draftedRelease(table, { publisherArea: 'County' });
  expect(figures['persons/Rural/County/2020-01-01/2020-12-31']).toBe('300 persons');
});
