import { gb18030 } from '../../draft/gb18030.ts';
import { dibao, twoTowns, wide, withoutAreas } from '../packageParts.ts';
import { csv, error, warning, notice, type PackageCase } from '../packageCase.ts';

/** How the tables that offices keep are read. */
export const tableCases: PackageCase[] = [
  {
    name: 'passes-chinese-excel',
    files: {
      'facts.csv': gb18030(
        [
          '指标,数值,计量单位,项目,地区,年份,,',
          'households,1562,户,dibao,county,2021,,',
          'persons,　2414　,人,dibao,county,2021,,',
          'funds,1523,万元,dibao,county,2021,,',
          ',,,,,,,',
          '',
        ].join('\r\n'),
      ),
    },
    figures: {
      'funds/dibao/county/2021': '1523 万元',
      'households/dibao/county/2021': '1562 户',
      'persons/dibao/county/2021': '2414 人',
    },
  },
  {
    name: 'passes-grouped-number',
    files: {
      'facts.csv': csv`
        年份,地区,项目,指标,数值,计量单位
        2021,county,dibao,funds,"1,523",万元
      `,
    },
    problems: [notice('number-ungrouped', 'facts.csv E2 数值', { read: '1,523', expected: '1523' })],
    figures: {
      'funds/dibao/county/2021': '1523 万元',
    },
  },
  {
    name: 'passes-office-table',
    presets: [wide],
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        甲县2021年城乡低保情况,,,,,
        单位：户、人、元,,,,,
        ,,,,,
        年　份,地区,项目,户数,人数,发放资金
        2021年,east,dibao,"1,020",1560,"442,200"
        2021年,west,dibao,８１０,1210,358000
        ,合　计,,1830,2770,800200
        注：人数为年末数。,,,,,
        填表人：某某　联系电话：0514-00000000,,,,,
      `,
    },
    problems: [
      notice('rows-above', 'facts.csv 1', { params: { count: 2 } }),
      notice('integer-respelt', 'facts.csv A5 年　份', { read: '2021年', expected: '2021' }),
      notice('number-ungrouped', 'facts.csv D5 户数', { read: '1,020', expected: '1020' }),
      notice('number-ungrouped', 'facts.csv F5 发放资金', { read: '442,200', expected: '442200' }),
      notice('integer-respelt', 'facts.csv A6 年　份', { read: '2021年', expected: '2021' }),
      notice('number-respelt', 'facts.csv D6 户数', { read: '８１０', expected: '810' }),
      notice('row-total', 'facts.csv 7', { params: { count: 1 } }),
      notice('rows-below', 'facts.csv 8', { params: { count: 2 } }),
      notice('unit-converted', 'facts.csv F5 发放资金', { read: '元', expected: '万元' }),
    ],
    figures: {
      'funds/dibao/county/2021': '80.02 万元 computed',
      'funds/dibao/east/2021': '44.22 万元',
      'funds/dibao/west/2021': '35.8 万元',
      'households/dibao/county//2021-12-31': '1830 户 computed',
      'households/dibao/east//2021-12-31': '1020 户',
      'households/dibao/west//2021-12-31': '810 户',
      'persons/dibao/county//2021-12-31': '2770 人 computed',
      'persons/dibao/east//2021-12-31': '1560 人',
      'persons/dibao/west//2021-12-31': '1210 人',
    },
  },
  {
    name: 'passes-wide-table',
    fields: {
      measure: null,
      households: { type: 'integer', titles: { 'zh-CN': '户数' } },
      persons: { type: 'integer', titles: { 'zh-CN': '人数' } },
      'year-end': { type: 'integer', titles: { 'zh-CN': '年末人数' } },
      funds: { type: 'number', titles: { 'zh-CN': '资金' } },
      funds_unit: { type: 'string', titles: { 'zh-CN': '资金单位' } },
    },
    nianbao: {
      measures: {
        'year-end': {
          title: { 'zh-CN': '年末人数', en: 'Persons at year end' },
          unit: '人',
          kind: 'stock',
          adds: ['area'],
        },
      },
      disclosure: { threshold: 1 },
    },
    files: {
      'facts.csv': csv`
        年份,地区,项目,户数,人数,年末人数,资金,资金单位,demonstration
        2021,county,dibao,1562,2414,2390,1523.0,万元,
        2021,county,care,,91,88,,,
        2021,sample,dibao,3,4,4,0,万元,1
      `,
    },
    figures: {
      'funds/care/county/2021': 'x',
      'funds/dibao/county/2021': '1523.0 万元',
      'funds/dibao/sample/2021': '0 万元 demonstration',
      'households/care/county/2021': 'x',
      'households/dibao/county/2021': '1562 户',
      'households/dibao/sample/2021': '3 户 demonstration',
      'persons/care/county/2021': '91 人',
      'persons/dibao/county/2021': '2414 人',
      'persons/dibao/sample/2021': '4 人 demonstration',
      'year-end/care/county//2021-12-31': '88 人',
      'year-end/dibao/county//2021-12-31': '2390 人',
      'year-end/dibao/sample//2021-12-31': '4 人 demonstration',
    },
  },
  {
    name: 'passes-printed-totals',
    presets: [withoutAreas],
    nianbao: {
      languages: ['en'],
      measures: { persons: { title: { 'zh-CN': null }, kind: 'stock', adds: null } },
      totals: [
        { code: 'both', title: { en: 'Both' }, measure: 'persons', programmes: ['urban', 'rural'], exclusive: true },
      ],
    },
    files: {
      'programmes.csv': csv`
        code,title_en
        urban,Urban
        rural,Rural
      `,
      'facts.csv': csv`
        year,programme,measure,value,status
        2020,urban,persons,800,
        2020,rural,persons,3600,
        2021,total:both,persons,4063,provisional
        2021,urban,persons,738,
        2021,rural,persons,3474,computed
      `,
    },
    figures: {
      'persons/rural/all//2020-12-31': '3600 人',
      'persons/rural/all//2021-12-31': '3474 人 computed',
      'persons/total:both/all//2020-12-31': '4400 人 computed',
      'persons/total:both/all//2021-12-31': '4063 人 provisional',
      'persons/urban/all//2020-12-31': '800 人',
      'persons/urban/all//2021-12-31': '738 人',
    },
  },
  {
    name: 'refuses-wrong-totals',
    presets: [wide],
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        年份,地区,项目,户数,人数,发放资金
        2021,east,dibao,1020,1560,44.22
        2021,west,dibao,810,1210,35.80
        ,小计,,1831,2707,80.03
        2020,east,dibao,1000,1500,40
        2020,west,dibao,800,1200,30
        2020,合计,,1800,2700,7.00
      `,
    },
    problems: [
      notice('row-subtotal', 'facts.csv 4', { params: { count: 1 } }),
      notice('row-total', 'facts.csv 7', { params: { count: 1 } }),
      error('control-total', 'facts.csv D4 户数', { read: '1831', expected: '1830 户' }),
      error('control-total', 'facts.csv E4 人数', { read: '2707', expected: '2770 人' }),
      error('control-total', 'facts.csv F7 发放资金', { read: '7.00', expected: '70 万元' }),
    ],
  },
  {
    name: 'refuses-personal-data',
    presets: [wide],
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        年份,地区,项目,户数,人数,发放资金
        2021,east,dibao,1,110101199003077758,44.22
        2021,west,dibao,x,1210,—
      `,
    },
    problems: [error('personal-id-number', 'facts.csv E2', { params: { count: 1 } })],
  },
  {
    name: 'refuses-impossible-date',
    files: {
      'facts.csv': csv`
        year,period_end,area,programme,measure,value,unit
        2021,2021-02-29,county,dibao,funds,3,万元
      `,
    },
    problems: [error('date-invalid', 'facts.csv B2 period_end', { read: '2021-02-29', expected: '2021-12-31' })],
  },
  {
    name: 'warns-of-contradicted-unit-line',
    presets: [wide],
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        单位：人、元,,,,,
        年份,地区,项目,户数,人数,发放资金（万元）
        2021,county,dibao,1830,2770,80.02
      `,
    },
    problems: [
      notice('rows-above', 'facts.csv 1', { params: { count: 1 } }),
      warning('unit-line-contradicted', 'facts.csv F2 发放资金（万元）', {
        read: '万元',
        expected: '单位:人、元',
        key: 'unit-line-contradicted facts.csv/发放资金（万元）',
      }),
    ],
    figures: {
      'funds/dibao/county/2021': '80.02 万元',
      'households/dibao/county//2021-12-31': '1830 户',
      'persons/dibao/county//2021-12-31': '2770 人',
    },
  },
];
