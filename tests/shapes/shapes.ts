import { shape, type Shape } from './shape.ts';

const range = (count: number, from = 1) => Array.from({ length: count }, (_, index) => index + from);
const words = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const persons = { code: 'persons', title: words('人数', 'Persons'), unit: '人', kind: 'stock', adds: ['area'] };
const funds = {
  code: 'funds',
  title: words('发放资金', 'Funds'),
  unit: '万元',
  kind: 'flow',
  adds: ['area', 'programme', 'period'],
};
const households = { ...persons, code: 'households', title: words('户数', 'Households'), unit: '户' };
const standard = { code: 'standard', title: words('保障标准', 'Standard'), unit: '元/人·月', kind: 'standard' };
const dollars = { ...funds, unit: 'USD' };

/** Shapes of data that nobody tuned the pages to. */
export const shapes: Shape[] = [
  shape({
    name: 'one-measure',
    latestYear: 2021,
    measures: [persons],
    columns: 'year,measure,value',
    rows: range(5, 2017).map((year) => `${year},persons,${1000 + year}`),
  }),
  shape({
    name: 'no-areas',
    latestYear: 2021,
    measures: [persons, funds],
    columns: 'year,programme,measure,value',
    programmes: ['城乡低保|Subsistence allowance', '临时救助|Temporary assistance'],
    rows: range(3, 2019).flatMap((year) =>
      [1, 2].flatMap((p) => [
        `${year},P${p},persons,${900 * p + year}`,
        `${year},P${p},funds,${(12.5 * p).toFixed(2)}`,
      ]),
    ),
  }),
  shape({
    name: 'no-programmes',
    latestYear: 2021,
    measures: [persons, funds],
    columns: 'year,area,measure,value',
    areas: ['甲县|County A', '东镇|East Town', '西镇|West Town', '北镇|North Town'],
    rows: range(3, 2019).flatMap((year) =>
      [1, 2, 3].flatMap((a) => [`${year},A${a},persons,${100 * a + 3 * year}`, `${year},A${a},funds,${10 * a}`]),
    ),
  }),
  shape({
    name: 'forty-programmes',
    latestYear: 2021,
    measures: [persons, funds],
    columns: 'year,programme,measure,value',
    programmes: range(40).map((p) => `第${p}类困难群众救助|Assistance of kind ${p}`),
    totals: [
      {
        code: 'all',
        title: words('救助资金合计', 'All assistance'),
        measure: 'funds',
        lead: true,
        programmes: range(40).map((p) => `P${p}`),
      },
    ],
    rows: range(2, 2020).flatMap((year) =>
      range(40).flatMap((p) => [
        `${year},P${p},persons,${p * 37 + year}`,
        `${year},P${p},funds,${p * 3 + year - 2000}`,
      ]),
    ),
  }),
  shape({
    name: 'sixty-areas',
    latestYear: 2021,
    measures: [persons],
    columns: 'year,area,programme,measure,value',
    programmes: ['城乡低保|Subsistence allowance'],
    areas: [
      '甲县|County A',
      ...range(60).map((a) => `第${a}民族团结进步示范街道办事处|Subdistrict Office of the Model Community Number ${a}`),
    ],
    rows: range(2, 2020).flatMap((year) => range(60).map((a) => `${year},A${a},P1,persons,${a * 13 + year}`)),
  }),
  shape({
    name: 'full-briefs',
    latestYear: 2021,
    measures: [persons, households, funds, standard],
    columns: 'year,area,programme,measure,value',
    programmes: range(7).map((p) => `第${p}类困难家庭生活救助|Living assistance of kind ${p}`),
    areas: ['甲县|County A', ...range(9).map((a) => `第${a}街道|Subdistrict Number ${a}`)],
    totals: [
      {
        code: 'all',
        title: words('各类救助资金合计', 'All funds of living assistance'),
        measure: 'funds',
        lead: true,
        programmes: range(7).map((p) => `P${p}`),
      },
    ],
    rows: range(3, 2019).flatMap((year) =>
      range(7).flatMap((p) => [
        `${year},A0,P${p},standard,${600 + 20 * p + 10 * (year - 2019)}`,
        ...range(9).flatMap((a) => {
          const count = 100 * p + 7 * a + (year - 2019) * (p + a);
          return [
            ...[`${year},A${a},P${p},persons,${2 * count}`, `${year},A${a},P${p},households,${count}`],
            `${year},A${a},P${p},funds,${(count * 0.31).toFixed(2)}`,
          ];
        }),
      ]),
    ),
  }),
  shape({
    name: 'one-year',
    latestYear: 2021,
    measures: [persons, funds],
    columns: 'year,programme,measure,value',
    programmes: ['城乡低保|Subsistence allowance', '特困供养|Support for extreme poverty'],
    rows: [1, 2].flatMap((p) => [`2021,P${p},persons,${p * 700}`, `2021,P${p},funds,${p * 81}`]),
  }),
  shape({
    name: 'thirty-five-years',
    latestYear: 2024,
    measures: [persons, funds],
    columns: 'year,programme,measure,value',
    programmes: ['城乡低保|Subsistence allowance', '特困供养|Support for extreme poverty'],
    rows: range(35, 1990).flatMap((year) =>
      [1, 2].flatMap((p) => [
        `${year},P${p},persons,${p * (year - 1900) * 7}`,
        `${year},P${p},funds,${p * (year - 1980)}`,
      ]),
    ),
  }),
  shape({
    name: 'dollars',
    languages: ['en'],
    latestYear: 2021,
    measures: [dollars],
    columns: 'year,programme,measure,value',
    programmes: ['SNAP', 'TANF'],
    rows: range(4, 2018).flatMap((year) => [1, 2].map((p) => `${year},P${p},funds,${p * 1234567 + year}`)),
  }),
  shape({
    name: 'english-first',
    languages: ['en', 'zh-CN'],
    latestYear: 2021,
    measures: [persons, dollars],
    columns: 'year,programme,measure,value',
    programmes: ['城乡低保|Subsistence allowance', '临时救助|Temporary assistance'],
    rows: range(3, 2019).flatMap((year) =>
      [1, 2].flatMap((p) => [`${year},P${p},persons,${900 * p + year}`, `${year},P${p},funds,${p * 4321}`]),
    ),
  }),
  shape({
    name: 'wide-values',
    latestYear: 2021,
    measures: [{ ...funds, unit: '元' }],
    columns: 'year,programme,measure,value',
    programmes: ['最小|Smallest', '最大|Largest'],
    rows: range(3, 2019).flatMap((year) => [
      `${year},P1,funds,0.0${year - 2018}`,
      `${year},P2,funds,${year - 2018}000000000000`,
    ]),
  }),
  shape({
    name: 'long-numbers',
    latestYear: 2024,
    measures: [
      { ...households, kind: 'served', unit: 'households', average: true },
      { ...funds, unit: 'BRL', title: words('支出', 'Expenditure') },
      { code: 'rate', title: words('受助比例', 'Share of the population'), unit: '%', kind: 'rate' },
    ],
    columns: 'year,area,measure,value',
    areas: ['全国|Federation', '北部|North', '南部|South', '东部|East'],
    rows: range(3, 2022).flatMap((year) => [
      `${year},A0,rate,1.${year}541271000001`,
      ...range(3).flatMap((a) => [
        `${year},A${a},households,${a * 376038 + year - 2000}.6667`,
        `${year},A${a},funds,${a * 162840000007 + (year - 2000) * 12029999}`,
      ]),
    ]),
  }),
  shape({
    name: 'lakh',
    languages: ['en'],
    latestYear: 2023,
    measures: [
      { ...persons, unit: 'persons' },
      { ...funds, unit: 'lakh INR', decimals: 1 },
      { ...dollars, code: 'grants', title: words('补助', 'Grants'), unit: 'INR' },
    ],
    columns: 'year,area,measure,value',
    areas: ['甲邦|State A', '东区|East', '西区|West'],
    rows: range(3, 2021).flatMap((year) =>
      [1, 2].flatMap((a) => [
        `${year},A${a},persons,${a * 28413 + year}`,
        `${year},A${a},funds,${a * 400 + year - 2000}.54321`,
        `${year},A${a},grants,${a * 16284000007 + year}`,
      ]),
    ),
  }),
  shape({
    name: 'months',
    latestYear: 2021,
    measures: [persons, { ...funds, adds: ['programme', 'period'] }],
    columns: 'period,programme,measure,value',
    programmes: ['城乡低保|Subsistence allowance', '临时救助|Temporary assistance'],
    rows: range(24).flatMap((month) => {
      const code = `${2020 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
      return [1, 2].flatMap((p) => [
        `${code},P${p},persons,${900 * p + 7 * month}`,
        `${code},P${p},funds,${p * 10 + month}.5`,
      ]);
    }),
  }),
  shape({
    name: 'a-year-that-is-not-over',
    latestYear: 2021,
    measures: [persons, { ...funds, adds: ['programme', 'period'] }],
    columns: 'period,programme,measure,value',
    programmes: ['城乡低保|Subsistence allowance'],
    rows: range(31).flatMap((month) => {
      const code = `${2020 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
      return [`${code},P1,persons,${900 + 7 * month}`, `${code},P1,funds,${10 + month}.5`];
    }),
  }),
  shape({
    name: 'office-years',
    languages: ['en'],
    latestYear: 2021,
    measures: [{ ...persons, unit: 'persons' }, dollars],
    columns: 'period,programme,measure,value',
    programmes: ['SNAP', 'TANF'],
    more: { yearEnds: '09-30', yearForm: 'FY2022', cutoff: '2021-09-30' },
    rows: range(5, 2017).flatMap((year) =>
      [1, 2].flatMap((p) => [
        `FY${year},P${p},persons,${900 * p + year}`,
        `FY${year},P${p},funds,${p * 1234567 + year}`,
      ]),
    ),
  }),
];
