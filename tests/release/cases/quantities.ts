import { dibao, twoTowns, withoutAreas, withoutProgrammes } from '../packageParts.ts';
import { csv, error, warning, type PackageCase } from '../packageCase.ts';

/** Households are not persons, and persons are not person-times. */
export const quantityCases: PackageCase[] = [
  {
    name: 'refuses-mixed-quantities',
    files: {
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,,,county,dibao,funds,30,万元,,
        2021,,,county,care,funds,4000,元,,
        2021,,,east,dibao,funds,12,人,,
        2021,,,east,care,funds,120,元/户,,
      `,
    },
    problems: [
      error('quantity-mixed', 'facts.csv H4 unit', {
        read: '人',
        expected: '万元',
        params: { file: 'facts.csv', first: 2 },
      }),
      error('quantity-mixed', 'facts.csv H5 unit', {
        read: '元/户',
        expected: '万元',
        params: { file: 'facts.csv', first: 2 },
      }),
    ],
  },
  {
    name: 'refuses-stock-in-person-times',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      measures: { persons: { title: { 'zh-CN': '人次', en: 'Person-times' }, unit: '万人次', kind: 'stock' } },
    },
    files: {
      'facts.csv': csv`
        year,measure,value
        2020,persons,20.1
        2021,persons,20.5
      `,
    },
    problems: [
      error('stock-in-person-times', 'facts.csv 2 unit', { read: '万人次', expected: '人', params: { count: 2 } }),
    ],
  },
  {
    name: 'refuses-more-households-than-persons',
    files: {
      'facts.csv': csv`
        year,area,programme,measure,value,unit
        2021,county,dibao,households,2414,户
        2021,county,dibao,persons,1562,人
        2021,county,care,households,9,户
      `,
    },
    problems: [
      error('households-exceed-persons', 'facts.csv E2 value', {
        read: '2414 户',
        expected: '≤ 1562 人',
        params: { file: 'facts.csv', first: 3 },
      }),
    ],
  },
  {
    name: 'refuses-more-persons-than-person-times',
    presets: [withoutAreas],
    nianbao: {
      measures: {
        'person-times': { title: { 'zh-CN': '人次', en: 'Person-times' }, unit: '人次', kind: 'flow', adds: ['area'] },
      },
    },
    files: {
      'programmes.csv': dibao,
      'facts.csv': csv`
        year,programme,measure,value,unit
        2021,dibao,persons,1019,人
        2021,dibao,person-times,850,人次
      `,
    },
    problems: [
      error('persons-exceed-person-times', 'facts.csv D2 value', {
        read: '1019 人',
        expected: '≤ 850 人次',
        params: { file: 'facts.csv', first: 3 },
      }),
    ],
  },
  {
    name: 'warns-of-contradictory-titles',
    presets: [withoutAreas],
    nianbao: {
      measures: [
        {
          code: 'persons',
          title: { 'zh-CN': '低保人数', en: 'Families on dibao' },
          unit: '人',
          kind: 'served',
          adds: ['area'],
        },
        {
          code: 'households',
          title: { 'zh-CN': '户数', en: 'Households' },
          unit: '人',
          kind: 'served',
          adds: ['area'],
        },
      ],
      labels: [{ measure: 'persons', programme: 'dibao', title: { 'zh-CN': '保障人次', en: 'People supported' } }],
    },
    files: {
      'programmes.csv': dibao,
      'facts.csv': csv`
        year,programme,measure,value
        2021,dibao,persons,2414
        2021,dibao,households,1562
      `,
    },
    problems: [
      warning('labels-contradict', 'datapackage.json nianbao.measures[0].title', {
        read: '低保人数 / Families on dibao',
        key: 'labels-contradict persons',
      }),
      warning('labels-contradict', 'datapackage.json nianbao.labels[0].title', {
        read: '保障人次 / People supported',
        key: 'labels-contradict persons/dibao',
      }),
      warning('title-contradicts-unit', 'datapackage.json nianbao.measures[1].title', {
        read: '户数 / Households',
        expected: 'person',
        key: 'title-contradicts-unit households',
      }),
    ],
    figures: {
      'households/dibao/all/2021': '1562 人',
      'persons/dibao/all/2021': '2414 人',
    },
  },
];
