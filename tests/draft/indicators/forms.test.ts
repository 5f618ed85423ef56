/** Lists of indicators as packages: what each row is about, in what order, and what becomes of each of its cells. */
import { describe, expect, it } from 'vitest';
import { draftedRelease } from '../draftedRelease.ts';
import { gb18030 } from '../gb18030.ts';

const june = '2021年6月民政统计月报';

/** Titled rows of a form under the usual headings. */
function form(rows: string[], title = june, head = '指标名称,计量单位,数量'): string {
  return [title, head, ...rows].join('\n');
}

/** Titles of programmes with their parents. */
function programmes({ files }: { files: Record<string, string> }): string[] {
  const rows = (files['programmes.csv'] ?? '')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));
  const titles = new Map(rows.map(([code, , title]) => [code, title]));
  return rows.map(([, parent, title]) => (parent === '' ? `${title}` : `${title} < ${titles.get(parent)}`));
}

it('of the month and since January: 上年同期累计 is since January too', async () => {
  const head = '指标,单位,本月,本年累计,上年同期累计,同比(%)';
  const rows = ['城市低保人数,人,52100,,53200,-2.1', '低保资金支出,万元,6400.5,31802.7,30911.2,2.9'];
  const { figures } = await draftedRelease(form([...rows, '临时救助人次,人次,310,1502,1603,-6.3'], june, head));
  expect(Object.keys(figures).map((id) => id.split('/').slice(3).join('--'))).toEqual(
    expect.arrayContaining(['2021-06-01--2021-06-30', '2021-01-01--2021-06-30', '2020-01-01--2020-06-30']),
  );
  const before = Object.entries(figures).filter(([id]) => id.endsWith('2020-06-30'));
  expect(before.map(([id, cell]) => `${id.split('/')[3]}: ${cell}`).toSorted()).toEqual([
    '2020-01-01: 1603 人次',
    '2020-01-01: 30911.2 万元',
    ': 53200 人',
  ]);
});

describe('a flat form', () => {
  const january = [
    '指标名称,单位,数量,上期,环比(%)',
    '民政事业费累计支出,万元,76164.3,714496.8,-89.34',
    '城市低保累计支出,万元,4546.5,36059.9,-87.39',
    '城市低保金,万元,3011.3,33495.7,-91.01',
    '城市低保临时补助,万元,1535.2,2564.2,-40.13',
    '城市低保人数,人,62162,60682,2.44',
    '城市低保户数,户,40437,39532,2.29',
  ].join('\n');

  it('has money since January, counts at the end of the month, and 上期 as the whole year before, not comparable', async () => {
    const { figures, account, problems } = await draftedRelease(january, {}, 'fj-2020-01.csv');
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({
      'funds/p1/all/2020-01-01/2020-01-31': '76164.3 万元 break',
      'funds/p1/all/2019-01-01/2019-12-31': '714496.8 万元',
      'persons/p2/all//2020-01-31': '62162 人 break',
      'persons/p2/all//2019-12-31': '60682 人',
      'households/p2/all//2020-01-31': '40437 户 break',
    });
    expect(Object.keys(figures)).toHaveLength(12);
    expect(account).toEqual({ figure: 12, control: 0, heading: 17, note: 0, leftOut: 6 });
  });

  it('has parents where a row is the sum of others', async () => {
    expect(programmes(await draftedRelease(january, {}, 'fj-2020-01.csv'))).toEqual([
      '民政事业费',
      '城市低保',
      '城市低保金 < 城市低保',
      '城市低保临时补助 < 城市低保',
    ]);
  });
});

