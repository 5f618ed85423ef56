import { twoTowns, withoutAreas, withoutProgrammes } from '../packageParts.ts';
import { csv, error, warning, type PackageCase } from '../packageCase.ts';

/** Units, and standards that are told in them. */
export const unitCases: PackageCase[] = [
  {
    name: 'refuses-table-without-units',
    fields: { unit: null },
    files: {
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,county,dibao,persons,3
        2021,county,dibao,funds,3
      `,
    },
    problems: [
      error('unit-undeclared', 'datapackage.json nianbao.measures[2].unit', { params: { table: 'facts.csv' } }),
      error('unit-missing', 'facts.csv 3 unit'),
    ],
  },
  {
    name: 'refuses-wrong-units',
    files: {
      'facts.csv': csv`
        year,area,programme,measure,value,unit
        2021,county,dibao,funds,1523,
        2021,county,care,funds,569,元人/.月
        2021,county,dibao,persons,2414,户
      `,
    },
    problems: [
      error('unit-missing', 'facts.csv F2 unit'),
      error('unit-unknown', 'facts.csv F3 unit', { read: '元人/.月' }),
      error('unit-disagrees', 'facts.csv F4 unit', { read: '户', expected: '人' }),
    ],
  },
  {
    name: 'refuses-unknown-unit-of-measure',
    nianbao: { measures: { funds: { unit: '两' } } },
    problems: [error('unit-unknown', 'datapackage.json nianbao.measures[2].unit', { read: '两' })],
  },
  {
    name: 'refuses-mixed-standard',
    nianbao: { measures: { standard: { title: { 'zh-CN': '标准', en: 'Standard' }, kind: 'standard' } } },
    files: {
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2020,,,county,dibao,standard,720,元/人·月,,
        2021,,,county,dibao,standard,740,户,,
      `,
    },
    problems: [
      error('quantity-mixed', 'facts.csv H3 unit', {
        read: '户',
        expected: '元/人·月',
        params: { file: 'facts.csv', first: 2 },
      }),
    ],
  },
  {
    name: 'refuses-changed-standard',
    nianbao: { measures: { standard: { title: { 'zh-CN': '标准', en: 'Standard' }, kind: 'standard' } } },
    files: {
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2019,,,county,dibao,standard,8880,元/人·年,,
        2020,,,county,dibao,standard,720,元/人·月,,
        2021,,,county,dibao,standard,740,元/人·月,,
        2021,,,county,care,standard,11544,元/人·年,,
      `,
    },
    problems: [
      error('unit-changed', 'facts.csv H2 unit', {
        read: '元/人·年',
        expected: '元/人·月',
        params: { file: 'facts.csv', first: 3 },
      }),
    ],
  },
  {
    name: 'warns-of-year-for-month',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      latestYear: 2014,
      measures: { standard: { title: { 'zh-CN': '标准', en: 'Standard' }, kind: 'standard', unit: '元/人·月' } },
    },
    files: {
      'facts.csv': csv`
        year,measure,value
        2010,standard,117
        2011,standard,143.2
        2012,standard,172.3
        2013,standard,2434
        2014,standard,231.4
      `,
    },
    problems: [
      warning('span-slip', 'facts.csv C5 value', {
        read: '2434 元/人·月',
        expected: '2012: 172.3 元/人·月; 2014: 231.4 元/人·月',
        params: { factor: '× 12' },
        key: 'span-slip standard/all/all/2013',
      }),
    ],
    figures: {
      'standard/all/all/2010': '117 元/人·月',
      'standard/all/all/2011': '143.2 元/人·月',
      'standard/all/all/2012': '172.3 元/人·月',
      'standard/all/all/2013': '2434 元/人·月',
      'standard/all/all/2014': '231.4 元/人·月',
    },
  },
];
