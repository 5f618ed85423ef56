import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkReports } from '../../src/cli/runSite.ts';

const released = 'data/yizheng/released';
let reports: string;

beforeEach(async () => {
  reports = await mkdtemp(join(tmpdir(), 'reports-'));
  await cp('reports/yizheng', reports, { recursive: true });
});
afterEach(() => rm(reports, { recursive: true, force: true }));

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(reports, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(reports, file), text.replace(from, to));
}

describe('the check before a site is built', () => {
  it('finds nothing wrong with what was written for Yizheng', async () => {
    expect(await checkReports({ released, reports, lang: 'en' })).toEqual({ lines: [], isRefused: false });
  });

  it('says in the language asked for everything that is wrong, in files, words and references', async () => {
    await change('site.json', '"sample"', '"sampel"');
    for (const name of ['zh.md', 'en.md']) await change(`annual-2021/${name}`, '{funds homecare}', '{fund homecare}');
    const { lines, isRefused } = await checkReports({ released, reports, lang: 'zh-CN' });
    expect(isRefused).toBe(true);
    expect(
      lines.map((line) => line.replace(/^(..) \S*\/(\S+?\.(?:json|md))/, '$1 $2').replace(/，读到.*|，应为.*/, '')),
    ).toEqual([
      '错误 site.json“sampel”：没有这样一项',
      '错误 site.json“sample”：数据中有演示数字，但没有写明这是样例。用每种语言写明，如“样例，非某某单位发布”。',
      expect.stringMatching(/^错误 zh\.md 第\d+行：没有发布过这个数字$/),
      expect.stringMatching(/^错误 en\.md 第\d+行：没有发布过这个数字$/),
    ]);
  });

  it('wants a release first', async () => {
    expect(await checkReports({ released: reports, reports, lang: 'en' })).toEqual({
      lines: [
        `“${reports}” holds no released figures; run npm run release first, or, for a draft, npm run release -- --draft, and build with --draft.`,
      ],
      isRefused: true,
    });
  });

  it('says what is wrong with released files that were changed by hand', async () => {
    const broken = join(reports, 'released');
    await cp(released, broken, { recursive: true });
    await writeFile(join(broken, 'release.json'), '{');
    const { lines, isRefused } = await checkReports({ released: broken, reports, lang: 'en' });
    expect([lines.length, isRefused]).toEqual([1, true]);
    expect(lines[0]).toMatch(/^the site was not built; what stood there is unchanged: /);
  });

  it('refuses a released figure that was changed by hand, whose digest is another', async () => {
    const changed = join(reports, 'released');
    await cp(released, changed, { recursive: true });
    const figures = join(changed, 'figures.csv');
    const text = await readFile(figures, 'utf8');
    await writeFile(figures, text.replaceAll('\n', '\r\n'));
    expect(await checkReports({ released: changed, reports, lang: 'en' })).toMatchObject({ isRefused: false });
    expect(text).toContain(',1523,');
    await writeFile(figures, text.replace(',1523,', ',1623,'));
    expect(await checkReports({ released: changed, reports, lang: 'en' })).toEqual({
      lines: [expect.stringContaining('are not what was released')],
      isRefused: true,
    });
  });
});
