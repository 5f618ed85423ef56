/** Programmes that follow one another, and areas that merge: nothing is missing after its end, the total runs on. */
import { beforeAll, expect, it } from 'vitest';
import { plainText } from '../../src/model/language.ts';
import type { PageView } from '../../src/site/pageView.ts';
import { pagesOf } from './pagesOf.ts';

const field = (type: string) => ({ type });
const validity = { valid_from: field('date'), valid_to: field('date') };

let pages: Map<string, PageView>;

beforeAll(async () => {
  pages = await pagesOf({
    description: { resources: { programmes: { schema: { fields: { ...validity, succeeds: field('string') } } } } },
    nianbao: {
      area: 'county',
      latestYear: 2021,
      totals: [
        {
          code: 'all',
          measure: 'funds',
          programmes: ['old', 'new'],
          title: { 'zh-CN': '合计', en: 'All' },
          lead: true,
        },
      ],
    },
    files: {
      'programmes.csv': [
        'code,parent,title_zh,title_en,valid_from,valid_to,succeeds',
        'old,,旧办法,Old,,2019-12-31,',
        'new,,新办法,New,2020-01-01,,old',
      ].join('\n'),
      'areas.csv': [
        'code,parent,title_zh,title_en,valid_from,valid_to',
        'county,,某县,County,,',
        'east,county,东镇,East,,2019-12-31',
        'west,county,西镇,West,,2019-12-31',
        'both,county,东西镇,Both,2020-01-01,',
        'south,county,南镇,South,,',
      ].join('\n'),
      'facts.csv': [
        'year,measure,programme,area,value,unit',
        ...[2018, 2019].flatMap((year) => ['east', 'west', 'south'].map((area) => `${year},funds,old,${area},30,万元`)),
        ...[2020, 2021].flatMap((year) => ['both', 'south'].map((area) => `${year},funds,new,${area},50,万元`)),
      ].join('\n'),
    },
  });
});

const lines = (page: string, id: string) =>
  (pages.get(page)?.sections ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' && block.table.id === id
        ? block.table.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)].map(plainText).join(' | '))
        : [],
    ),
  );

it('has the total in the years in which one of its programmes runs', () => {
  const total = pages.get('index.html')!.headline!.rows.find((row) => row.total)!;
  expect(total.cells.map(({ text }) => plainText(text))).toContain('100万元');
});

it('does not list areas that have ended, nor miss their figures', () => {
  expect(lines('years/2021/index.html', 'table-areas')).toEqual(['某县 | 100', '东西镇 | 50', '南镇 | 50']);
  expect(lines('years/2019/index.html', 'table-areas')).toEqual(['某县 | 90', '东镇 | 30', '西镇 | 30', '南镇 | 30']);
});

it('says which programme follows which', () => {
  const texts = ['programmes/old/index.html', 'programmes/new/index.html'].map((page) =>
    JSON.stringify(pages.get(page)),
  );
  expect(texts[0]).toContain('结束，其后为');
  expect(texts[1]).toContain('承接旧办法。');
});
