/** Pages of a package of births and deaths: nobody is supported in it. What the package says of itself is on its pages. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackagePatch } from '../release/packageCase.ts';
import { pagesOf } from './pagesOf.ts';
import { reading } from './reading.ts';

const verb = { 'zh-CN': '统计', en: '{be} counted' };

const births: PackagePatch = {
  nianbao: {
    measures: {
      households: null,
      funds: null,
      persons: { title: { 'zh-CN': '死亡人数', en: 'Deaths' }, kind: 'served', verb },
    },
    notes: [{ 'zh-CN': '不含外来人口。' }],
  },
  files: {
    'programmes.csv': 'code,parent,title_zh,title_en\nmale,,男,Male\nfemale,,女,Female\n',
    'areas.csv': [
      'code,parent,title_zh,title_en',
      'county,,甲县,County A',
      'east,county,东镇,East Town',
      'abroad,,邻县,Next County',
      'coast,,海镇,Coast Town',
    ].join('\n'),
    'facts.csv': [
      'year,area,programme,measure,value',
      ...['east', 'abroad', 'coast'].flatMap((area, at) => [
        `2020,${area},male,persons,${900 - at * 50}`,
        `2021,${area},male,persons,${910 - at * 50}`,
        `2020,${area},female,persons,${800 - at * 50}`,
        `2021,${area},female,persons,${790 - at * 50}`,
      ]),
    ].join('\n'),
  },
};

let texts: Map<string, string>;

beforeAll(async () => {
  texts = new Map([...(await pagesOf(births))].map(([page, view]) => [page, JSON.stringify(reading(view))]));
});

describe('a package of deaths', () => {
  it('says nothing of support on any page', () => {
    const welfare = [...texts]
      .filter(([, text]) => /保障|救助|补助|规模与资金|同时在几个项目/.test(text))
      .map(([page]) => page);
    expect(welfare).toEqual([]);
  });

  it('says that each is counted by itself, and what is not added over years', () => {
    expect(texts.get('index.html')).toContain('各项分别统计，没有声明合计的，人数不跨项相加。');
    expect(texts.get('programmes/male/index.html')).toContain('全年统计数不跨年相加。');
    expect(texts.get('methods/index.html')).toContain('期内统计数；人');
  });

  it('has its notes beside its scope', () => {
    expect(texts.get('index.html')).toContain('不含外来人口。');
  });
});

describe('areas apart from the publisher’s own', () => {
  it('have pages with their figures, which the list of areas names', () => {
    expect(texts.get('areas/abroad/index.html')).toContain('860');
    expect(texts.get('areas/coast/index.html')).toContain('810');
    expect(texts.get('areas/index.html')).toMatch(/其他地区.*邻县.*海镇/);
  });
});
