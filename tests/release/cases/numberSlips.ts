import { withoutAreas, withoutProgrammes } from '../packageParts.ts';
import { csv, error, warning, type PackageCase } from '../packageCase.ts';

/** Wrong numbers seen in published texts, see `screen/slips.test.ts`. */
export const numberSlipCases: PackageCase[] = [
  {
    name: 'slip-digits-swapped',
    presets: [withoutAreas],
    nianbao: {
      latestYear: 2015,
      measures: {
        divisions: {
          title: { 'zh-CN': '县级行政区划单位', en: 'Divisions of county level' },
          unit: '个',
          kind: 'stock',
          adds: ['area'],
        },
      },
    },
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        all,,县级行政区划,All
        district,all,市辖区,Districts
        city,all,县级市,County-level cities
        county,all,县,Counties
        autonomous,all,自治县,Autonomous counties
        banner,all,旗,Banners
        autonomous-banner,all,自治旗,Autonomous banners
        special,all,特区,Special districts
        forest,all,林区,Forestry districts
      `,
      'facts.csv': csv`
        year,programme,measure,value
        2015,all,divisions,2580
        2015,district,divisions,921
        2015,city,divisions,361
        2015,county,divisions,1397
        2015,autonomous,divisions,117
        2015,banner,divisions,49
        2015,autonomous-banner,divisions,3
        2015,special,divisions,1
        2015,forest,divisions,1
      `,
    },
    problems: [
      error('parts-exceed-whole', 'facts.csv D2 value', {
        read: '2580 个',
        expected: '≥ 2850 个',
        params: { parts: 8, file: 'facts.csv', first: 3 },
      }),
    ],
  },
  {
    name: 'slip-digit-too-many',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      latestYear: 2017,
      measures: { households: { unit: null, kind: 'stock' }, persons: { unit: null, kind: 'stock' } },
    },
    files: {
      'facts.csv': csv`
        year,measure,value,unit
        2017,households,433559,户
        2017,persons,6.67,万人
      `,
    },
    problems: [
      error('households-exceed-persons', 'facts.csv C2 value', {
        read: '433559 户',
        expected: '≤ 6.67 万人',
        params: { file: 'facts.csv', first: 3 },
      }),
    ],
  },
  {
    name: 'slip-amount-lost-in-translation',
    presets: [withoutProgrammes, withoutAreas],
    fields: { quote: { type: 'string' } },
    nianbao: {
      latestYear: 2015,
      measures: {
        funds: { title: { 'zh-CN': '事业费支出', en: 'Expenditure' }, adds: ['area'], unit: '亿元' },
        assets: {
          title: { 'zh-CN': '固定资产原价', en: 'Total fixed assets' },
          unit: '亿元',
          kind: 'stock',
          adds: ['area'],
        },
      },
    },
    files: {
      'facts.csv': csv`
        year,measure,value,quote
        2015,assets,8183.1,"total fixed assets of 818,310,000 Yuan; expenditure 492,640,000,000 Yuan"
        2015,funds,4926.4,"total fixed assets of 818,310,000 Yuan; expenditure 492,640,000,000 Yuan"
      `,
    },
    problems: [
      warning('quote-disagrees', 'facts.csv C2 value', {
        read: '8183.1 亿元',
        params: { numbers: '818,310,000; 492,640,000,000' },
        key: 'quote-disagrees assets/all/all/2015',
      }),
    ],
    figures: {
      'assets/all/all//2015-12-31': '8183.1 亿元',
      'funds/all/all/2015': '4926.4 亿元',
    },
  },
  {
    name: 'slip-change-across-january',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      latestYear: 2020,
      measures: {
        funds: {
          title: { 'zh-CN': '民政事业费累计支出', en: 'Civil-affairs spending so far' },
          adds: ['area'],
          unit: '万元',
        },
        change: { title: { 'zh-CN': '环比', en: 'Change on the period before' }, unit: '%', kind: 'rate' },
      },
    },
    files: {
      'facts.csv': csv`
        year,period_start,period_end,measure,value
        2019,2019-01-01,2019-12-31,funds,"714496.8"
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
    name: 'slip-flash-replaced-silently',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      latestYear: 2013,
      measures: {
        persons: { title: { 'zh-CN': '城市低保人数', en: 'Persons on urban dibao' }, unit: '万人', kind: 'stock' },
      },
    },
    files: {
      'facts.csv': csv`
        year,measure,value
        2013,persons,2064.2
      `,
      'released/release.json': '{ "id": "flash", "digest": "" }',
      'released/figures.csv': csv`
        measure,programme,area,year,period_start,period_end,value,unit,symbol,flags
        persons,all,all,2013,,2013-12-31,2061.3,万人,,provisional
      `,
    },
    problems: [
      warning('provisional-changed', 'facts.csv C2 value', {
        read: '2064.2',
        expected: '2061.3 万人',
        params: { edition: 'flash' },
        key: 'provisional-changed persons/all/all/2013',
      }),
    ],
    figures: { 'persons/all/all//2013-12-31': '2064.2 万人' },
  },
  {
    name: 'slip-two-copies-disagree',
    presets: [withoutProgrammes, withoutAreas],
    description: { resources: { facts: { schema: { primaryKey: null } } } },
    nianbao: {
      latestYear: 2015,
      measures: {
        persons: {
          title: { 'zh-CN': '农村特困人数', en: 'Rural persons in extreme poverty' },
          unit: '万人',
          kind: 'stock',
        },
      },
    },
    files: {
      'facts.csv': csv`
        year,measure,value
        2015,persons,516.7
        2015,persons,516.8
      `,
    },
    problems: [
      error('figure-duplicate', 'facts.csv C3 value', {
        read: '516.8',
        params: { file: 'facts.csv', first: 2, other: '516.7' },
      }),
    ],
  },
  {
    name: 'slip-year-given-as-month',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: {
      latestYear: 2015,
      measures: {
        standard: { title: { 'zh-CN': '农村低保平均标准', en: 'Average rural dibao standard' }, kind: 'standard' },
      },
    },
    files: {
      'facts.csv': csv`
        year,measure,value,unit
        2012,standard,2067.8,元/人·年
        2014,standard,2673.2,元/人·月
        2015,standard,3177.6,元/人·年
      `,
    },
    problems: [
      error('unit-changed', 'facts.csv D3 unit', {
        read: '元/人·月',
        expected: '元/人·年',
        params: { file: 'facts.csv', first: 2 },
      }),
      warning('span-slip', 'facts.csv C3 value', {
        read: '2673.2 元/人·月',
        expected: '2012: 2067.8 元/人·年; 2015: 3177.6 元/人·年',
        params: { factor: '× 12' },
        key: 'span-slip standard/all/all/2014',
      }),
    ],
  },
];
