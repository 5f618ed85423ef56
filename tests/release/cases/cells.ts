import { atHome, dibao, fourTowns, twoTowns, wide, withoutHouseholds } from '../packageParts.ts';
import { csv, error, warning, notice, type PackageCase } from '../packageCase.ts';

/** What a cell holds: a value, a mark, a status. */
export const cellCases: PackageCase[] = [
  {
    name: 'passes-four-states',
    files: {
      'facts.csv': csv`
        year,area,programme,measure,value,unit,symbol,status
        2021,county,dibao,households,0,户,,
        2021,county,dibao,persons,0.0,人,,approximate provisional
        2021,county,dibao,funds,,,x,
        2021,county,care,households,2,户,c,
        2021,county,care,persons,,,,
        2021,county,care,funds,,,z,
      `,
    },
    problems: [
      warning('value-empty', 'facts.csv E6 value', {
        expected: '1523 / x / z / c',
        key: 'value-empty persons/care/county/2021',
      }),
    ],
    figures: {
      'funds/care/county/2021': 'z',
      'funds/dibao/county/2021': 'x',
      'households/care/county/2021': 'c',
      'households/dibao/county/2021': '0 户',
      'persons/care/county/2021': 'x',
      'persons/dibao/county/2021': '0.0 人 provisional approximate',
    },
  },
  {
    name: 'passes-declared-marks',
    presets: [wide],
    description: {
      resources: {
        facts: {
          schema: {
            missingValues: [
              { value: '—', label: 'not available' },
              { value: '/', label: 'not applicable' },
              { value: '*', label: 'withheld' },
              { value: '空', label: 'zero' },
              '…',
            ],
          },
        },
      },
    },
    nianbao: { disclosure: { threshold: 1 } },
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        年份,地区,项目,户数,人数,发放资金
        2021,county,dibao,1020,…,—
        2020,county,dibao,*,空,/
      `,
    },
    figures: {
      'funds/dibao/county/2020': 'z',
      'funds/dibao/county/2021': 'x',
      'households/dibao/county//2020-12-31': 'c',
      'households/dibao/county//2021-12-31': '1020 户',
      'persons/dibao/county//2020-12-31': '0 人',
      'persons/dibao/county//2021-12-31': 'x',
    },
  },
  {
    name: 'passes-status-without-description',
    description: { resources: { facts: { schema: { fields: { status: null } } } } },
    nianbao: { disclosure: { threshold: 1 } },
    presets: [wide, withoutHouseholds],
    files: {
      'programmes.csv': dibao,
      'facts.csv': csv`
        year,area,programme,persons,funds,状态
        2020,county,dibao,1020,3.5,
        2021,county,dibao,1030,3.6,revised
      `,
    },
    figures: {
      'funds/dibao/county/2020': '3.5 万元',
      'funds/dibao/county/2021': '3.6 万元 revised',
      'persons/dibao/county//2020-12-31': '1020 人',
      'persons/dibao/county//2021-12-31': '1030 人 revised',
    },
  },
  {
    name: 'passes-acknowledged-warning',
    files: {
      'facts.csv': csv`
        year,area,programme,measure,value,unit,symbol,status
        2021,county,dibao,households,0,户,,
        2021,county,dibao,persons,0.0,人,,approximate provisional
        2021,county,dibao,funds,,,x,
        2021,county,care,households,2,户,c,
        2021,county,care,persons,,,,
        2021,county,care,funds,,,z,
      `,
      'acknowledgements.csv': csv`
        key,reason
        value-empty persons/care/county/2021,尚在审计
        value-empty funds/dibao/county/2019,早已补上
      `,
    },
    problems: [
      warning('value-empty', 'facts.csv E6 value', {
        expected: '1523 / x / z / c',
        key: 'value-empty persons/care/county/2021',
        acknowledged: '尚在审计',
      }),
      notice('acknowledgement-stale', 'acknowledgements.csv A3 key', { read: 'value-empty funds/dibao/county/2019' }),
    ],
    figures: {
      'funds/care/county/2021': 'z',
      'funds/dibao/county/2021': 'x',
      'households/care/county/2021': 'c',
      'households/dibao/county/2021': '0 户',
      'persons/care/county/2021': 'x',
      'persons/dibao/county/2021': '0.0 人 provisional approximate',
    },
  },
  {
    name: 'refuses-undeclared-marks',
    presets: [wide],
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        年份,地区,项目,户数,人数,发放资金
        2021,east,dibao,1020,1560,—
        2021,west,dibao,*,…,/
      `,
    },
    problems: [
      error('mark-undeclared', 'facts.csv F2 发放资金', { read: '—', expected: '1523 / 44.22 / -3' }),
      error('mark-undeclared', 'facts.csv D3 户数', { read: '*', expected: '1523 / 44.22 / -3' }),
      error('mark-undeclared', 'facts.csv E3 人数', { read: '…', expected: '1523 / 44.22 / -3' }),
      error('mark-undeclared', 'facts.csv F3 发放资金', { read: '/', expected: '1523 / 44.22 / -3' }),
    ],
  },
  {
    name: 'refuses-contradictory-cells',
    files: {
      'facts.csv': csv`
        year,area,programme,measure,value,unit,symbol,status
        2021,county,dibao,households,,户,q,
        2021,county,dibao,persons,0,人,x,
        2021,county,dibao,funds,3,万元,,provisional unsure
      `,
    },
    problems: [
      error('symbol-unknown', 'facts.csv E2 value', { read: 'q', expected: 'c / x / z' }),
      error('symbol-with-value', 'facts.csv E3 value', { read: '0', params: { symbol: 'x' } }),
      error('status-unknown', 'facts.csv H4 status', {
        read: 'unsure',
        expected: 'provisional / revised / approximate / break / computed',
      }),
    ],
  },
  {
    name: 'refuses-impossible-counts',
    nianbao: { measures: { persons: { unit: null } } },
    files: {
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,,,county,dibao,households,-3,户,,
        2021,,,county,dibao,persons,2.5,人,,
        2021,,,county,care,persons,2.2345,万人,,
        2021,,,county,full,persons,1.23456,万人,,
        2021,,,county,partial,persons,7.0,人,,
        2021,,,county,dibao,funds,-0.5,元,,
      `,
    },
    problems: [
      error('count-negative', 'facts.csv G2 value', { read: '-3', expected: '≥ 0' }),
      error('count-not-whole', 'facts.csv G3 value', { read: '2.5', params: { unit: '人' } }),
      error('count-not-whole', 'facts.csv G5 value', { read: '1.23456', params: { unit: '万人' } }),
      warning('amount-negative', 'facts.csv G7 value', {
        read: '-0.5 元',
        expected: '≥ 0',
        key: 'amount-negative funds/dibao/county/2021',
      }),
    ],
  },
  {
    name: 'refuses-withheld-zero',
    presets: [wide, withoutHouseholds],
    files: {
      'programmes.csv': atHome,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,persons_symbol,funds,funds_symbol,status
        2021,east,home,30,,37.5,,
        2021,west,home,0,c,0.0,,
        2021,north,home,31,,38.75,,
        2021,south,home,20,,25.0,,
      `,
    },
    problems: [error('withheld-zero', 'facts.csv D3 persons', { expected: '0' })],
  },
];
