import { cumulativeFunds, seriesByPeriod } from '../packageParts.ts';
import { csv, error, type PackageCase } from '../packageCase.ts';
import type { JsonObject } from '../patched.ts';

const budgetColumn: JsonObject = {
  resources: { facts: { schema: { fields: { budget: { type: 'number', titles: { 'zh-CN': '预算' } } } } } },
};

const yearsBudget: JsonObject = {
  latestPeriod: '2021-M02',
  measures: {
    budget: {
      title: { 'zh-CN': '预算', en: 'Budget' },
      unit: '万元',
      kind: 'target',
      of: 'funds',
      budget: true,
      yearly: 'whole',
    },
  },
};

/** Targets that are of the whole year on whatever row they stand. */
export const targetCases: PackageCase[] = [
  {
    name: 'passes-targets-of-the-year-in-rows-of-months',
    presets: [...seriesByPeriod, cumulativeFunds, budgetColumn],
    nianbao: yearsBudget,
    files: {
      'facts.csv': csv`
        时期,人数,资金,预算
        2021年1月,500,10,100
        2021年2月,501,22,100
      `,
    },
    figures: {
      'persons/all/all//2021-01-31': '500 人',
      'persons/all/all//2021-02-28': '501 人',
      'funds/all/all/2021-01-01/2021-01-31': '10 万元',
      'funds/all/all/2021-01-01/2021-02-28': '22 万元',
      'funds/all/all/2021-02-01/2021-02-28': '12 万元 computed',
      'budget/all/all/2021': '100 万元',
    },
  },
  {
    name: 'refuses-two-targets-of-one-year',
    presets: [...seriesByPeriod, cumulativeFunds, budgetColumn],
    nianbao: yearsBudget,
    files: {
      'facts.csv': csv`
        时期,人数,资金,预算
        2021年1月,500,10,100
        2021年2月,501,22,120
      `,
    },
    problems: [
      error('figure-duplicate', 'facts.csv D3 预算', {
        read: '120',
        params: { file: 'facts.csv', first: 2, other: '100' },
      }),
    ],
  },
];
