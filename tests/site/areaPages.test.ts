/** Pages of areas at several levels, with own units and zones; of a package without counts; of one with many areas. */
import { describe, expect, it } from 'vitest';
import type { TableView } from '../../src/model/block.ts';
import { plainText } from '../../src/model/language.ts';
import type { PageView } from '../../src/site/pageView.ts';
import type { PackagePatch } from '../release/packageCase.ts';
import { pagesOf } from './pagesOf.ts';
import { reading } from './reading.ts';

function tableIn(view: PageView | undefined): TableView {
  const [table] = view!.sections.flatMap(({ id, blocks }) =>
    id === 'areas' ? blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])) : [],
  );
  return table!;
}

const rowsIn = (view: PageView | undefined): string[] =>
  tableIn(view).rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)].map(plainText).join(' '));

const textOf = (view: PageView | undefined): string => JSON.stringify(reading(view));

const programmes = 'code,parent,title_zh,title_en\naid,,低保,Aid\n';

const levels: PackagePatch = {
  description: { resources: { areas: { schema: { fields: { kind: { type: 'string' } } } } } },
  nianbao: { area: 'city' },
  files: {
    'programmes.csv': programmes,
    'areas.csv': [
      'code,parent,title_zh,title_en,kind',
      'city,,某市,City,',
      'zone,city,高新区,High-tech Zone,zone',
      'own,city,市本级,City units,own-level',
      'a,city,甲县,County A,',
      'b,city,乙县,County B,',
      'c,city,丙县,County C,',
      'east,a,东镇,East Town,',
      'west,a,西镇,West Town,',
      'south,a,南镇,South Town,',
      'hill,east,山村,Hill Village,',
      'lake,east,湖村,Lake Village,',
    ].join('\n'),
    'facts.csv': [
      'year,area,programme,measure,value',
      ...['zone,50', 'own,900', 'b,200', 'c,300', 'west,70', 'south,80', 'hill,20', 'lake,30'].map((cells) => {
        const [area, value] = cells.split(',');
        return `2021,${area},aid,persons,${value}`;
      }),
    ].join('\n'),
  },
};

describe('areas at several levels', () => {
  it('have a page each, with the areas above and within', async () => {
    const pages = await pagesOf(levels);
    const codes = ['city', 'zone', 'own', 'a', 'b', 'c', 'east', 'west', 'south', 'hill', 'lake'];
    expect(codes.filter((code) => !pages.has(`areas/${code}/index.html`))).toEqual([]);
    const above = (code: string) => pages.get(`areas/${code}/index.html`)!.above?.links.map(({ label }) => label);
    expect([above('city'), above('a'), above('east'), above('hill')]).toEqual([
      undefined,
      undefined,
      ['某市', '甲县'],
      ['某市', '甲县', '东镇'],
    ]);
    expect(rowsIn(pages.get('areas/a/index.html'))).toEqual(['甲县 200', '南镇 80', '西镇 70', '东镇 50']);
    expect(pages.get('areas/hill/index.html')!.sections.map(({ id }) => id)).not.toContain('areas');
    expect(pages.get('areas/east/index.html')!.aside!.rows.map(({ label }) => label)).toEqual([
      '甲县',
      '东镇',
      '西镇',
      '南镇',
    ]);
  });

  it('are listed by their parent alone: divisions from the largest, own units, then zones as 其中', async () => {
    const pages = await pagesOf(levels);
    expect(rowsIn(pages.get('areas/index.html'))).toEqual([
      '某市 1,600',
      '丙县 300',
      '甲县 200',
      '乙县 200',
      '市本级 900',
      '其中（功能区）',
      '高新区 50',
    ]);
  });

  it('are ranked within one level of one area, own units and zones not', async () => {
    const pages = await pagesOf(levels);
    const page = (code: string) => textOf(pages.get(`areas/${code}/index.html`));
    expect(page('c')).toContain('在3个地区中居第1位');
    expect(page('south')).toContain('在甲县3个地区中居第1位');
    expect(page('own')).not.toContain('居');
    expect(page('zone')).not.toContain('居');
    expect(textOf(pages.get('programmes/aid/index.html'))).toContain('丙县');
  });
});

describe('a package without counts', () => {
  it('lists its areas by money', async () => {
    const pages = await pagesOf({
      nianbao: { measures: { households: null, persons: null, funds: { unit: '万元', adds: ['area'] } } },
      files: {
        'programmes.csv': programmes,
        'areas.csv':
          'code,parent,title_zh,title_en\ncounty,,甲县,County A\neast,county,东镇,East\nwest,county,西镇,West\n',
        'facts.csv': 'year,area,programme,measure,value\n2021,east,aid,funds,12.5\n2021,west,aid,funds,30\n',
      },
    });
    expect(rowsIn(pages.get('areas/index.html'))).toEqual(['甲县 ≈43', '西镇 30', '东镇 12.5']);
  });
});

describe('a package of many areas', () => {
  it('names beside an area its whole, its neighbours and the page of all', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
    const pages = await pagesOf({
      files: {
        'programmes.csv': programmes,
        'areas.csv': [
          'code,parent,title_zh,title_en',
          'county,,甲省,Province',
          ...numbers.map((n) => `a${n},county,${n}县,A${n}`),
          'own,county,省本级,Own units',
        ].join('\n'),
        'facts.csv': [
          'year,area,programme,measure,value',
          '2021,own,aid,persons,999',
          ...numbers.map((n) => `2021,a${n},aid,persons,${n + 50}`),
        ].join('\n'),
      },
    });
    const rows = (code: string) => pages.get(`areas/${code}/index.html`)!.aside!.rows.map(({ label }) => label);
    expect(rows('a20')).toEqual(['甲省', '18县', '19县', '20县', '21县', '22县', '全部41个']);
    expect(rows('a1')).toEqual(['甲省', '1县', '2县', '3县', '4县', '5县', '全部41个']);
    expect(rows('a40')).toEqual(['甲省', '37县', '38县', '39县', '40县', '省本级', '全部41个']);
    expect(rows('county')).toEqual(['甲省', '1县', '2县', '3县', '4县', '5县', '全部41个']);
    expect(rowsIn(pages.get('areas/index.html')).length).toBe(42);
    const largest = rowsIn(pages.get('index.html'));
    expect([largest[0], largest[1], ...largest.slice(30)]).toEqual([
      '甲省 3,819',
      '40县 90',
      '11县 61',
      '省本级 999',
      '全部41个',
    ]);
  });
});
