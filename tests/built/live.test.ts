/** What answers on the pages, tried in a browser as readers do: by pointer, finger and keyboard. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ReadingsData } from '../../src/model/readingsData.ts';
import { openPage, placeIn, readingOf, spokenOf } from './livePage.ts';
import { openSite, type OpenSite } from './openSite.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(inject('dist'));
});
afterAll(() => site.close());

const tableRows = (page: Page, figure: string) =>
  page.$$eval(`${figure} .reading-table :is(.reading-head, tbody tr, .reading-note)`, (rows) =>
    rows.map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim()),
  );

describe('a chart', () => {
  it('answers in its line of units what a pointer points at, and rests when it leaves', async () => {
    await site.withPage(async (page) => {
      const said = await openPage(page, site, 'index.html');
      const { x, y } = await placeIn(page, '#overview-people', 0.31, 0.5);
      await page.mouse.move(x, y);
      expect(await readingOf(page, '#overview-people')).toEqual([
        '2018年 | 低保 2,780○人 | 五保 3,331○人 | “三无”老人 94○人',
        '比上年 | −144 −4.9% | −111 −3.2% | −4 −4.1%',
      ]);
      await page.mouse.move(5, 5);
      expect(await readingOf(page, '#overview-people')).toEqual([]);
      expect(said).toEqual([]);
    });
  });

  it('is read by the arrow keys as a slider, in both languages', async () => {
    await site.withPage(async (page) => {
      await openPage(page, site, 'index.html');
      await page.focus('#overview-people .plot');
      expect(await spokenOf(page, '#overview-people')).toBe(
        '2021年，城乡低保2,414人；农村五保2,868人；城镇“三无”老人80人；不比较：一年是已公布数，一年是演示数',
      );
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      expect(await spokenOf(page, '#overview-people')).toContain('2019年');
      await page.keyboard.press('Home');
      expect(await readingOf(page, '#overview-people')).toContain(' | 首年，没有可比较的上年');
      await page.keyboard.press('Escape');
      expect(await readingOf(page, '#overview-people')).toEqual([]);
    });
    await site.withPage(async (page) => {
      await openPage(page, site, 'en/index.html');
      await page.focus('#overview-people .plot');
      await page.keyboard.press('ArrowLeft');
      const snapshot = await page.accessibility.snapshot({ root: (await page.$('#overview-people .plot'))! });
      expect(snapshot).toMatchObject({ role: 'slider' });
      expect(await spokenOf(page, '#overview-people')).toContain(
        '2020: Subsistence allowance (dibao), 2,517 persons, demonstration, down 148 persons (5.6%) from 2019',
      );
    });
  });

  it('has a table on a phone that steps from period to period, and moves nothing', async () => {
    await site.withPage(async (page) => {
      await openPage(page, site, 'index.html', 390);
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
      await openPage(page, site, 'index.html');
      const data = await page.$$eval('script.readings', (scripts) => scripts.map(({ textContent }) => textContent));
      const items = data.flatMap((text) => (JSON.parse(text) as ReadingsData).items);
      const withheld = items.flatMap(([, cells]) => cells.filter((cell) => cell[3] === 1));
      expect(withheld.length).toBeGreaterThan(0);
      expect(withheld.map((cell) => cell.filter((part) => /\d/.test(String(part))))).toEqual(withheld.map(() => [1]));
    });
  });

  it('stands whole without script', async () => {
    await site.withPage(async (page) => {
      await page.setJavaScriptEnabled(false);
      await openPage(page, site, 'index.html', 390);
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

  it('has its numbers one below another, under the head of their column, on a phone too', async () => {
    await site.withPage(async (page) => {
      for (const width of [1440, 390]) {
        await openPage(page, site, 'areas/index.html', width);
        const ends = await page.$$eval('.stat.areas tr', (rows) =>
          rows.map((row) =>
            [...row.children]
              .slice(1, 4)
              .map((cell) => Math.round(cell.querySelector('.n, .unit')?.getBoundingClientRect().right ?? 0))
              .filter((_, column) => !row.children[column + 1]!.classList.contains('withheld')),
          ),
        );
        const [first, ...others] = ends;
        expect(others.length).toBeGreaterThan(5);
        for (const row of others) row.forEach((end, column) => expect(Math.abs(end - first![column]!)).toBeLessThan(3));
      }
    });
  });

  it('tells the numbers of a row with their change and place', async () => {
    await site.withPage(async (page) => {
      await openPage(page, site, 'index.html');
      await page.focus('#areas tr[data-moves]:nth-child(8) a');
      expect(await readingOf(page, '#areas')).toEqual([
        '示例七镇 | 低保 130○人 第7位，共10地 | 五保 198○人 第7位，共10地 | “三无”老人 ※',
        '比上年 | −2 −1.5% | +19 +10.6% | —',
      ]);
    });
  });

  it('has no buttons in the heads of a publication, and none that a sheet would not repeat', async () => {
    await site.withPage(async (page) => {
      await openPage(page, site, 'publications/annual-2021/index.html');
      expect(await page.$$eval('table[data-sorts]', (tables) => tables.length)).toBeGreaterThan(0);
      expect(await page.$$eval('.sorts', (heads) => heads.length)).toBe(0);
      await openPage(page, site, 'index.html');
      await page.emulateMediaType('print');
      const displays = await page.$$eval('#areas .sorts button', (all) =>
        all.map((one) => getComputedStyle(one).display),
      );
      expect(new Set(displays)).toEqual(new Set(['contents']));
    });
  });

  it('sorts by a column and says how; what is withheld stays last, in the order of the list', async () => {
    await site.withPage(async (page) => {
      const said = await openPage(page, site, 'index.html');
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
