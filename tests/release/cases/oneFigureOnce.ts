import { csv, error, type PackageCase } from '../packageCase.ts';

/** Each figure once: no row twice, and no figure in two tables. */
export const oneFigureOnceCases: PackageCase[] = [
  {
    name: 'refuses-duplicate-row',
    files: {
      'facts.csv': csv`
        year,area,programme,measure,value,unit
        2021,county,dibao,funds,3,万元
        2021,county,dibao,funds,4,万元
      `,
    },
    problems: [
      error('key-duplicate', 'facts.csv', {
        row: 3,
        letter: 'A, , B, C, D',
        column: 'year, period_end, area, programme, measure',
        read: '2021, , county, dibao, funds',
        params: { first: 2 },
      }),
    ],
  },
  {
    name: 'refuses-figure-in-two-tables',
    description: {
      resources: {
        more: {
          path: 'more.csv',
          schema: {
            fields: [
              { name: 'period_start', type: 'date' },
              { name: 'period_end', type: 'date' },
              { name: 'area', type: 'string' },
              { name: 'programme', type: 'string' },
              { name: 'measure', type: 'string' },
              { name: 'value', type: 'number' },
              { name: 'unit', type: 'string' },
            ],
          },
        },
      },
    },
    nianbao: { roles: { facts: ['facts', 'more'] } },
    files: {
      'more.csv': csv`
        period_start,period_end,area,programme,measure,value,unit
        2021-01-01,2021-12-31,county,dibao,persons,2414,人
      `,
    },
    problems: [
      error('figure-duplicate', 'more.csv F2 value', {
        read: '2414',
        params: { file: 'facts.csv', first: 3, other: '2414' },
      }),
    ],
  },
];
