import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTwins, writeTwins, type Twins } from '../../src/cli/twins.ts';
import { sha256 } from '../../src/files/whole.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { release } from '../../src/release/release.ts';
import { writeReleased } from '../../src/release/write/writeReleased.ts';
import { pageView, settingOf, siteFigures, sitePages } from '../../src/site/sitePages.ts';
import { writeCase } from '../release/releaseCase.ts';
import { withFolder } from '../release/withFolder.ts';
import { shape } from '../shapes/shape.ts';
import { writeShape } from '../shapes/writeShape.ts';

describe('the workbooks of a site', () => {
  const folder = path.join('.work', 'tests', 'twins');
  const released = path.join(folder, 'released');
  const reports = path.join(folder, 'reports');
  const site = path.join(folder, 'dist');
  const make = () => makeTwins({ released, reports, previous: site });
  let made: Twins;

  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(reports, { recursive: true });
    await writeCase(folder, 'passes-totals');
    await writeFile(path.join(reports, 'site.json'), JSON.stringify({ sample: { 'zh-CN': '样例', en: 'Sample' } }));
    await writeReleased(released, (await release(folder)).files);
    made = await make();
    await writeTwins(site, made);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are those of the release in each language, and of its charts and tables', () => {
    const files = made.list.files.map(({ file }) => file);
    expect(made.isTakenOver).toBe(false);
    expect(files).toContain('reports/统计表-1.zh.xlsx');
    expect(files).toContain('reports/statistical-tables-1.en.xlsx');
    expect(new Set(files.map((file) => file.split('/')[0]))).toEqual(new Set(['reports', 'charts', 'tables']));
    expect(new Set(files).size).toBe(files.length);
  });

  it('are listed with their size and digest', async () => {
    const list = JSON.parse(await readFile(path.join(site, 'reports/workbooks.json'), 'utf8'));
    expect(list).toEqual(made.list);
    for (const { file, size, sha256: digest } of made.list.files) {
      const bytes = await readFile(path.join(site, file));
      expect([bytes.length, sha256(bytes)]).toEqual([size, digest]);
    }
  });

  it('are taken over where nothing has changed', async () => {
    const again = await make();
    expect(again.isTakenOver).toBe(true);
    expect(again.list).toEqual(made.list);
  });

  it('are made again, and the same, where one was changed or the list is broken', async () => {
    const [first] = made.list.files;
    await writeFile(path.join(site, first!.file), 'typed over');
    const again = await make();
    expect(again.isTakenOver).toBe(false);
    expect(again.list).toEqual(made.list);
    await writeTwins(site, made);
    await writeFile(path.join(site, 'reports/workbooks.json'), '{"files": [{}], "inputs": ""}');
    expect((await make()).isTakenOver).toBe(false);
    await writeTwins(site, made);
  });

  it('are made again where prose or publisher change', async () => {
    const file = path.join(reports, 'site.json');
    const before = await readFile(file, 'utf8');
    await writeFile(file, JSON.stringify({ sample: { 'zh-CN': '样品', en: 'Specimen' } }));
    expect((await make()).isTakenOver).toBe(false);
    await writeFile(file, before);
  });

  it('are linked from charts, tables and publications of a site that has them, and of no other', async () => {
    const linked = async (workbooks: Twins['list']['files']) => {
      const drawn = await readSite(released, reports, workbooks);
      const views = sitePages(drawn).map((page) => pageView(page, settingOf(drawn, 'en', page.page)));
      return { figures: siteFigures(drawn, 'en'), text: JSON.stringify(views) };
    };
    const withThem = await linked(made.list.files);
    for (const { xlsx } of withThem.figures) expect(xlsx).toMatch(/^charts\/.*\.en\.xlsx$/);
    for (const { file, language } of made.list.files)
      if (language === 'en' && !file.startsWith('charts/')) expect(withThem.text).toContain(file);
    expect(withThem.text).toMatch(/Excel, \d+ sheets, \d+ kB/);
    expect((await linked([])).text).not.toContain('.xlsx');
  });
});

it('of single charts and tables are not made where there are more areas than a reader looks through', async () => {
  const codes = Array.from({ length: 61 }, (_, index) => index + 1);
  const many = shape({
    name: 'many-areas',
    languages: ['en'],
    latestYear: 2021,
    measures: [{ code: 'persons', title: { en: 'Persons' }, unit: 'person', kind: 'stock', adds: ['area'] }],
    columns: 'year,area,measure,value',
    areas: ['甲市|City', ...codes.map((code) => `${code}镇|Town ${code}`)],
    rows: codes.map((code) => `2021,A${code},persons,${100 + code}`),
  });
  await withFolder(async (folder) => {
    const released = path.join(folder, 'released');
    await writeReleased(released, (await release(await writeShape(many, folder))).files);
    const { list: made } = await makeTwins({ released, reports: path.join(folder, 'no-reports') });
    expect(made.files.map(({ kind }) => kind)).toEqual(['release']);
  });
});
