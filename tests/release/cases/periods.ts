import { dibao, twoTowns, wide, withoutAreas, withoutProgrammes } from '../packageParts.ts';
import { csv, error, warning, notice, type PackageCase } from '../packageCase.ts';

/** Years and other periods, and what may be added or compared over them. */
export const periodCases: PackageCase[] = [
  {
    name: 'refuses-impossible-periods',
    files: {
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit
        2021,2022-01-01,2021-12-31,county,dibao,funds,1,万元
        2023,2021-01-01,2022-06-02,county,dibao,funds,1,万元
        21,,,county,dibao,funds,1,万元
        ,,,county,dibao,funds,1,万元
      `,
    },
    problems: [
      error('period-reversed', 'facts.csv B2 period_start', { read: '2022-01-01', expected: '≤ 2021-12-31' }),
      error('year-outside-period', 'facts.csv A3 year', { read: '2023', expected: '2021-01-01 – 2022-06-02' }),
      error('year-invalid', 'facts.csv A4 year', { read: '21', expected: '2021' }),
      error('coordinate-missing', 'facts.csv A5 year'),
    ],
  },
  {
    name: 'refuses-two-periods-in-a-year',
    files: {
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,,,county,dibao,funds,3,万元,,
        2021,2021-01-01,2022-06-02,county,dibao,funds,5,万元,,
        2022,2021-01-01,2022-06-02,county,dibao,funds,6,万元,,
      `,
    },
    problems: [
      error('year-taken', 'facts.csv G3 value', { read: '5', params: { file: 'facts.csv', first: 2, other: '3' } }),
      error('figure-duplicate', 'facts.csv G4 value', {
        read: '6',
        params: { file: 'facts.csv', first: 3, other: '5' },
      }),
    ],
  },
  {
    name: 'refuses-stock-with-start',
    nianbao: {
      measures: {
        'year-end': {
          title: { 'zh-CN': '年末人数', en: 'Persons at year end' },
          unit: '人',
          kind: 'stock',
          adds: ['area'],
        },
      },
    },
    files: {
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,2021-01-01,2021-12-31,county,dibao,year-end,20,人,,
        2020,,2020-12-31,county,dibao,year-end,20,人,,
      `,
    },
    problems: [error('stock-with-start', 'facts.csv B2 period_start', { read: '2021-01-01', expected: '2021-12-31' })],
  },
  {
    name: 'refuses-stock-total-over-years',
    presets: [wide],
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        年份,地区,项目,户数,人数,发放资金
        2020,county,dibao,1000,1500,40
        2021,county,dibao,1020,1560,44.22
        合计,county,dibao,2020,3060,84.22
      `,
    },
    problems: [
      notice('row-total', 'facts.csv 4', { params: { count: 1 } }),
      error('stock-total-over-time', 'facts.csv D4 户数', { read: '2020' }),
      error('stock-total-over-time', 'facts.csv E4 人数', { read: '3060' }),
    ],
  },
  {
    name: 'refuses-change-across-january',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      latestYear: 2020,
      measures: {
        funds: { title: { 'zh-CN': '累计支出', en: 'Spending so far' }, adds: ['area'], unit: '万元' },
        change: { title: { 'zh-CN': '环比', en: 'Change on the period before' }, unit: '%', kind: 'rate' },
      },
    },
    files: {
      'facts.csv': csv`
        year,period_start,period_end,measure,value
        2019,2019-01-01,2019-12-31,funds,714496.8
        2020,2020-01-01,2020-01-31,funds,76164.3
        2020,2020-01-01,2020-01-31,change,-89.34
      `,
    },
    problems: [
      error('change-across-january', 'facts.csv E4 value', {
        read: '-89.34',
        params: { before: '714496.8 万元', after: '76164.3 万元', file: 'facts.csv', first: 2 },
      }),
    ],
  },
  {
    name: 'refuses-empty-latest-year',
    files: {
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status,demonstration
        2020,,,county,dibao,persons,24,人,,,
        2021,,,county,dibao,persons,20,人,,,true
        2021,,,county,care,persons,,,x,,
        2021,,,east,dibao,persons,9,人,,,
      `,
    },
    problems: [error('latest-year-empty', 'datapackage.json nianbao.latestYear', { read: '2021' })],
  },
  {
    name: 'warns-of-summed-stock',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      measures: { persons: { title: { 'zh-CN': '年末人数', en: 'Persons at the end of the year' }, kind: 'stock' } },
    },
    files: {
      'facts.csv': csv`
        year,measure,value
        2017,persons,2414
        2018,persons,2390
        2019,persons,28510
        2020,persons,2360
        2021,persons,9420
      `,
    },
    problems: [
      warning('stock-summed', 'facts.csv C4 value', {
        read: '28510 人',
        expected: '2018: 2390 人; 2020: 2360 人',
        params: { factor: '× 12' },
        key: 'stock-summed persons/all/all/2019',
      }),
      warning('stock-summed', 'facts.csv C6 value', {
        read: '9420 人',
        expected: '2020: 2360 人',
        params: { factor: '× 4' },
        key: 'stock-summed persons/all/all/2021',
      }),
    ],
    figures: {
      'persons/all/all//2017-12-31': '2414 人',
      'persons/all/all//2018-12-31': '2390 人',
      'persons/all/all//2019-12-31': '28510 人',
      'persons/all/all//2020-12-31': '2360 人',
      'persons/all/all//2021-12-31': '9420 人',
    },
  },
  {
    name: 'warns-of-missing-year',
    presets: [withoutProgrammes, withoutAreas],
    files: {
      'facts.csv': csv`
        year,measure,value
        2016,persons,310
        2017,persons,305
        2018,persons,301
        2020,persons,296
        2021,persons,290
      `,
    },
    problems: [
      warning('missing-area-year', 'facts.csv', {
        params: { area: 'all (样例统计)', year: '2019', count: 1, figures: 'persons/all' },
        key: 'missing-area-year all/2019',
      }),
    ],
    figures: {
      'persons/all/all/2016': '310 人',
      'persons/all/all/2017': '305 人',
      'persons/all/all/2018': '301 人',
      'persons/all/all/2020': '296 人',
      'persons/all/all/2021': '290 人',
    },
  },
];
