/** What is taken away of a chart, as it is driven: panel, boxes that copy, embeds by radio without script. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openPage } from './livePage.ts';
import { openSite, type OpenSite } from './openSite.ts';

const panel = '#overview-people .take';
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(inject('dist'));
});
afterAll(() => site.close());

describe('the panel of a chart', () => {
  it('opens by key, copies a sentence with its source, announces it, and closes by Escape', async () => {
    await site.withPage(async (page) => {
      await page.evaluateOnNewDocument(`
        const taken = [];
        window.taken = taken;
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void taken.push(text) } });
      `);
      const said = await openPage(page, site, 'index.html');
      await page.focus(`${panel} summary`);
      await page.keyboard.press('Enter');
      await page.click(`${panel} .take-copy`);
      const status = () => page.$eval('[role=status]', (one) => one.textContent);
      await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
      expect(await status()).toBe('已复制：一句话，含出处');
      await page.click(`${panel} .take-choice input`);
      await page.click(`${panel} .take-copy`);
      await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === '已复制：一句话');
      expect(await page.evaluate('window.taken')).toEqual([
        '2021年3个项目中农村五保人数最多，为2868人\n引用请注明：仪征市民政局，仪征市社会救助统计，数据版本2021.1。',
        '2021年3个项目中农村五保人数最多，为2868人',
      ]);
      await page.focus(`${panel} .take-choice input`);
      await page.keyboard.press('Escape');
      expect(await page.$eval(panel, (one) => (one as HTMLDetailsElement).open)).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
      expect(said).toEqual([]);
    });
  });

  it('never gives a sentence of made-up figures without saying so', async () => {
    await site.withPage(async (page) => {
      await openPage(page, site, 'programmes/dibao/index.html');
      const texts = await page.$$eval('.take-sentences .take-text:not(.take-source)', (all) =>
        all.filter((text) => text.querySelector('.demo') !== null).map((text) => text.textContent),
      );
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts)
        expect(text).toMatch(/（演示数据，非官方统计）$| \(demonstration data, not official statistics\)$/);
    });
  });

  it('has no boxes without script, and its embeds follow the radio', async () => {
    await site.withPage(async (page) => {
      await page.setJavaScriptEnabled(false);
      await openPage(page, site, 'index.html');
      await page.click(`${panel} summary`);
      const shown = () =>
        page.$$eval(`${panel} .take-code`, (all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.className),
        );
      expect(await page.$$eval('.take-copy', (all) => all.length)).toBe(0);
      expect(await shown()).toEqual(['take-code frozen']);
      await page.click(`${panel} input.following`);
      expect(await shown()).toEqual(['take-code following']);
    });
  });
});

describe('a chart in the pages of others', () => {
  it.each(['embed/overview-people/index.html', 'en/embed/2021.1/overview-people/index.html'])(
    '%s has no script, says whose it is, and leads to its page',
    async (address) => {
      await site.withPage(async (page) => {
        const said = await openPage(page, site, address, 640);
        expect(await page.$$eval('script', (all) => all.length)).toBe(0);
        expect(await page.$eval('.embed-foot', (foot) => foot.textContent)).toMatch(/2021\.1/);
        await Promise.all([page.waitForNavigation(), page.click('.embed-foot a')]);
        expect(page.url()).toMatch(/index\.html#overview-people$/);
        expect(said).toEqual([]);
      });
    },
  );
});
