/** What answers on the pages, tried in a browser as readers do: by pointer, finger and keyboard, from a server and from a folder. */
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findBrowser } from '../../src/publish/browser/findBrowser.ts';
import { openBrowser, type PrintBrowser } from '../../src/publish/browser/openBrowser.ts';
import { listen, openSite, type OpenSite } from './openSite.ts';

type Violation = { id: string; nodes: { html: string }[] };
declare const axe: { run: (options: object) => Promise<{ violations: Violation[] }> };

const dist = inject('dist');
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(dist);
});
afterAll(() => site.close());

type Place = { x: number; y: number };

async function open(page: Page, address: string, width = 1440): Promise<string[]> {
  const said = listen(page);
  await page.setViewport({ width, height: 900 });
  await page.goto(address.includes(':') ? address : `${site.origin}/${address}`);
  return said;
}

/** A place of the drawing on view, in shares of its width and height, after it is scrolled to. */
async function placeIn(page: Page, figure: string, across: number, down: number): Promise<Place> {
  await page.$eval(`${figure} .plot`, (plot) => plot.scrollIntoView({ block: 'center' }));
  return page.$$eval(
    `${figure} .plot svg`,
    (drawings, shares) => {
      const box = drawings.map((one) => one.getBoundingClientRect()).find(({ width }) => width > 0)!;
      return { x: box.left + box.width * shares.across, y: box.top + box.height * shares.down };
    },
    { across, down },
  );
}

const reading = (page: Page, figure: string) =>
  page.$$eval(`${figure} .reading tr`, (rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim()).join(' | ')),
  );

const spoken = (page: Page, figure: string) =>
  page.$eval(`${figure} .plot`, (plot) => plot.getAttribute('aria-valuetext'));

const tableRows = (page: Page, figure: string) =>
  page.$$eval(`${figure} .reading-table :is(.reading-head, tbody tr, .reading-note)`, (rows) =>
    rows.map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim()),
  );

