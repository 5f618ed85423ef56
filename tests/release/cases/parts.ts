import { fourTowns, twoTowns } from '../packageParts.ts';
import { csv, error, warning, type PackageCase } from '../packageCase.ts';

/** Parts beside their whole. */
export const partCases: PackageCase[] = [
  {
    name: 'refuses-part-above-whole',
    nianbao: {
      measures: {
        funds: { unit: '万元' },
        central: { title: { 'zh-CN': '其中：上级资金', en: 'Of which from above' }, unit: '万元', kind: 'flow' },
      },
    },
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        care,,照料,Care
        full,care,失能,Full care
      `,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,county,care,persons,91
        2021,county,full,persons,92
        2021,county,care,funds,42.6
        2021,county,full,funds,42.64
        2021,east,care,funds,42.7
        2021,county,care,central,50
      `,
    },
    problems: [
      error('part-exceeds-whole', 'facts.csv E3 value', {
        read: '92 人',
        expected: '≤ 91 人',
        params: { file: 'facts.csv', first: 2 },
      }),
      error('part-exceeds-whole', 'facts.csv E7 value', {
        read: '50 万元',
        expected: '≤ 42.6 万元',
        params: { file: 'facts.csv', first: 4 },
      }),
    ],
  },
  {
    name: 'refuses-parts-above-whole',
    nianbao: {
      measures: { funds: { unit: '万元' } },
      totals: [{ code: 'all', title: { 'zh-CN': '合计', en: 'All' }, measure: 'funds', programmes: ['dibao', 'care'] }],
    },
    files: {
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,county,dibao,persons,258
        2021,east,dibao,persons,100
        2021,west,dibao,persons,185
        2021,county,care,persons,90
        2021,county,full,persons,52
        2021,county,partial,persons,39
        2021,county,dibao,funds,10.4
        2021,county,care,funds,2.4
        2021,county,total:all,funds,12.6
        2020,county,dibao,funds,10.44
        2020,county,care,funds,2.4
        2020,county,total:all,funds,12.8
      `,
    },
    problems: [
      error('parts-exceed-whole', 'facts.csv E2 value', {
        read: '258 人',
        expected: '≥ 285 人',
        params: { parts: 2, file: 'facts.csv', first: 3 },
      }),
      error('parts-exceed-whole', 'facts.csv E5 value', {
        read: '90 人',
        expected: '≥ 91 人',
        params: { parts: 2, file: 'facts.csv', first: 6 },
      }),
      error('parts-exceed-whole', 'facts.csv E10 value', {
        read: '12.6 万元',
        expected: '≥ 12.8 万元',
        params: { parts: 2, file: 'facts.csv', first: 8 },
      }),
    ],
  },
  {
    name: 'warns-of-parts-below-whole',
    nianbao: { measures: { funds: { unit: '万元' } } },
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        care,,照料,Care
        full,care,失能,Full care
        partial,care,半失能,Partial care
      `,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,county,care,persons,91
        2021,east,care,persons,40
        2021,west,care,persons,41
        2019,county,care,funds,10
        2019,county,full,funds,6
        2019,county,partial,funds,4
        2020,county,care,funds,11
        2020,county,full,funds,7
        2020,county,partial,funds,4
        2021,county,care,funds,12
        2021,county,full,funds,7
        2021,county,partial,funds,3
      `,
    },
    problems: [
      warning('parts-fall-short', 'facts.csv E2 value', {
        read: '91 人',
        expected: '81 人',
        params: { parts: 2, file: 'facts.csv', first: 3 },
        key: 'parts-fall-short persons/care/county/2021',
      }),
      warning('parts-fall-short', 'facts.csv E11 value', {
        read: '12 万元',
        expected: '10 万元',
        params: { parts: 2, file: 'facts.csv', first: 12 },
        key: 'parts-fall-short funds/care/county/2021',
      }),
    ],
    figures: {
      'funds/care/county/2019': '10 万元',
      'funds/care/county/2020': '11 万元',
      'funds/care/county/2021': '12 万元',
      'funds/full/county/2019': '6 万元',
      'funds/full/county/2020': '7 万元',
      'funds/full/county/2021': '7 万元',
      'funds/partial/county/2019': '4 万元',
      'funds/partial/county/2020': '4 万元',
      'funds/partial/county/2021': '3 万元',
      'persons/care/county/2021': '91 人',
      'persons/care/east/2021': '40 人',
      'persons/care/west/2021': '41 人',
    },
  },
];
