/** The bulletin of the latest month or quarter: made by default, with the year so far beside the period's own. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/cell.ts';
import { decimal } from '../../src/model/decimal.ts';
import { plainText } from '../../src/model/language.ts';
import type { BulletinView } from '../../src/publications/bulletin/bulletin.ts';
import { publicationPlan } from '../../src/publications/publicationPages.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { release } from '../../src/release/release.ts';
import { seriesByPeriod } from '../release/packageParts.ts';
import { withFolder } from '../release/withFolder.ts';
import { writePackage } from '../release/writePackage.ts';
import { allViews } from '../site/allViews.ts';

const months = (year: number, count: number) =>
  Array.from({ length: count }, (_, index) => `${year}年${index + 1}月,${1000 + year - 2020},${year - 2000 + index}`);

async function siteOf(facts: string[], edition?: object) {
  return withFolder(async (folder) => {
    const files = { 'facts.csv': `时期,人数,资金\n${facts.join('\n')}\n` };
    await writePackage(folder, { presets: [...seriesByPeriod], files });
    const released = path.join(folder, 'released');
    const reports = path.join(folder, 'reports');
    await mkdir(released);
    await mkdir(path.join(reports, 'may'), { recursive: true });
    await writeFile(path.join(reports, 'site.json'), '{}');
    if (edition) await writeFile(path.join(reports, 'may', 'edition.json'), JSON.stringify(edition));
    for (const [name, text] of (await release(folder)).files) await writeFile(path.join(released, name), text);
    return readSite(released, edition ? reports : path.join(folder, 'no-reports'));
  });
}

const toMay = [...months(2020, 12), ...months(2021, 12), ...months(2022, 5)];

describe('a package of months', () => {
  it('tells what its release corrected, with the number before and the reason', async () => {
    const site = await siteOf(toMay);
    const [figure] = site.book.figures.filter(({ key }) => key.measure === 'funds');
    const { cell } = figure!;
    const before = { ...figure!, cell: { ...(cell as Value), value: decimal('77') } };
    const after = { ...figure!, note: { 'zh-CN': '补报', en: 'Late' } };
    const releases = [{ id: '2', digest: '', changes: [{ before, after }] }];
    const { view } = allViews({ ...site, releases }, 'zh-CN').find(({ page }) => page.includes('bulletin'))!;
    const table = (view as BulletinView).tables.at(-1)!;
    expect(table.number).toBe('表2');
    expect(plainText(table.title)).toBe('版本2更正1个数字');
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => plainText(text)).slice(2))).toEqual([
      ['77', '20', '补报'],
    ]);
    const without = allViews(site, 'zh-CN').find(({ page }) => page.includes('bulletin'))!;
    expect((without.view as BulletinView).tables).toHaveLength(1);
    const march = await siteOf(toMay, { kind: 'bulletin', period: '2022-03', title: { 'zh-CN': '三月', en: 'March' } });
    const { view: earlier } = allViews({ ...march, releases }, 'zh-CN').find(({ page }) => page.includes('may'))!;
    expect((earlier as BulletinView).tables).toHaveLength(1);
  });

  it('has a bulletin of its latest month beside the report of its latest year', async () => {
    const site = await siteOf(toMay);
    const plan = publicationPlan(site).filter(({ language }) => language === 'zh-CN');
    expect(plan.map(({ edition, mostPages }) => [edition, mostPages])).toEqual([
      ['bulletin-2022-05', 4],
      ['glance-2021', 1],
      ['press-2021', 2],
      ['annual-2021', undefined],
    ]);
    const { view } = allViews(site, 'zh-CN').find(({ page }) => page.includes('bulletin'))!;
    const { kind, marks, headline, points, tables, series, title } = view as BulletinView;
    expect([kind, marks[0], title]).toEqual(['统计月报', '2022年5月', '样例统计统计月报（2022年5月）']);
    expect(plainText(headline)).toContain('2022年5月');
    expect(points.map(({ text }) => plainText(text)).join()).toContain(
      '2022年1—5月资金120万元，比上年同期增加5万元，增长4%',
    );
    expect([tables.length, series.length]).toEqual([1, 2]);
  });

  it('has the one that people wrote, by its month', async () => {
    const title = { 'zh-CN': '五月', en: 'May' };
    const site = await siteOf(toMay, { kind: 'bulletin', period: '2022-05', title });
    expect(site.editions.map(({ code, year }) => [code, year])[0]).toEqual(['may', '2022-M05']);
  });
});

it('has a quarterly bulletin where there are quarters', async () => {
  const site = await siteOf([
    '2021年一季度,500,10',
    '2021年二季度,501,11',
    '2021年三季度,502,12',
    '2021年四季度,503,13',
  ]);
  expect(site.editions.map(({ code }) => code)).toContain('bulletin-2021-q4');
});
