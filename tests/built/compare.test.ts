/** Two areas beside each other, tried in a browser: chosen in a list, by the address, from the page of an area, without script. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { openPage } from './livePage.ts';
import { openSite, type OpenSite } from './openSite.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(inject('dist'));
});
afterAll(() => site.close());

const rowOf = (page: Page, number: number) =>
  page.$$eval(
    '#pair tbody tr:not(.group)',
    (rows, index) =>
      [...rows[index]!.children]
        .map((cell) => (cell as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim())
        .join(' | ')
        .trim(),
    number,
  );
const headingOf = (page: Page) => page.$eval('h1', (heading) => heading.textContent.trim());

describe('two areas', () => {
  it('are those of the page without script, and any other by the list or the address', async () => {
    await site.withPage(async (page) => {
      const said = await openPage(page, site, 'compare/DEMO-03/index.html');
      const first = await rowOf(page, 0);
      expect(first).toBe('低保户数户 | 245○ | 372○ | 372○ | 0.7倍 | 2 | 1 |');
      await page.select('.compare-pick select', 'DEMO-05');
      expect(await rowOf(page, 0)).toBe('低保户数户 | 245○ | 372○ | 160○ | 1.5倍 | 2 | 5 |');
      expect(await headingOf(page)).toBe('两地都公布的9项，示例三镇都多于示例五镇；五保人数是它的1.7倍○演示');
      expect(page.url()).toBe(`${site.origin}/compare/DEMO-03/index.html?b=DEMO-05`);
      await Promise.all([page.waitForNavigation(), page.click('.compare-pick a')]);
      expect(page.url()).toBe(`${site.origin}/compare/DEMO-05/index.html?b=DEMO-03`);
      expect(await headingOf(page)).toBe('两地都公布的9项，示例五镇都不多于示例三镇；五保发放保障金是它的0.6倍○演示');
      for (const other of ['DEMO-05', 'nowhere', '', '__proto__', '321081']) {
        await openPage(page, site, `compare/DEMO-03/index.html?b=${other}`);
        expect([first, '低保户数户 | 245○ | 372○ | 160○ | 1.5倍 | 2 | 5 |']).toContain(await rowOf(page, 0));
      }
      expect(said).toEqual([]);
      await page.setJavaScriptEnabled(false);
      await openPage(page, site, 'compare/DEMO-03/index.html');
      expect(await rowOf(page, 0)).toBe(first);
      expect(await page.$$('.compare-pick')).toEqual([]);
    });
  });

  it('show a withheld number as such, without a mark on the line', async () => {
    await site.withPage(async (page) => {
      await openPage(page, site, 'compare/DEMO-03/index.html?b=DEMO-05');
      expect(await rowOf(page, 9)).toBe('服务资金万元 | 5.53○ | 6.70○ | ※ | — | 3 | 不排 | 7地');
      const squares = await page.$$eval('#pair svg.strip', (drawings) =>
        drawings.map((drawing) => drawing.querySelectorAll('.square').length),
      );
      expect(squares).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
    });
  });

  it.each([
    ['compare/DEMO-03/index.html?b=DEMO-07', 1440],
    ['en/compare/DEMO-03/index.html?b=DEMO-07', 390],
    ['compare/index.html', 390],
  ])('have no axe violation on %s at %i', async (address, width) => {
    await site.withPage(async (page) => {
      await openPage(page, site, address, width);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });
});
