import { withoutAreas, withoutProgrammes } from '../packageParts.ts';
import { csv, error, warning, type PackageCase } from '../packageCase.ts';

/** Wrong units and titles seen in published texts, see `screen/slips.test.ts`. */
export const unitSlipCases: PackageCase[] = [
  {
    name: 'slip-households-given-in-persons',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      latestYear: 2016,
      measures: { households: { unit: null, kind: 'stock' }, persons: { unit: null, kind: 'stock' } },
    },
    files: {
      'facts.csv': csv`
        year,measure,value,unit
        2016,households,855.3,万人
        2016,persons,1480.2,万人
      `,
    },
    problems: [
      warning('title-contradicts-unit', 'datapackage.json nianbao.measures[0].title', {
        read: '户数 / Households',
        expected: 'person',
        key: 'title-contradicts-unit households',
      }),
    ],
    figures: {
      'households/all/all//2016-12-31': '855.3 万人',
      'persons/all/all//2016-12-31': '1480.2 万人',
    },
  },
  {
    name: 'slip-person-times-given-in-persons',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      latestYear: 2017,
      measures: {
        households: null,
        persons: null,
        funds: null,
        'person-times': {
          title: { 'zh-CN': '临时救助人次', en: 'Person-times of temporary assistance' },
          kind: 'flow',
          adds: ['area'],
        },
      },
    },
    files: {
      'facts.csv': csv`
        year,measure,value,unit
        2016,person-times,850.7,万人
        2017,person-times,970.3,万人次
      `,
    },
    problems: [
      error('quantity-mixed', 'facts.csv D3 unit', {
        read: '万人次',
        expected: '万人',
        params: { file: 'facts.csv', first: 2 },
      }),
      warning('title-contradicts-unit', 'datapackage.json nianbao.measures[0].title', {
        read: '临时救助人次 / Person-times of temporary assistance',
        expected: 'person',
        key: 'title-contradicts-unit person-times',
      }),
    ],
  },
  {
    name: 'slip-money-given-in-persons',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      latestYear: 2020,
      measures: {
        funds: { title: { 'zh-CN': '支出资金', en: 'Spending' }, adds: ['area'], unit: '亿元' },
        rise: {
          title: { 'zh-CN': '支出比上年增加', en: 'Rise of spending on the year before' },
          unit: '亿元',
          kind: 'flow',
          adds: ['area'],
        },
      },
    },
    files: {
      'facts.csv': csv`
        year,measure,value,unit
        2020,funds,44.6,亿元
        2020,rise,7.6,万人
      `,
    },
    problems: [error('unit-disagrees', 'facts.csv D3 unit', { read: '万人', expected: '亿元' })],
  },
  {
    name: 'slip-persons-titled-families',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      measures: {
        households: null,
        persons: {
          title: {
            'zh-CN': '城镇居民最低生活保障人数（人）',
            en: 'Number of Family Receiving Minimum Living Allowance in Urban Areas (person)',
          },
          kind: 'stock',
        },
      },
    },
    files: {
      'facts.csv': csv`
        year,measure,value
        2021,persons,61000
      `,
    },
    problems: [
      warning('labels-contradict', 'datapackage.json nianbao.measures[0].title', {
        read: '城镇居民最低生活保障人数（人） / Number of Family Receiving Minimum Living Allowance in Urban Areas (person)',
        key: 'labels-contradict persons',
      }),
    ],
    figures: {
      'persons/all/all//2021-12-31': '61000 人',
    },
  },
  {
    name: 'slip-person-times-titled-people',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      latestYear: 2018,
      measures: {
        households: null,
        persons: null,
        funds: null,
        'person-times': {
          title: { 'zh-CN': '临时救助人次', en: 'People given temporary assistance' },
          unit: '万人次',
          kind: 'flow',
          adds: ['area'],
        },
      },
    },
    files: {
      'facts.csv': csv`
        year,measure,value
        2018,person-times,1075
      `,
    },
    problems: [
      warning('labels-contradict', 'datapackage.json nianbao.measures[0].title', {
        read: '临时救助人次 / People given temporary assistance',
        key: 'labels-contradict person-times',
      }),
    ],
    figures: {
      'person-times/all/all/2018': '1075 万人次',
    },
  },
  {
    name: 'slip-year-end-in-person-times',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      latestYear: 2010,
      measures: {
        households: null,
        persons: {
          title: { 'zh-CN': '年末享受城市低保人数', en: 'Persons on urban dibao at the end of the year' },
          unit: '万人次',
          kind: 'stock',
        },
      },
    },
    files: {
      'facts.csv': csv`
        year,measure,value
        2010,persons,20.5
      `,
    },
    problems: [
      error('stock-in-person-times', 'facts.csv 2 unit', { read: '万人次', expected: '人', params: { count: 1 } }),
      warning('title-contradicts-unit', 'datapackage.json nianbao.measures[0].title', {
        read: '年末享受城市低保人数 / Persons on urban dibao at the end of the year',
        expected: 'person-time',
        key: 'title-contradicts-unit persons',
      }),
    ],
  },
  {
    name: 'slip-unit-mistyped',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      latestYear: 2019,
      measures: { standard: { title: { 'zh-CN': '平均保障标准', en: 'Average standard' }, kind: 'standard' } },
    },
    files: {
      'facts.csv': csv`
        year,measure,value,unit
        2019,standard,569,元人/.月
      `,
    },
    problems: [error('unit-unknown', 'facts.csv D2 unit', { read: '元人/.月' })],
  },
  {
    name: 'slip-two-units-in-one-table',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      measures: {
        'funds-month': {
          title: { 'zh-CN': '当月资金支出数', en: 'Spending in the month' },
          unit: '元',
          kind: 'flow',
          adds: ['area'],
        },
      },
    },
    files: {
      'facts.csv': csv`
        year,measure,value
        2018,funds-month,291600
        2019,funds-month,298400
        2020,funds-month,305100
        2021,funds-month,30.12
      `,
    },
    problems: [
      warning('scale-slip', 'facts.csv C5 value', {
        read: '30.12 元',
        expected: '2020: 305100 元',
        params: { factor: '÷ 10000' },
        key: 'scale-slip funds-month/all/all/2021',
      }),
    ],
    figures: {
      'funds-month/all/all/2018': '291600 元',
      'funds-month/all/all/2019': '298400 元',
      'funds-month/all/all/2020': '305100 元',
      'funds-month/all/all/2021': '30.12 元',
    },
  },
];