describe('a chart', () => {
  it('answers in its line of units what a pointer points at, and rests when it leaves', async () => {
    await site.withPage(async (page) => {
      const said = await open(page, 'index.html');
      const { x, y } = await placeIn(page, '#overview-people', 0.31, 0.5);
      await page.mouse.move(x, y);
      expect(await reading(page, '#overview-people')).toEqual([
        '2018年 | 低保 2,780○人 | 五保 3,331○人 | “三无”老人 94○人',
        '比上年 | −144 −4.9% | −111 −3.2% | −4 −4.1%',
      ]);
      await page.mouse.move(5, 5);
      expect(await reading(page, '#overview-people')).toEqual([]);
      expect(said).toEqual([]);
    });
  });

  it('is read by the arrow keys as a slider, in both languages', async () => {
    await site.withPage(async (page) => {
      await open(page, 'index.html');
      await page.focus('#overview-people .plot');
      expect(await spoken(page, '#overview-people')).toBe(
        '2021年，城乡低保2,414人；农村五保2,868人；城镇“三无”老人80人；不比较：一年是已公布数，一年是演示数',
      );
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      expect(await spoken(page, '#overview-people')).toContain('2019年');
      await page.keyboard.press('Home');
      expect(await reading(page, '#overview-people')).toContain(' | 首年，没有可比较的上年');
      await page.keyboard.press('Escape');
      expect(await reading(page, '#overview-people')).toEqual([]);
    });
    await site.withPage(async (page) => {
      await open(page, 'en/index.html');
      await page.focus('#overview-people .plot');
      await page.keyboard.press('ArrowLeft');
      const snapshot = await page.accessibility.snapshot({ root: (await page.$('#overview-people .plot'))! });
      expect(snapshot).toMatchObject({ role: 'slider' });
      expect(await spoken(page, '#overview-people')).toContain(
        '2020: Subsistence allowance (dibao), 2,517 persons, demonstration, down 148 persons (5.6%) from 2019',
      );
    });
  });

  it('has a table on a phone that steps from period to period, and moves nothing', async () => {
    await site.withPage(async (page) => {
      await open(page, 'index.html', 390);
      const figure = '#overview-people';
      const before = await tableRows(page, figure);
      expect(before[0]).toBe('2021年');
      expect(before.at(-1)).toBe('不比较：一年是已公布数，一年是演示数');
      const top = () => page.$eval('#overview-money', (one) => one.getBoundingClientRect().top + scrollY);
      const place = await top();
      await page.click(`${figure} .reading-step button`);
      await page.click(`${figure} .reading-step button`);
      expect((await tableRows(page, figure)).slice(0, 2)).toEqual(['2019年', '低保2,665○人−115−4.1%']);
      expect(await top()).toBe(place);
    });
  });

  it('follows a finger along it, and keeps the place until another is touched', async () => {
    await site.withPage(async (page) => {
      await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
      await page.goto(`${site.origin}/index.html`);
      const { x, y } = await placeIn(page, '#overview-people', 0.2, 0.5);
      await page.touchscreen.tap(x, y);
      expect((await tableRows(page, '#overview-people'))[0]).toBe('2016年');
    });
  });

  it('tells of a number that is withheld only that it is', async () => {
    await site.withPage(async (page) => {
      await open(page, 'index.html');
      const data = await page.$$eval('script.readings', (scripts) => scripts.map(({ textContent }) => textContent));
      const withheld = data.join('\n').match(/\["※"[^\]]*\]/g) ?? [];
      expect([...new Set(withheld)].filter((cell) => /\d\d|[1-9]"/.test(cell.replace(',1,', ',')))).toEqual([]);
    });
  });

  it('stands whole without script', async () => {
    await site.withPage(async (page) => {
      await page.setJavaScriptEnabled(false);
      await open(page, 'index.html', 390);
      expect((await tableRows(page, '#overview-people'))[1]).toBe('低保2,414人');
      expect(await page.$$('.reading-step button')).toEqual([]);
      expect(await page.$eval('.size-switch', (one) => one.getBoundingClientRect().height)).toBe(0);
    });
  });
});

describe('a table of areas', () => {
  const names = (page: Page) =>
    page.$$eval('#areas tbody tr', (rows) => rows.map((row) => row.querySelector('th')?.textContent.trim()));
  const press = (page: Page, column: number) =>
    page.$$eval('#areas .sorts button', (buttons, index) => buttons[index]?.click(), column);
  const order = (page: Page) =>
    page.$$eval('#areas .sorts', (heads) =>
      heads.map((head) => [head.getAttribute('aria-sort'), head.querySelector('.sort-order')?.textContent].join(' ')),
    );

  it('tells the numbers of a row with their change and place', async () => {
    await site.withPage(async (page) => {
      await open(page, 'index.html');
      await page.focus('#areas tr[data-moves]:nth-child(8) a');
      expect(await reading(page, '#areas')).toEqual([
        '示例七镇 | 低保 130○人 第7位，共10地 | 五保 198○人 第7位，共10地 | “三无”老人 ※',
        '比上年 | −2 −1.5% | +19 +10.6% | —',
      ]);
    });
  });

  it('sorts by a column and says how; what is withheld stays last, in the order of the list', async () => {
    await site.withPage(async (page) => {
      const said = await open(page, 'index.html');
      const listed = await names(page);
      await press(page, 2);
      await press(page, 2);
      expect((await order(page))[2]).toBe('ascending 由少到多');
      expect((await names(page)).slice(0, 2)).toEqual(['仪征市', '示例六镇']);
      expect((await names(page)).slice(-4)).toEqual(['示例七镇', '示例八镇', '示例九镇', '示例园区']);
      await press(page, 2);
      expect(await names(page)).toEqual(listed);
      expect((await order(page))[2]).toBe(' 原序');
      expect(said).toEqual([]);
    });
  });
});

describe('each state', () => {
  it.each([
    ['a chart that is read', 'index.html', 1440, '#overview-people .plot'],
    ['a row that is read', 'en/index.html', 1440, '#areas tr[data-moves] a'],
    ['a phone in large type', 'index.html?size=large', 390, '#overview-people .reading-step button'],
    ['large type', 'en/index.html?size=large', 1440, '#overview-people .plot'],
  ])('of %s has no axe violation', async (_, address, width, target) => {
    const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await site.withPage(async (page) => {
      await open(page, address, width);
      await page.focus(target);
      await page.keyboard.press('ArrowLeft');
      await page.$eval('#areas .sorts button', (button) => (button as HTMLElement).click());
      await page.evaluate(source);
      const found = await page.evaluate(async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });
});

describe('the size of type', () => {
  const isLarge = (page: Page) => page.$eval('html', (root) => root.classList.contains('large'));

  it('is chosen in the masthead, kept on the device, and asked for in an address', async () => {
    await site.withPage(async (page) => {
      const said = await open(page, 'index.html?size=standard');
      await page.click('.size-switch button');
      expect(await isLarge(page)).toBe(true);
      await page.goto(`${site.origin}/en/areas/index.html`);
      expect(await isLarge(page)).toBe(true);
      expect(await page.$eval('.size-switch', (one) => (one as HTMLElement).innerText)).toBe('Standard type');
      await page.click('.size-switch button');
      await page.goto(`${site.origin}/index.html?size=large`);
      expect(await isLarge(page)).toBe(true);
      await page.click('.size-switch button');
      expect(page.url()).toBe(`${site.origin}/index.html`);
      expect(said).toEqual([]);
    });
  });
});

describe('the scripts', () => {
  it('weigh at most 12 kB, and that of the head 1 kB', async () => {
    const weight = async (name: string) => gzipSync(await readFile(join(dist, 'assets', name))).length;
    expect(await weight('live.js')).toBeLessThan(12_000);
    expect((await readFile(join(dist, 'assets/size.js'))).length).toBeLessThanOrEqual(1024);
  });

  it('run from a folder without a violation of the policy of the page', async () => {
    const path = await findBrowser({ cache: 'node_modules/.cache/nianbao', environment: {}, log: () => {} });
    const browser: PrintBrowser = await openBrowser(path!, 'file://', () => {});
    try {
      await browser.withPage(async (page) => {
        const said = await open(page, `${pathToFileURL(dist).href}/index.html`);
        await page.focus('#overview-people .plot');
        await page.keyboard.press('ArrowLeft');
        expect(await spoken(page, '#overview-people')).toContain('2020年');
        await page.click('.size-switch button');
        expect(said).toEqual([]);
      });
    } finally {
      await browser.close();
    }
  });
});
