import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { filesUnder, listen, openSite, type OpenSite } from './openSite.ts';

const dist = inject('dist');
/** Of the charts for the pages of others, which are of one form, a few. */
const isRead = (page: string) =>
  !page.includes('embed/') || /embed\/([^/]+\/)?overview-(people|standard-1)\//.test(page);
const pages = (await filesUnder(dist, '.html')).filter(isRead);
/** Of pages of one form, such as those of areas, two. */
const formOf = (page: string) =>
  page.replace(/(programmes|areas|compare|years|embed\/[^/]+|embed)\/[^/]+\/index/, '$1/*/index');
const twoOfEachForm = [...Map.groupBy(pages, formOf).values()].flatMap((group) => group.slice(0, 2));
/** WCAG 2.2, 1.4.12. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
`;
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(dist);
});
afterAll(() => site.close());

async function violations(address: string, scheme: 'light' | 'dark'): Promise<string[]> {
  return site.withPage(async (page) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`${site.origin}/${address}`);
    return axeViolations(page);
  });
}

describe('every page', () => {
  it.each(twoOfEachForm)('%s has no axe violation', async (address) => {
    expect(await violations(address, 'light')).toEqual([]);
  });

  it.each([
    'index.html',
    'en/programmes/dibao/index.html',
    'years/2021/index.html',
    'publications/annual-2021/index.html',
  ])('%s has none in the dark', async (address) => {
    expect(await violations(address, 'dark')).toEqual([]);
  });

  it('fits 320 pixels, a screen enlarged four times, and is silent, and asks only its own server', async () => {
    const wide: string[] = [];
    for (const address of pages) {
      await site.withPage(async (page) => {
        const said = listen(page);
        await page.setViewport({ width: 320, height: 800 });
        await page.goto(`${site.origin}/${address}`);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 320) wide.push(`${address}: ${width}`);
        expect(said).toEqual([]);
      });
    }
    expect(wide).toEqual([]);
    expect(site.messages.filter((message) => message.startsWith('request refused'))).toEqual([]);
  });

  it('fits 390 and 1024 pixels with the spacing of text that a reader may need', async () => {
    const wide: string[] = [];
    for (const address of twoOfEachForm) {
      await site.withPage(async (page) => {
        await page.setBypassCSP(true);
        await page.goto(`${site.origin}/${address}`);
        await page.addStyleTag({ content: textSpacing });
        for (const width of [390, 1024]) {
          await page.setViewport({ width, height: 800 });
          const drawn = await page.evaluate(() => document.documentElement.scrollWidth);
          if (drawn > width) wide.push(`${address}: ${drawn} of ${width}`);
        }
      });
    }
    expect(wide).toEqual([]);
  });

  it('names each link to a file by the chart that it belongs to', async () => {
    await site.withPage(async (page) => {
      await page.goto(`${site.origin}/en/index.html`);
      const links = await page.$$('.figure-links a');
      const names = await Promise.all(
        links.map(async (link) => (await page.accessibility.snapshot({ root: link }))?.name),
      );
      expect(names.length).toBeGreaterThan(2);
      expect(new Set(names).size).toBe(names.length);
    });
  });

  it('can be walked by keyboard: first the way past the masthead, then its links', async () => {
    await site.withPage(async (page) => {
      await page.goto(`${site.origin}/index.html`);
      const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('跳到正文');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('总览');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('项目');
    });
  });

  it('opens the data of a chart without script', async () => {
    await site.withPage(async (page) => {
      await page.setJavaScriptEnabled(false);
      await page.goto(`${site.origin}/index.html`);
      const summary = await page.$('#overview-people summary');
      await summary?.click();
      expect(
        await page.$eval('#overview-people .figure-data table', (table) => table.getBoundingClientRect().height),
      ).toBeGreaterThan(0);
    });
  });
});
