/** What holds in every state of a page with its script: access, the size of type, the policy, the weight. */
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { findBrowser } from '../../src/publish/browser/findBrowser.ts';
import { openBrowser, type PrintBrowser } from '../../src/publish/browser/openBrowser.ts';
import { openPage, spokenOf } from './livePage.ts';
import { openSite, type OpenSite } from './openSite.ts';

const dist = inject('dist');
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(dist);
});
afterAll(() => site.close());

describe('each state', () => {
  it.each([
    ['a chart that is read', 'index.html', 1440, '#overview-people .plot'],
    ['a row that is read', 'en/index.html', 1440, '#areas tr[data-moves] a'],
    ['a phone in large type', 'index.html?size=large', 390, '#overview-people .reading-step button'],
    ['large type', 'en/index.html?size=large', 1440, '#overview-people .plot'],
  ])('of %s has no axe violation', async (_, address, width, target) => {
    await site.withPage(async (page) => {
      await openPage(page, site, address, width);
      await page.focus(target);
      await page.keyboard.press('ArrowLeft');
      await page.$eval('#areas .sorts button', (button) => (button as HTMLElement).click());
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });
});

describe('the size of type', () => {
  const isLarge = (page: Page) => page.$eval('html', (root) => root.classList.contains('large'));

  it('is chosen in the masthead, kept on the device, and asked for in an address', async () => {
    await site.withPage(async (page) => {
      const said = await openPage(page, site, 'index.html?size=standard');
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
        const said = await openPage(page, site, `${pathToFileURL(dist).href}/index.html`);
        await page.focus('#overview-people .plot');
        await page.keyboard.press('ArrowLeft');
        expect(await spokenOf(page, '#overview-people')).toContain('2020年');
        await page.click('.size-switch button');
        expect(said).toEqual([]);
      });
    } finally {
      await browser.close();
    }
  });
});
