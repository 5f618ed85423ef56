/** The pages of years, quarters and months, and with which of them the site opens. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { plainText } from '../../src/model/language.ts';
import type { PageView } from '../../src/site/pageView.ts';
import type { PackagePatch } from '../release/packageCase.ts';
import { cumulativeFunds, seriesByPeriod } from '../release/packageParts.ts';
import { pagesOf } from './pagesOf.ts';

const months = (year: number, count: number) =>
  Array.from({ length: count }, (_, index) => `${year}年${index + 1}月,${1000 + year - 2020},${year - 2000 + index}`);

/** To May 2022, with 2020 and 2021 whole. */
const rows = [...months(2020, 12), ...months(2021, 12), ...months(2022, 5)];

const patch = (facts: string[]): PackagePatch => ({
  presets: [...seriesByPeriod],
  files: { 'facts.csv': `时期,人数,资金\n${facts.join('\n')}\n` },
});

let pages: Map<string, PageView>;

beforeAll(async () => {
  pages = await pagesOf(patch(rows));
});

const tablesOf = (page: string, of = pages) =>
  (of.get(page)?.sections ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  );

const linesOf = (page: string, table = 0) => {
  const { columns, rows: lines, notes } = tablesOf(page)[table]!;
  const cells = lines.map(({ head, cells: of }) => [head, ...of.map(({ text }) => text)].map(plainText).join(' | '));
  return [columns.map(({ title }) => title).join(' | '), ...cells, ...notes.map(plainText)];
};

const control = (page: string) =>
  pages
    .get(page)
    ?.chrome.periods?.map(({ links }) =>
      links.map(
        ({ label, href, current, latest }) => `${current ? '>' : ''}${latest ? '!' : ''}${href ? label : `(${label})`}`,
      ),
    );

describe('a package of months', () => {
  it('opens with its latest month', () => {
    const { chrome, heading } = pages.get('index.html')!;
    expect([chrome.year, plainText(heading)]).toEqual(['2022-M05', expect.stringContaining('2022年5月')]);
    expect(control('index.html')).toEqual([
      ['2020', '2021', '>!2022'],
      ['全年', '一季度', '(二季度)', '(三季度)', '(四季度)', '1月', '2月', '3月', '4月', '>!5月'].concat(
        ['6月', '7月', '8月', '9月', '10月', '11月', '12月'].map((month) => `(${month})`),
      ),
    ]);
  });

  it('tells of a month what it was, what has run, and the same time a year before', () => {
    expect(linesOf('months/2022-05/index.html')).toEqual([
      '计量单位 | 5月（末） | 1—5月累计* | 上年同期 | 增减 | 同比 | 比上期末',
      '样例统计',
      '人数 | 人 | 1,002 | — | 1,001 | +1 | +0.1 | 0',
      '资金* | 万元 | 26 | 120 | 115 | +5 | +4 | —',
      expect.stringContaining('累计数自2022年1月1日起'),
    ]);
  });

  it('has nothing to accumulate in January, and of a quarter its own amount', () => {
    expect(linesOf('months/2021-01/index.html')[0]).toBe('计量单位 | 1月（末） | 上年同期 | 增减 | 同比 | 比上期末');
    expect(linesOf('quarters/2021-q2/index.html').slice(2, 4)).toEqual([
      '人数 | 人 | 1,001 | — | 1,000 | +1 | +0.1 | 0',
      '资金* | 万元 | 75 | 141 | 135 | +6 | +4 | —',
    ]);
  });

  it('has a page of the year that is not over, with its months', () => {
    const { lead } = pages.get('years/2022/index.html')!;
    expect(lead.map(({ text }) => plainText(text))).toEqual(['2022年尚不完整，以下是已有的各期。']);
    expect(linesOf('years/2022/index.html').slice(1)).toHaveLength(5);
    expect(linesOf('years/2021/index.html', 1)[12]).toBe('2021年12月 | 1,001 | 32');
  });
});

test('a month whose cumulative amount was corrected downwards has no amount of its own, and says why', async () => {
  const line = (month: number, run: number) => `2021年${month}月,${500 + month},${run}`;
  const facts = [line(1, 10), line(2, 8), line(3, 30)].join('\n');
  const fallen = await pagesOf({
    presets: [...seriesByPeriod, cumulativeFunds],
    nianbao: { latestPeriod: '2021-M03' },
    files: {
      'facts.csv': `时期,人数,资金\n${facts}\n`,
      'acknowledgements.csv': 'key,reason\ncumulative-falls funds/all/all/2021-01-01--2021-02-28,一月多报，二月核减\n',
    },
  });
  const table = tablesOf('months/2021-02/index.html', fallen)[0]!;
  expect(table.rows.flatMap(({ cells }) => cells.map(({ text }) => plainText(text)))).toContain('…');
  expect(table.notes.map(plainText)).toContain('资金：累计数下调，不计算本期数');
});

test('a page of its own has one of the latest sixty months, an earlier one stands on that of its year', async () => {
  const long = await pagesOf(patch([2016, 2017, 2018, 2019, 2020, 2021].flatMap((year) => months(year, 12))));
  const addresses = [...long.keys()].filter((page) => page.startsWith('months/'));
  expect([addresses.length, addresses[0], long.has('years/2016/index.html')]).toEqual([
    60,
    'months/2017-01/index.html',
    true,
  ]);
});
