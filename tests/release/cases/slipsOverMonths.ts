import { cumulativeFunds, seriesByPeriod } from '../packageParts.ts';
import { csv, warning, type PackageCase } from '../packageCase.ts';

/** What months say of each other: cumulative figures that fall, quarters that are not their months, months that repeat. */
export const slipOverMonthsCases: PackageCase[] = [
  {
    name: 'warns-of-slips-over-months',
    presets: [...seriesByPeriod, cumulativeFunds],
    nianbao: {
      measures: {
        visits: { title: { 'zh-CN': '人次', en: 'Visits' }, unit: '人次', kind: 'flow', adds: ['period'] },
      },
    },
    fields: { visits: { type: 'number' } },
    files: {
      'facts.csv': csv`
        时期,人数,资金,visits
        2021年1月,500,10,20
        2021年2月,500,22,21
        2021年3月,501,21,20
        2021年4月,501,30,30
        2021年5月,501,60,30
        2021年一季度,,,62
        2021年,501,90,
      `,
    },
    problems: [
      warning('cumulative-falls', 'facts.csv C4 资金', {
        read: '21',
        params: { before: '22 万元', file: 'facts.csv', first: 3 },
        key: 'cumulative-falls funds/all/all/2021-Q1',
      }),
      warning('period-sum', 'facts.csv D7 visits', {
        read: '62',
        expected: '61 人次',
        params: { file: 'facts.csv', first: 2 },
        key: 'period-sum visits/all/all/2021-Q1',
      }),
    ],
    figures: {
      'funds/all/all/2021': '90 万元',
      'funds/all/all/2021-01-01/2021-01-31': '10 万元',
      'funds/all/all/2021-01-01/2021-02-28': '22 万元',
      'funds/all/all/2021-01-01/2021-03-31': '21 万元',
      'funds/all/all/2021-01-01/2021-04-30': '30 万元',
      'funds/all/all/2021-01-01/2021-05-31': '60 万元',
      'funds/all/all/2021-02-01/2021-02-28': '12 万元 computed',
      'funds/all/all/2021-03-01/2021-03-31': 'x',
      'funds/all/all/2021-04-01/2021-04-30': '9 万元 computed',
      'funds/all/all/2021-05-01/2021-05-31': '30 万元 computed',
      'persons/all/all//2021-01-31': '500 人',
      'persons/all/all//2021-02-28': '500 人',
      'persons/all/all//2021-03-31': '501 人',
      'persons/all/all//2021-04-30': '501 人',
      'persons/all/all//2021-05-31': '501 人',
      'persons/all/all//2021-12-31': '501 人',
      'visits/all/all/2021': 'x',
      'visits/all/all/2021-01-01/2021-01-31': '20 人次',
      'visits/all/all/2021-01-01/2021-03-31': '62 人次',
      'visits/all/all/2021-02-01/2021-02-28': '21 人次',
      'visits/all/all/2021-03-01/2021-03-31': '20 人次',
      'visits/all/all/2021-04-01/2021-04-30': '30 人次',
      'visits/all/all/2021-05-01/2021-05-31': '30 人次',
      'visits/all/all/2021-01-01/2021-02-28': '41 人次 computed',
      'visits/all/all/2021-01-01/2021-04-30': '92 人次 computed',
      'visits/all/all/2021-01-01/2021-05-31': '122 人次 computed',
    },
  },
  {
    name: 'warns-of-a-month-that-repeats',
    presets: [...seriesByPeriod],
    nianbao: {
      measures: { visits: { title: { 'zh-CN': '人次', en: 'Visits' }, unit: '人次', kind: 'flow', adds: [] } },
    },
    fields: { visits: { type: 'number' } },
    files: {
      'facts.csv': csv`
        时期,人数,资金,visits
        2021,480,90,200
        2021年1月,500,10,20
        2021年2月,501,22,21
        2021年3月,501,22,21
      `,
    },
    problems: [
      warning('month-repeats', 'facts.csv B5 人数', {
        read: '501',
        params: { count: 3, file: 'facts.csv', first: 4 },
        key: 'month-repeats all/2021-M03',
      }),
    ],
    figures: {
      'persons/all/all//2021-12-31': '480 人',
      'funds/all/all/2021': '90 万元',
      'visits/all/all/2021': '200 人次',
      'persons/all/all//2021-01-31': '500 人',
      'funds/all/all/2021-01-01/2021-01-31': '10 万元',
      'visits/all/all/2021-01-01/2021-01-31': '20 人次',
      'persons/all/all//2021-02-28': '501 人',
      'funds/all/all/2021-02-01/2021-02-28': '22 万元',
      'visits/all/all/2021-02-01/2021-02-28': '21 人次',
      'persons/all/all//2021-03-31': '501 人',
      'funds/all/all/2021-03-01/2021-03-31': '22 万元',
      'visits/all/all/2021-03-01/2021-03-31': '21 人次',
      'funds/all/all/2021-01-01/2021-03-31': '54 万元 computed',
      'funds/all/all/2021-01-01/2021-02-28': '32 万元 computed',
    },
  },
];
