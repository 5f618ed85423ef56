/** The slides as they are shown: by keys, touch and address, without script, from a folder, and printed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { findBrowser } from '../../src/publish/browser/findBrowser.ts';
import { openBrowser } from '../../src/publish/browser/openBrowser.ts';
import { openPdf, pdfReading } from '../../src/publish/pdf/reading.ts';
import { openPage } from './livePage.ts';
import { openSite, type OpenSite } from './openSite.ts';

const dist = inject('dist');
const address = 'meeting/index.html';
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(dist);
});
afterAll(() => site.close());

/** The numbers of the slides on view. */
function shown(page: Page): Promise<string[]> {
  return page.$$eval('.slide', (slides) => slides.filter((slide) => slide.checkVisibility()).map(({ id }) => id));
}

function status(page: Page): Promise<string | null> {
  return page.$eval('[role=status]', (one) => one.textContent);
}

describe('a meeting', () => {
  it('turns by keys, tells what is on view, and begins where the address says', async () => {
    await site.withPage(async (page) => {
      const said = await openPage(page, site, `${address}#3`);
      expect(await shown(page)).toEqual(['3']);
      const keys: [Parameters<Page['keyboard']['press']>[0], string][] = [
        ['ArrowLeft', '2'],
        ['PageDown', '3'],
        ['End', '6'],
        ['ArrowRight', '6'],
        ['Home', '1'],
        ['Space', '2'],
      ];
      for (const [key, slide] of keys) {
        await page.keyboard.press(key);
        expect(await shown(page)).toEqual([slide]);
      }
      expect(page.url()).toMatch(/#2$/);
      expect(await status(page)).toBe('第2页，共6页：农村五保2868人，城乡低保2414人');
      expect(await page.$$eval('[role=status]', (all) => all.length)).toBe(1);
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Escape')]);
      expect(page.url()).toBe(`${site.origin}/index.html`);
      expect(said).toEqual([]);
    });
  });

  it('turns at the outer thirds of the screen, and fills it', async () => {
    await site.withPage(async (page) => {
      await page.setViewport({ width: 1920, height: 1080, hasTouch: true });
      await page.goto(`${site.origin}/${address}`);
      await page.touchscreen.tap(1800, 500);
      expect(await shown(page)).toEqual(['2']);
      await page.touchscreen.tap(960, 500);
      expect(await shown(page)).toEqual(['2']);
      await page.touchscreen.tap(100, 500);
      expect(await shown(page)).toEqual(['1']);
      const box = await page.$eval('.slide.now', (slide) => slide.getBoundingClientRect().toJSON() as DOMRect);
      expect([box.width, box.height].map(Math.round)).toEqual([1920, 1080]);
    });
  });

  it('has no type under 36 of 1080 on any slide', async () => {
    await site.withPage(async (page) => {
      await openPage(page, site, address, 1920);
      await page.setViewport({ width: 1920, height: 1080 });
      for (const number of ['1', '2', '3', '4', '5', '6']) {
        const small = await page.$$eval('.slide.now', ([slide]) => {
          const walker = document.createTreeWalker(slide!, NodeFilter.SHOW_TEXT);
          const sizes: [string, number][] = [];
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const element = node.parentElement!;
            if (!element.checkVisibility() || node.textContent?.trim() === '' || element.closest('.ring')) continue;
            const svg = element.closest('svg');
            const scale = svg === null ? 1 : svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
            sizes.push([node.textContent ?? '', Number.parseFloat(getComputedStyle(element).fontSize) * scale]);
          }
          return sizes.filter(([, size]) => size < 35.9);
        });
        expect([number, small]).toEqual([number, []]);
        await page.keyboard.press('ArrowRight');
      }
    });
  });

  it('turns light and dark by B, kept on the device', async () => {
    const ground = (page: Page) => page.$eval('.slide.now', (slide) => getComputedStyle(slide).backgroundColor);
    await site.withPage(async (page) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      await openPage(page, site, address);
      expect(await ground(page)).toBe('rgb(255, 255, 255)');
      await page.keyboard.press('b');
      expect(await ground(page)).toBe('rgb(19, 21, 23)');
      await page.reload();
      expect(await ground(page)).toBe('rgb(19, 21, 23)');
      await page.keyboard.press('B');
      expect(await ground(page)).toBe('rgb(255, 255, 255)');
    });
  });

  it.each([
    ['on the stage', true, 1440],
    ['on a phone', true, 320],
    ['in a column without script', false, 1440],
    ['in a column on a phone', false, 320],
  ])('has no axe violation and fits %s', async (_, hasScript, width) => {
    await site.withPage(async (page) => {
      await openPage(page, site, `en/${address}`, width);
      // the tester needs script: what it sets is taken away
      if (!hasScript) await page.evaluate(() => document.documentElement.classList.remove('on-stage', 'live'));
      expect((await shown(page)).length).toBe(hasScript ? 1 : 6);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await axeViolations(page)).toEqual([]);
    });
  });

  it('is whole without script', async () => {
    await site.withPage(async (page) => {
      await page.setJavaScriptEnabled(false);
      await openPage(page, site, address);
      expect((await shown(page)).length).toBe(6);
      expect(await page.$eval('.masthead', (head) => head.checkVisibility())).toBe(true);
    });
  });

  it('works from a folder, without a violation of its policy', async () => {
    const path = await findBrowser({ cache: 'node_modules/.cache/nianbao', environment: {}, log: () => {} });
    const browser = await openBrowser(path!, 'file://', () => {});
    try {
      await browser.withPage(async (page) => {
        const said = await openPage(page, site, `${pathToFileURL(dist).href}/${address}`);
        await page.keyboard.press('ArrowRight');
        expect(await shown(page)).toEqual(['2']);
        expect(said).toEqual([]);
      });
    } finally {
      await browser.close();
    }
  });
});

describe('the slides on paper', () => {
  it.each([
    [
      'zh',
      ['2021年三项保障金5053万元', '农村五保2868人', '走访慰问', '2021年3个项目中农村五保人数最多', '740', '示例一镇'],
    ],
    ['en', ['The three allowances', 'Wubao', 'Visits', 'had the largest number', '740', 'Sample Town 1']],
  ])('in %s are 16:9, one on each sheet, with all their words', async (language, words) => {
    const bytes = await readFile(join(dist, `reports/meeting.${language}.pdf`));
    const { pages } = await openPdf(bytes, pdfReading);
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      words.map(() => [960, 540]),
    );
    const texts = pages.map(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s+/g, ''),
    );
    words.forEach((word, index) => expect(texts[index]).toContain(word.replaceAll(' ', '')));
    texts.forEach((text, index) => expect(text).toMatch(new RegExp(`${index + 1}[／/]6`)));
  });

  it('stand in the manifest and on the page of publications', async () => {
    const manifest = JSON.parse(await readFile(join(dist, 'reports/manifest.json'), 'utf8')) as {
      files: { file: string; pages: number }[];
    };
    const slides = manifest.files.filter(({ file }) => file.includes('meeting'));
    expect(slides.map(({ file, pages }) => [file, pages])).toEqual([
      ['reports/meeting.zh.pdf', 6],
      ['reports/meeting.en.pdf', 6],
    ]);
    const html = await readFile(join(dist, 'publications/index.html'), 'utf8');
    expect(html).toContain('href="../reports/meeting.zh.pdf"');
    expect(html).toContain('href="../meeting/index.html"');
  });
});
