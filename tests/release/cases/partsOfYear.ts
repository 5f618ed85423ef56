import {
  byPeriod,
  cumulativeFunds,
  seriesByPeriod,
  withoutAreas,
  withoutHouseholds,
  withoutProgrammes,
} from '../packageParts.ts';
import { csv, error, type PackageCase } from '../packageCase.ts';
import type { JsonObject } from '../patched.ts';

const text = { type: 'string' };

const march: JsonObject = { nianbao: { yearEnds: '03-31' } };

function months(year: number, funds: (month: number) => number): string {
  return Array.from({ length: 12 }, (_, index) => `${year}年${index + 1}月,${1000 + index},${funds(index + 1)}`).join(
    '\n',
  );
}

/** Months, quarters, halves, and years that end when the office's do. */
export const partOfYearCases: PackageCase[] = [
  {
    name: 'passes-months',
    presets: [...seriesByPeriod],
    files: { 'facts.csv': `时期,人数,资金\n${months(2021, (month) => month)}\n2022年1月,1020,7\n` },
    figures: {
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => {
          const month = String(index + 1).padStart(2, '0');
          const last = new Date(Date.UTC(2021, index + 1, 0)).getUTCDate();
          return [
            [`persons/all/all//2021-${month}-${last}`, `${1000 + index} 人`],
            [`funds/all/all/2021-${month}-01/2021-${month}-${last}`, `${index + 1} 万元`],
          ];
        }).flat(),
      ),
      'persons/all/all//2022-01-31': '1020 人',
      'funds/all/all/2022-01-01/2022-01-31': '7 万元',
      'funds/all/all/2021-01-01/2021-03-31': '6 万元 computed',
      'funds/all/all/2021-04-01/2021-06-30': '15 万元 computed',
      'funds/all/all/2021-07-01/2021-09-30': '24 万元 computed',
      'funds/all/all/2021-10-01/2021-12-31': '33 万元 computed',
      'funds/all/all/2021-01-01/2021-06-30': '21 万元 computed',
      'funds/all/all/2021-07-01/2021-12-31': '57 万元 computed',
      'funds/all/all/2021': '78 万元 computed',
      ...Object.fromEntries(
        [2, 4, 5, 7, 8, 9, 10, 11].map((month) => {
          const last = new Date(Date.UTC(2021, month, 0)).toISOString().slice(0, 10);
          return [`funds/all/all/2021-01-01/${last}`, `${(month * (month + 1)) / 2} 万元 computed`];
        }),
      ),
    },
  },
  {
    name: 'passes-dated-quarters-of-a-year',
    presets: [withoutProgrammes, withoutAreas, { nianbao: { latestYear: 2020 } }],
    nianbao: { measures: { persons: { kind: 'stock' } } },
    files: {
      'facts.csv': csv`
        year,period_start,period_end,measure,value,unit
        2020,2020-01-01,2020-12-31,funds,100.00,万元
        2021,,2021-03-31,persons,52000,人
        2021,2021-01-01,2021-03-31,funds,64.50,万元
        2021,,2021-06-30,persons,53100,人
        2021,2021-04-01,2021-06-30,funds,65.00,万元
      `,
    },
    figures: {
      'funds/all/all/2020': '100.00 万元',
      'persons/all/all//2021-03-31': '52000 人',
      'funds/all/all/2021-01-01/2021-03-31': '64.50 万元',
      'persons/all/all//2021-06-30': '53100 人',
      'funds/all/all/2021-04-01/2021-06-30': '65.00 万元',
      'funds/all/all/2021-01-01/2021-06-30': '129.50 万元 computed',
    },
  },
  {
    name: 'passes-cumulative-months',
    presets: [...seriesByPeriod, cumulativeFunds],
    files: {
      'facts.csv': csv`
        时期,人数,资金
        2021年1月,500,10
        2021年1—2月,501,22
        2021年1—3月,502,30
        2021年1—6月,505,75
        2021年1—12月,510,160
      `,
    },
    figures: {
      'persons/all/all//2021-01-31': '500 人',
      'persons/all/all//2021-02-28': '501 人',
      'persons/all/all//2021-03-31': '502 人',
      'persons/all/all//2021-06-30': '505 人',
      'persons/all/all//2021-12-31': '510 人',
      'funds/all/all/2021-01-01/2021-01-31': '10 万元',
      'funds/all/all/2021-01-01/2021-02-28': '22 万元',
      'funds/all/all/2021-02-01/2021-02-28': '12 万元 computed',
      'funds/all/all/2021-01-01/2021-03-31': '30 万元',
      'funds/all/all/2021-03-01/2021-03-31': '8 万元 computed',
      'funds/all/all/2021-04-01/2021-06-30': '45 万元 computed',
      'funds/all/all/2021-01-01/2021-06-30': '75 万元',
      'funds/all/all/2021-07-01/2021-12-31': '85 万元 computed',
      'funds/all/all/2021': '160 万元',
    },
  },
  {
    name: 'passes-years-to-march',
    presets: [...seriesByPeriod, march],
    nianbao: { latestYear: 2022 },
    files: {
      'facts.csv': csv`
        时期,人数,资金
        2020/21,500,10
        2021/22,501,22
      `,
    },
    figures: {
      'persons/all/all//2021-03-31': '500 人',
      'persons/all/all//2022-03-31': '501 人',
      'funds/all/all/2020-04-01/2021-03-31': '10 万元',
      'funds/all/all/2021-04-01/2022-03-31': '22 万元',
    },
  },
  {
    name: 'passes-yearly-averages',
    presets: [withoutProgrammes, withoutAreas, withoutHouseholds, byPeriod],
    nianbao: { measures: { persons: { yearly: 'average' }, funds: { unit: '万元' } } },
    files: {
      'facts.csv': csv`
        时期,人数,资金
        2021年一季度,500,10
        2021年二季度,501,11
        2021年三季度,502,12
        2021年四季度,504,13
      `,
    },
    figures: {
      'persons/all/all/2021-01-01/2021-03-31': '500 人',
      'persons/all/all/2021-04-01/2021-06-30': '501 人',
      'persons/all/all/2021-07-01/2021-09-30': '502 人',
      'persons/all/all/2021-10-01/2021-12-31': '504 人',
      'persons/all/all/2021-01-01/2021-06-30': '500.5 人 computed',
      'persons/all/all/2021-07-01/2021-12-31': '503 人 computed',
      'persons/all/all/2021': '501.75 人 computed',
      'funds/all/all/2021-01-01/2021-03-31': '10 万元',
      'funds/all/all/2021-04-01/2021-06-30': '11 万元',
      'funds/all/all/2021-07-01/2021-09-30': '12 万元',
      'funds/all/all/2021-10-01/2021-12-31': '13 万元',
      'funds/all/all/2021-01-01/2021-09-30': '33 万元 computed',
      'funds/all/all/2021-01-01/2021-06-30': '21 万元 computed',
      'funds/all/all/2021-07-01/2021-12-31': '25 万元 computed',
      'funds/all/all/2021': '46 万元 computed',
    },
  },
  {
    name: 'refuses-doubtful-periods',
    presets: [...seriesByPeriod, { resources: { facts: { schema: { fields: { year: text } } } } }],
    files: {
      'facts.csv': csv`
        时期,人数,资金,year
        01/02/2021,500,10,
        202122,500,11,
        2021年3月,500,11,2020
        ,500,11,2020/21
      `,
    },
    problems: [
      error('period-unread', 'facts.csv A2 时期', {
        read: '01/02/2021',
        expected: '2021-07 / 2021年7月 / 2021-Q3 / 2021年上半年 / 2021年1—7月 / 2021',
      }),
      error('period-doubtful', 'facts.csv A3 时期', { read: '202122', expected: '2021/22' }),
      error('year-outside-period', 'facts.csv D4 year', { read: '2020', expected: '2021' }),
      error('year-of-two', 'facts.csv D5 year', { read: '2020/21' }),
    ],
  },
  {
    name: 'refuses-undeclared-cumulative-figures',
    presets: [...seriesByPeriod],
    files: {
      'facts.csv': csv`
        时期,人数,资金
        2021年1—2月,500,22
        2021年1—4月,501,30
        2021年,501,90
      `,
    },
    problems: [
      error('cumulative-undeclared', 'facts.csv C2 资金', {
        read: '22',
        params: { other: '2021-01-01--2021-04-30: 30 万元' },
      }),
    ],
  },
];
