/** Targets and budgets, from the package to its pages and its brief of leaders. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/language.ts';
import type { PageView } from '../../src/site/pageView.ts';
import { cumulativeFunds, seriesByPeriod } from '../release/packageParts.ts';
import type { PackagePatch } from '../release/packageCase.ts';
import { pagesOf } from './pagesOf.ts';
import { isSentence, isTable, partsOfView } from './reading.ts';

const aim = (zh: string, en: string, of: string, unit: string) => ({
  title: { 'zh-CN': zh, en },
  kind: 'target',
  of,
  unit,
});

const budget: PackagePatch = {
  presets: [
    ...seriesByPeriod,
    cumulativeFunds,
    {
      resources: {
        targets: {
          path: 'targets.csv',
          schema: {
            fields: [
              { name: 'period', type: 'string' },
              { name: 'planned', type: 'number' },
              { name: 'adjusted', type: 'number' },
              { name: 'aim', type: 'number' },
            ],
          },
        },
      },
    },
  ],
  nianbao: {
    latestPeriod: '2021-M06',
    roles: { facts: ['facts', 'targets'] },
    measures: {
      planned: { ...aim('年初预算', 'Budget', 'funds', '万元'), budget: true },
      adjusted: { ...aim('调整预算', 'Adjusted budget', 'funds', '万元'), budget: true },
      aim: aim('年度目标', 'Target', 'persons', '人'),
    },
  },
  files: {
    'facts.csv': `时期,人数,资金\n2021年5月,505,390.50\n2021年6月,510,480.25\n`,
    'targets.csv': `period,planned,adjusted,aim\n2021年,900.00,1000.00,500\n`,
  },
};

const linesOf = (view: PageView) =>
  view.sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])))
    .slice(0, 1)
    .flatMap(({ columns, rows }) => [
      columns.map(({ title }) => title).join(' | '),
      ...rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)].map(plainText).join(' | ')),
    ]);

describe('a package with targets', () => {
  it('has them beside what was reached, and how much of the year is gone', async () => {
    const pages = await pagesOf(budget);
    expect(linesOf(pages.get('months/2021-06/index.html')!)).toEqual([
      '计量单位 | 6月（末） | 1—6月累计* | 目标（预算） | 完成（执行）率 | 序时进度 | 比上期末',
      '样例统计',
      '人数 | 人 | 510 | — | 500 | 102.0 | — | +5',
      '资金* | 万元 | 89.75 | 480.25 | 1,000.00 | 48.0 | 50 | —',
    ]);
    const sentences = partsOfView(pages.get('programmes/all/index.html')!).flatMap(({ value }) =>
      isSentence(value) ? plainText(value) : [],
    );
    expect(new Set(sentences.filter((text) => text.includes('完成')))).toEqual(
      new Set([
        '2021年6月末人数510人，完成年度目标500人的102.0%。',
        '2021年上半年资金480.25万元，完成调整预算1000.00万元（年初预算900.00万元）的48.0%，慢于序时进度（50%）2.0个百分点。',
      ]),
    );
    const [brief] = partsOfView(pages.get('publications/glance-2021-06/index.html')!).flatMap(({ value }) =>
      isTable(value) ? [value] : [],
    );
    expect(brief!.columns.map(({ title }) => title)).toEqual([
      '人数',
      '资金',
      '本年累计',
      '预算',
      '预算执行率',
      '序时进度',
    ]);
    expect(brief!.rows[0]!.cells.map(({ text }) => plainText(text))).toEqual([
      '510',
      '89.75',
      '480.25',
      '1,000.00',
      '48.0',
      '50',
    ]);
  });

  it('warns that the numbers of a month are not those of its year', async () => {
    const pages = await pagesOf(budget);
    const told = partsOfView(pages.get('publications/glance-2021-06/index.html')!).flatMap(({ value }) =>
      isSentence(value) ? plainText(value) : [],
    );
    const warned = new Set(told.filter((text) => text.startsWith('数字都是')));
    expect(warned).toEqual(new Set(['数字都是2021年6月的，不是2021年全年的。']));
  });

  it('keeps them out of the series, the charts and the list of what is counted', async () => {
    const pages = await pagesOf(budget);
    const charts = JSON.stringify(
      ['index.html', 'programmes/all/index.html'].flatMap((page) =>
        pages.get(page)!.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'figures')),
      ),
    );
    expect(charts).toMatch(/persons\/all/);
    expect(charts).not.toMatch(/planned|adjusted|"aim\//);
  });
});
