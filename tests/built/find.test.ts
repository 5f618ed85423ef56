/** The line that finds, tried in a browser as readers do: typed into, by keyboard, on a phone, from a folder, without script. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { findBrowser } from '../../src/publish/browser/findBrowser.ts';
import { openBrowser } from '../../src/publish/browser/openBrowser.ts';
import { openPage } from './livePage.ts';
import { filesUnder, openSite, type OpenSite } from './openSite.ts';

const dist = inject('dist');
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(dist);
});
afterAll(() => site.close());

async function ask(page: Page, text: string): Promise<void> {
  await page.focus('.find input');
  await page.keyboard.sendCharacter(text);
  await page.waitForFunction(() => /\S/.test(document.querySelector('.find-status')?.textContent ?? ''));
}

const textsOf = (page: Page, selector: string) =>
  page.$$eval(selector, (elements) => elements.map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim()));

describe('the line that finds', () => {
  it('answers with numbers before links, and says how it was understood', async () => {
    await site.withPage(async (page) => {
      const said = await openPage(page, site, 'areas/index.html');
      await ask(page, '低保 2021 三镇');
      expect(await textsOf(page, '.find-understood b')).toEqual(['示例三镇', '城乡低保', '2021年']);
      expect(await textsOf(page, '.find-answer h3')).toEqual(['示例三镇 城乡低保，2021年○演示']);
      expect((await textsOf(page, '.find-number'))[0]).toBe('人数340○人比上年+11人，+3.3%第3位，共10地');
      expect(await textsOf(page, '.find-group h2')).toEqual(['数字', '页面', '名词', '出版物']);
      expect(await textsOf(page, '.find-status')).toEqual([
        '1个答案，9条链接。 2021年，示例三镇城乡低保人数340人（演示数据）。',
      ]);
      const chart = await page.$eval('.find-links a', (link) => link.getAttribute('href'));
      expect(chart).toMatch(/explore\/index\.html\?m=persons&p=dibao&a=DEMO-03&y=2016-2021&v=line$/);
      await Promise.all([page.waitForNavigation(), page.click('.find-links a')]);
      await page.waitForSelector('.ask-change');
      expect(await textsOf(page, 'h1')).toEqual(['2016年至2021年，示例三镇低保人数减少58人○演示']);
      expect(said).toEqual([]);
    });
  });

  it('tells what is withheld, what has another year, and what is not here', async () => {
    await site.withPage(async (page) => {
      const said = await openPage(page, site, 'index.html');
      await ask(page, '七镇 三无 人数');
      expect(await textsOf(page, '.find-value')).toEqual(['※']);
      expect(await textsOf(page, '.find-note')).toEqual([
        '为保护个人信息不予公布，带※的数不一定小。曾公布：2016年6人○、2017年6人○。',
      ]);
      await page.click('.find-cancel');
      await ask(page, '低保 2012');
      await page.waitForSelector('.find-missing');
      expect(await textsOf(page, '.find-missing')).toEqual(['没有2012的数。城乡低保有2016年—2021年，最近的是2016年：']);
      await page.click('.find-cancel');
      await ask(page, '医保 报销');
      await page.waitForFunction(() => document.querySelector('.find-understood')?.textContent.includes('报销'));
      expect(await textsOf(page, '.find-understood')).toEqual(['没有查到“医保”。没有查到“报销”。']);
      expect(await textsOf(page, '.find-answer h3')).toEqual(['仪征市 医疗费用监测主动发现救助，2021年']);
      expect(said).toEqual([]);
    });
  });

  it('is reached by a key, walked through by arrows, and closed with its words kept', async () => {
    await site.withPage(async (page) => {
      await openPage(page, site, 'en/index.html');
      await page.keyboard.press('/');
      await ask(page, 'town 3 dibao 2020');
      expect((await textsOf(page, '.find-number'))[0]).toContain('Persons supported329○ persons');
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('See the chart');
      await page.keyboard.press('Escape');
      expect(await page.$eval('.find-panel', (panel) => (panel as HTMLElement).hidden)).toBe(true);
      expect(
        await page.$eval('#find', (input) => [(input as HTMLInputElement).value, document.activeElement === input]),
      ).toEqual(['town 3 dibao 2020', true]);
      await ask(page, ' ');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toBe(`${site.origin}/en/areas/DEMO-03/index.html`);
    });
  });

  it('takes the whole of a phone', async () => {
    await site.withPage(async (page) => {
      await openPage(page, site, 'index.html', 390);
      await ask(page, '示例 低保');
      expect(await textsOf(page, '.find-table tr:first-child')).toEqual(['示例一镇 城乡低保，2021年人数 535○人']);
      expect(await page.evaluate(() => document.elementFromPoint(200, 850)?.closest('.masthead') !== null)).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page.click('.find-cancel');
      expect(await page.evaluate(() => document.elementFromPoint(200, 850)?.closest('.masthead') ?? null)).toBe(null);
    });
  });

  it('has a page that answers the words of its address, and all names with their numbers without script', async () => {
    await site.withPage(async (page) => {
      await openPage(page, site, 'find/index.html?q=wubao');
      await page.waitForSelector('.find-answer');
      expect(await textsOf(page, '.find-answer h3')).toEqual(['仪征市 农村五保，2021年']);
      await page.setJavaScriptEnabled(false);
      await openPage(page, site, 'areas/index.html');
      await page.type('.find input', 'wubao');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toBe(`${site.origin}/find/index.html?q=wubao`);
      expect(await textsOf(page, '#find-programmes tbody tr:nth-child(2)')).toEqual([
        '城乡低保低保户数1562户；人数2414人；发放保障金1523万元；保障标准740元/人·月',
      ]);
      expect((await textsOf(page, '#find-areas tbody tr')).length).toBe(10);
    });
  });

  it.each([
    ['index.html', 1440, '低保 示例三镇'],
    ['index.html', 390, '三无 示例'],
    ['en/find/index.html', 1440, 'nothing'],
  ])('has no axe violation on %s at %i with %s', async (address, width, text) => {
    await site.withPage(async (page) => {
      await openPage(page, site, address, width);
      await ask(page, text);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });

  it('answers from a folder, without a violation of the policy of the page', async () => {
    const path = await findBrowser({ cache: 'node_modules/.cache/nianbao', environment: {}, log: () => {} });
    const browser = await openBrowser(path!, 'file://', () => {});
    try {
      await browser.withPage(async (page) => {
        const said = await openPage(page, site, `${pathToFileURL(dist).href}/areas/DEMO-03/index.html`);
        await ask(page, 'db');
        expect((await textsOf(page, '.find-number'))[0]).toContain('人数2,414人');
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        expect(page.url()).toBe(`${pathToFileURL(dist).href}/find/index.html?q=db`);
        expect(said).toEqual([]);
      });
    } finally {
      await browser.close();
    }
  });
});

describe('the scripts of answers', () => {
  it('weigh little, and hold of a withheld number its mark alone', async () => {
    const weight = async (name: string) => gzipSync(await readFile(join(dist, name))).length;
    expect(await weight('assets/find.js')).toBeLessThan(12_000);
    expect(await weight('answers/zh/index.js')).toBeLessThan(25_000);
    const files = await filesUnder(join(dist, 'answers'), '.js');
    const texts = await Promise.all(files.map((file) => readFile(join(dist, 'answers', file), 'utf8')));
    const withheld = texts.flatMap((text) => text.match(/\["※"[^\]]*\]/g) ?? []);
    expect(withheld.length).toBeGreaterThan(0);
    expect([...new Set(withheld)]).toEqual(['["※","","",1,"","","",""]']);
    for (const file of files) expect(await weight(`answers/${file}`)).toBeLessThan(60_000);
  });
});
