import { dibao, threeTowns, twoTowns } from '../packageParts.ts';
import { csv, error, type PackageCase } from '../packageCase.ts';

const averages = { measures: { households: { average: true }, persons: null, funds: null } };

/** Counts that are averages over their period. */
export const averageCases: PackageCase[] = [
  {
    name: 'passes-average-with-decimals',
    nianbao: averages,
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,,,east,dibao,households,376038.6667,,,
        2021,,,west,dibao,households,31319.25,,,
      `,
    },
    figures: {
      'households/dibao/county/2021': '407357.9167 户 computed',
      'households/dibao/east/2021': '376038.6667 户',
      'households/dibao/west/2021': '31319.25 户',
    },
  },
  {
    name: 'passes-average-rounded-beside-its-total',
    nianbao: averages,
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,,,county,dibao,households,407359,,,
        2021,,,east,dibao,households,376039,,,
        2021,,,west,dibao,households,31319,,,
      `,
    },
    figures: {
      'households/dibao/county/2021': '407359 户',
      'households/dibao/east/2021': '376039 户',
      'households/dibao/west/2021': '31319 户',
    },
  },
  {
    name: 'withholds-small-average',
    nianbao: averages,
    files: {
      'programmes.csv': dibao,
      'areas.csv': threeTowns,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,,,east,dibao,households,0.4166666667,,,
        2021,,,west,dibao,households,31.3333333333,,,
        2021,,,north,dibao,households,0,,,
      `,
    },
    figures: {
      'households/dibao/county/2021': '31.7500000000 户 computed',
      'households/dibao/east/2021': 'c',
      'households/dibao/north/2021': '0 户',
      'households/dibao/west/2021': 'c',
    },
  },
  {
    name: 'refuses-average-of-money',
    nianbao: { measures: { funds: { unit: '万元', average: true } } },
    problems: [error('average-uncounted', 'datapackage.json nianbao.measures[2].average', { read: '万元' })],
  },
  {
    name: 'refuses-decimals-and-locale-of-another-form',
    nianbao: { locale: 'de-DE', measures: { funds: { decimals: -1 } } },
    problems: [
      error('member-invalid', 'datapackage.json nianbao.measures[2].decimals', { read: '-1', expected: '0, 1, 2 …' }),
      error('member-invalid', 'datapackage.json nianbao.locale', {
        read: '"de-DE"',
        expected: 'en-IN / en-GB / zh-CN',
      }),
    ],
  },
];
