/** The explorer, tried in a browser: numbers in another form, and what is taken away. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { explore, press, textsOf, towns } from './explorePage.ts';
import { openSite, type OpenSite } from './openSite.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(inject('dist'));
});
afterAll(() => site.close());

describe('an answer of the explorer', () => {
  it('shows numbers in the form that is pressed, and says of the others why they have none', async () => {
    await site.withPage(async (page) => {
      const said = await explore(page, site, `?${towns}`);
      expect(await textsOf(page, '.ask-forms button')).toEqual(['原数', '指数，2016年=100', '占仪征市', '每万人']);
      expect(await page.$$eval('.ask-forms [aria-disabled]', (off) => off.map((one) => one.textContent))).toEqual([
        '占仪征市',
        '每万人',
      ]);
      expect(await textsOf(page, '#ask-why')).toEqual([
        '占仪征市：一边是已公布数，一边是演示数，不相除。 每万人：没有同地区、同时期的人口数。',
      ]);
      await page.click('[data-form=residents]');
      expect(new URL(page.url()).search).toBe(`?${towns}`);
      await press(page, '[data-form=index]');
      expect(new URL(page.url()).search).toBe(`?${towns.replace('m=persons&', '')}&t=index`);
      expect(await textsOf(page, 'h1')).toEqual([
        '2021年，示例一镇低保人数相当于2016年的69.8%，示例三镇85.4%，示例五镇107.8%○演示',
      ]);
      expect((await textsOf(page, '#asked-table tbody tr'))[0]).toBe('示例一镇100.0○87.6○85.1○89.8○77.9○69.8○−30.2○');
      await page.goBack();
      await page.waitForFunction(() => document.querySelector('h1')?.textContent.includes('减少'));
      await explore(page, site, '?p=dibao&a=DEMO-01&y=2021&v=rank&t=index');
      expect(await textsOf(page, '.ask-forms [aria-pressed=true]')).toEqual(['原数']);
      expect(said).toEqual([]);
    });
  });

  it('gives away its chart as pictures that say whose they are, and its numbers as a table for Excel', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-taken-'));
    try {
      await site.withPage(async (page) => {
        const said = await explore(page, site, `?${towns}`);
        const session = await page.createCDPSession();
        await session.send('Browser.setDownloadBehavior', {
          behavior: 'allow',
          downloadPath: folder,
          eventsEnabled: true,
        });
        for (const button of await page.$$('.take-line button')) {
          const finished = new Promise<void>((resolve) => {
            session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve());
          });
          await button.click();
          await finished;
        }
        expect(said).toEqual([]);
      });
      const name = 'persons-dibao-2016-2021';
      expect((await readdir(folder)).toSorted()).toEqual([`${name}.csv`, `${name}.png`, `${name}.svg`]);
      const table = await readFile(join(folder, `${name}.csv`), 'utf8');
      expect(table.split('\r\n').slice(0, 2)).toEqual([
        '\uFEFF指标,项目,地区,时间,数值,单位,状态,来源',
        '人数,城乡低保,示例一镇,2016年,766,人,演示数据,演示数据，系编制',
      ]);
      expect(table.split('\r\n').length).toBe(1 + 3 * 6 + 1);
      const drawing = await readFile(join(folder, `${name}.svg`), 'utf8');
      for (const text of [
        '2016年至2021年，示例一镇低保人数减少最多（231人），示例五镇增加20人',
        '样例，非仪征市民政局发布',
        '数据版本2021.1',
      ])
        expect(drawing).toContain(text);
      expect(drawing).not.toMatch(/var\(|href|url\(/);
      const picture = decode(await readFile(join(folder, `${name}.png`)));
      expect(picture.width).toBe(1600);
      expect(new Set(picture.data).size).toBeGreaterThan(50);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