describe('a numbered form', () => {
  const rows = [
    '一、社会救助,,',
    '（一）城市低保,,',
    '1．人数,人,620',
    '其中：女性,人,300',
    '残疾人,人,100',
    '2．户数,户,404',
    '3．平均标准,元/人·月,690.5',
    '（二）农村低保,,',
    '1．人数,人,1620',
    '2．平均标准,元/人·年,8040',
    '（三）临时救助*,人次,130',
  ];

  it('names rows by the headings above them, and parts by what they are parts of', async () => {
    const drafted = await draftedRelease(form(rows));
    expect(drafted.problems).toEqual([]);
    expect(programmes(drafted)).toEqual([
      '城市低保',
      '城市低保：女性 < 城市低保',
      '城市低保：残疾人 < 城市低保',
      '农村低保',
      '临时救助',
    ]);
    expect(drafted.figures).toMatchObject({
      'persons/p1/all//2021-06-30': '620 人',
      'persons/p3/all//2021-06-30': '100 人',
      'persons/p4/all//2021-06-30': '1620 人',
      'person-times/p5/all/2021-01-01/2021-06-30': '130 人次',
    });
    expect(Object.keys(JSON.parse(drafted.files['datapackage.json']!).nianbao.measures)).toHaveLength(5);
  });

  it('is the same in half width, with codes, from Chinese Excel', async () => {
    const half = rows.map((row, index) => {
      const [name = '', unit = '', value = ''] = row
        .replace('（', '(')
        .replace('）', ')')
        .replace('．', '.')
        .split(',');
      return [name, `YZH${index + 100}`, unit, value].join(',');
    });
    const coded = await draftedRelease(gb18030(form(half, june, '指标名称,代码,计量单位,数量')));
    expect(coded.figures).toEqual((await draftedRelease(form(rows))).figures);
  });

  it('says 城市 and 合计 in full: of what they are', async () => {
    const rest = ['（二）农村,,', '1.资金,万元,3455.20', '合计,万元,3910.40'];
    const drafted = await draftedRelease(form(['一、最低生活保障,,', '（一）城市,,', '1.资金,万元,455.20', ...rest]));
    expect(programmes(drafted)).toEqual(['城市最低生活保障', '农村最低生活保障', '最低生活保障']);
    expect(drafted.figures['funds/p3/all/2021-01-01/2021-06-30']).toBe('3910.40 万元');
  });

  it('has no parts that are more than their whole together: they overlap', async () => {
    const overlapping = ['1．城市低保人数,人,620', '# 老年人,人,400', '# 残疾人,人,350', '2．城市低保户数,户,404'];
    const drafted = await draftedRelease(form(overlapping));
    expect(programmes(drafted)).toEqual(['城市低保', '城市低保：老年人', '城市低保：残疾人']);
    expect(Object.values(drafted.guessed)).toContain('overlap');
    expect((await draftedRelease(form(overlapping), { parts: 'divide' })).problems).toEqual(['parts-exceed-whole 2']);
  });
});

it('follows codes where rows have no sign', async () => {
  const rows = [
    '民政事业费支出,YZH010000000,万元,900',
    '社会救助,YZH011000000,万元,600',
    '城市低保,YZH011100000,万元,200',
    '农村低保,YZH011200000,万元,400',
    '社会福利,YZH012000000,万元,200',
  ];
  const drafted = await draftedRelease(form(rows, june, '指标名称,代码,单位,数量'));
  expect(programmes(drafted)).toEqual([
    '民政事业费',
    '社会救助',
    '城市低保 < 社会救助',
    '农村低保 < 社会救助',
    '社会福利',
  ]);
});

it('follows spaces where rows have no sign, over several years', async () => {
  const rows = [
    '社会救助,,,',
    '　城市低保对象,人,620,630',
    '　　女性,人,300,310',
    '　　男性,人,320,320',
    '　城市低保家庭,户,404,410',
    '养老服务,,,',
    '　养老机构床位,张,1200,1300',
  ];
  const drafted = await draftedRelease(form(rows, '2021年民政事业统计年报', '项目,单位,2020年,2021年'));
  expect(programmes(drafted)).toEqual([
    '城市低保',
    '城市低保：女性 < 城市低保',
    '城市低保：男性 < 城市低保',
    '养老机构',
  ]);
  expect(drafted.figures).toMatchObject({
    'persons/p1/all//2020-12-31': '620 人',
    'households/p1/all//2021-12-31': '410 户',
  });
});

it('reads an English return with letters and Roman numbers', async () => {
  const table = [
    'Monthly return of June 2021',
    'Indicator,Unit,This month,Same period last year,Change %',
    'I. Urban allowance,,,,',
    'A. Households,households,404,400,1',
    'B. Persons,persons,620,610,2',
    'of which: women,persons,300,290,3',
    'II. Rural allowance,,,,',
    'A. Households,households,704,700,1',
  ].join('\n');
  const { figures } = await draftedRelease(table);
  expect(figures).toEqual({
    'households/urban-allowance/all//2021-06-30': '404 households',
    'households/urban-allowance/all//2020-06-30': '400 households',
    'households/rural-allowance/all//2021-06-30': '704 households',
    'households/rural-allowance/all//2020-06-30': '700 households',
    'persons/urban-allowance/all//2021-06-30': '620 persons',
    'persons/urban-allowance/all//2020-06-30': '610 persons',
    'persons/urban-allowance-women/all//2021-06-30': '300 persons',
    'persons/urban-allowance-women/all//2020-06-30': '290 persons',
  });
});
