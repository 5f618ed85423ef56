import { describe, expect, it } from 'vitest';
import { draftedRelease } from './draftedRelease.ts';

const header = '年份,区划代码,地区,户数';
const lines = [
  ['329900', '甲市', 460, 470],
  ['329901', '东县', 250, 240],
  ['329901100', '东一镇', 150, 130],
  ['329901101', '东二镇', 100, 110],
  ['329902', '西县', 190, 200],
  ['329902100', '西一镇', 120, 120],
  ['329902101', '西二镇', 70, 80],
  ['', '市本级', 20, 30],
  ['329971', '高新区', 41, 43],
] as const;
const table = (rows: readonly (typeof lines)[number][]) =>
  [
    header,
    ...rows.map(([code, area, first]) => `2023,${code},${area},${first}`),
    ...rows.map(([code, area, , second]) => `2024,${code},${area},${second}`),
    '',
  ].join('\n');

describe('a city, its counties and their towns in one table', () => {
  it('keep their codes, and lie in each other by their digits', async () => {
    const { files, figures, problems } = await draftedRelease(table(lines), {});
    expect(problems).toEqual([]);
    expect(files['areas.csv']).toBe(
      [
        'code,parent,kind,title_zh',
        '329900,,,甲市',
        '329901,329900,,东县',
        '329901100,329901,,东一镇',
        '329901101,329901,,东二镇',
        '329902,329900,,西县',
        '329902100,329902,,西一镇',
        '329902101,329902,,西二镇',
        'a8,329900,own-level,市本级',
        '329971,329900,zone,高新区',
        '',
      ].join('\n'),
    );
    expect(figures['households/all/329900/2024-01-01/2024-12-31']).toBe('470 户');
  });

  it('are about the city, also where nothing adds up to it', async () => {
    const { files } = await draftedRelease(table(lines.filter(([, area]) => area !== '西县')), {});
    expect(JSON.parse(files['datapackage.json'] ?? '{}')).toMatchObject({ nianbao: { area: '329900' } });
  });
});

describe('what is done with those counted', () => {
  const verbOf = async (heading: string) => {
    const { files } = await draftedRelease(`地区,${heading}\n东镇,120\n西镇,200\n`, {
      year: '2024',
      publisherArea: '某县',
    });
    return JSON.parse(files['datapackage.json'] ?? '{}').nianbao.measures[0].verb;
  };

  it('is counted where the classes are sexes, which are no support', async () => {
    const table = '年份,性别,出生人数\n2023,男,520\n2023,女,480\n2024,男,530\n2024,女,470\n';
    const { files } = await draftedRelease(table, { publisherArea: '某县', kind: 'flow' });
    expect(JSON.parse(files['datapackage.json'] ?? '{}').nianbao.measures[0].verb).toMatchObject({ 'zh-CN': '统计' });
  });

  it('is counted where it is no people: beds of homes for the aged', async () => {
    expect(await verbOf('养老床位（张）')).toMatchObject({ 'zh-CN': '统计' });
  });

  it.each(['死亡人数', '常住人口(人)'])('is counted where the table is of no support: %s', async (heading) => {
    expect(await verbOf(heading)).toMatchObject({ 'zh-CN': '统计' });
  });

  it.each(['低保人数', '领取人数'])('is supported where it is: %s', async (heading) => {
    expect(await verbOf(heading)).toBeUndefined();
  });
});

it('takes residents beside the persons of a programme for no persons of it', async () => {
  const table = 'County,Resident population [a],Recipients\nNorth,5000,120\nSouth,7000,200\n';
  const said = { year: '2024', publisherArea: 'State', kind: 'stock' };
  const { figures } = await draftedRelease(table, said);
  expect(Object.values(figures)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^12000 residents/), expect.stringMatching(/^320 persons/)]),
  );
});

it('is about the area that a person names, where the table names none', async () => {
  const table = '年份,低保人数\n2023,120\n2024,130\n';
  const { files, figures, problems } = await draftedRelease(table, { publisherArea: '某县' });
  expect(problems).toEqual([]);
  expect(files['areas.csv']).toBe('code,parent,title_zh\nown1,,某县\n');
  expect(Object.keys(figures)).toContainEqual(expect.stringMatching(/\/own1\/.*2024-12-31$/));
});

it('two provinces beside each other, each with its cities, lie in the area of the package', async () => {
  const rows = ['江苏,南京,1200', '江苏,扬州,900', '浙江,杭州,1500', '浙江,宁波,1100'].map((row) => `2022,${row}`);
  const { figures, guessed } = await draftedRelease(`年份,省份,城市,人数（人）\n${rows.join('\n')}\n`);
  expect(Object.values(guessed)).not.toContain('江苏');
  const sums = Object.values(figures).filter((cell) => cell.endsWith('computed'));
  expect(sums.toSorted()).toEqual(['2100 人 computed', '2600 人 computed', '4700 人 computed']);
});
