/** The explorer, tried in a browser as readers do: by pointer and keyboard, by its address, on a phone, from a folder, in an old browser, without script. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findBrowser } from '../../src/publish/browser/findBrowser.ts';
import { openBrowser } from '../../src/publish/browser/openBrowser.ts';
import { axeViolations } from './axe.ts';
import { explore, press, textsOf, towns } from './explorePage.ts';
import { openPage } from './livePage.ts';
import { filesUnder, openSite, type OpenSite } from './openSite.ts';

const dist = inject('dist');
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(dist);
});
afterAll(() => site.close());

describe('the explorer', () => {
  it('answers the question of its address by a sentence, a chart and a table, and is called by its answer', async () => {
    await site.withPage(async (page) => {
      const said = await explore(page, site, `?${towns}`);
      expect(await textsOf(page, 'h1')).toEqual([
        '2016年至2021年，示例一镇低保人数减少最多（231人），示例五镇增加20人○演示',
      ]);
      expect(await page.title()).toMatch(
        /^2016年至2021年，示例一镇低保人数减少最多（231人），示例五镇增加20人○演示 — /,
      );
      expect(await textsOf(page, '.ask-chip')).toEqual([
        '人数',
        '城乡低保',
        '●示例一镇×',
        '■示例三镇×',
        '▲示例五镇×',
        '2016年—2021年',
      ]);
      expect(await textsOf(page, '#asked-table tbody tr')).toEqual([
        '示例一镇766○671○652○688○597○535○−231○−30.2○',
        '示例三镇398○372○343○349○329○340○−58○−14.6○',
        '示例五镇258○313○312○251○268○278○+20○+7.8○',
      ]);
      expect(await textsOf(page, '#explorer text.end')).toEqual([
        '● 示例一镇 535○ 人',
        '■ 示例三镇 340○ 人',
        '▲ 示例五镇 278○ 人',
      ]);
      await page.waitForFunction(() =>
        (document.querySelector('.ask')?.previousElementSibling?.textContent ?? '').includes('231'),
      );
      expect(said).toEqual([]);
    });
  });

  it('is asked by keyboard: a picker that shows what it offers, what is taken away, a view that is a step back', async () => {
    await site.withPage(async (page) => {
      const said = await explore(page, site, '');
      await page.focus('[data-field=p]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.picker-row');
      expect((await textsOf(page, '.picker-row'))[1]).toBe('农村五保2,868人');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['field'])).toBe('p');
      await press(page, '[data-remove=sanwu]');
      expect(new URL(page.url()).search).toBe('?p=dibao,wubao');
      await press(page, '[data-view=table]');
      expect(new URL(page.url()).search).toBe('?p=dibao,wubao&v=table');
      expect(await page.$$('#explorer')).toEqual([]);
      await page.goBack();
      await page.waitForSelector('#explorer');
      expect(new URL(page.url()).search).toBe('?p=dibao,wubao');
      expect(said).toEqual([]);
    });
  });

  it('draws many areas as small lines on one scale, and their changes as slopes with what they came to', async () => {
    await site.withPage(async (page) => {
      const said = await explore(page, site, '?p=dibao&a=*&y=2016-2021');
      expect(await textsOf(page, '.head .lead')).toEqual([
        '都是演示数，只在它们之间比较。一张图最多4条线，已换成小图。',
      ]);
      expect((await textsOf(page, '.small-head')).slice(0, 2)).toEqual(['示例一镇535○', '示例二镇406○']);
      await press(page, '[data-view=change]');
      expect(await textsOf(page, 'h1')).toEqual([
        '2016年至2021年，低保人数可比的10地中9地减少、1地增加，示例一镇减少最多（231人）○演示',
      ]);
      const texts = await textsOf(page, '.slopes text');
      expect(texts.slice(0, 6)).toEqual(['2016', '2021', '766○', '535○', '示例一镇', '−231']);
      expect(said).toEqual([]);
    });
  });

  it('says why it does not add persons up, and asks what can be asked by one press', async () => {
    await site.withPage(async (page) => {
      await explore(page, site, '?p=dibao,wubao&t=sum');
      expect(await textsOf(page, 'h1')).toEqual(['城乡低保、农村五保的人数不相加']);
      expect(await textsOf(page, '.choices button')).toEqual(['分项目看', '回到常用的问题']);
      await press(page, '[data-choice="0"]');
      expect(await textsOf(page, '#explorer text.end .name')).toEqual(['低保', '五保']);
      await explore(page, site, '?m=funds&p=dibao,wubao,sanwu&t=sum');
      expect(await textsOf(page, 'h1')).toEqual(['2021年，仪征市三项保障金5053万元']);
    });
  });

  it('asks for all divisions of an area in the place of the area itself', async () => {
    await site.withPage(async (page) => {
      await explore(page, site, '?p=dibao&y=2016-2021');
      await page.click('[data-field=a]');
      await page.waitForSelector('.picker-row');
      await press(page, '.picker-row input');
      expect(new URL(page.url()).search).toBe('?p=dibao&a=*');
      expect(await textsOf(page, 'h1')).toEqual([
        '2016年至2021年，低保人数可比的10地中9地减少、1地增加，示例一镇减少最多（231人）○演示',
      ]);
      await explore(page, site, '?p=dibao&a=321081,*');
      expect(await textsOf(page, '.head .lead')).toEqual(['']);
      await press(page, '[data-choice="0"]');
      expect(new URL(page.url()).search).toBe('?p=dibao&a=*&v=small');
    });
  });

  it('ranks no published number beside one made up, and names what is not there', async () => {
    await site.withPage(async (page) => {
      await explore(page, site, '?p=dibao&a=*,321081&y=2021&v=rank');
      expect(await textsOf(page, 'h1')).toEqual(['已公布的数和演示数不放在一张图上']);
      expect(await page.$$('#explorer')).toEqual([]);
      await explore(page, site, '?p=dibao,nothing');
      expect(await textsOf(page, '.head .lead')).toEqual(['没有“nothing”，已去掉。']);
    });
  });

  it.each([
    ['', '', 1440],
    [`?${towns}`, '', 390],
    ['?p=dibao,wubao&a=*&y=2021&v=rank', 'en/', 1440],
    ['?p=sanwu&a=*&v=table', 'en/', 390],
    ['?p=dibao&a=*&v=change', 'en/', 390],
    ['?p=dibao,wubao&a=*&v=small', '', 1024],
    ['?p=dibao,wubao&t=sum', '', 390],
    ['?p=dibao&a=*&y=2016-2020&v=change&t=share', '', 1440],
    ['?p=dibao&a=DEMO-01,DEMO-03&t=index', 'en/', 390],
  ])('has no axe violation and nothing beside the page with %s %s at %i', async (search, folder, width) => {
    await site.withPage(async (page) => {
      const said = await explore(page, site, search, folder, width);
      await page.click('[data-field=a]');
      await page.waitForSelector('.picker-row');
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(said).toEqual([]);
    });
  });

  it('answers from a folder, in a browser that has nothing newer than Chromium 86, under the policy of the page', async () => {
    const path = await findBrowser({ cache: 'node_modules/.cache/nianbao', environment: {}, log: () => {} });
    const browser = await openBrowser(path!, 'file://', () => {});
    try {
      await browser.withPage(async (page) => {
        await page.evaluateOnNewDocument(() => {
          const newer: [object, string[]][] = [
            [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
            [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
            [Object, ['groupBy', 'hasOwn']],
            [Map, ['groupBy']],
            [
              Object.getPrototypeOf([].values()).__proto__,
              ['map', 'filter', 'some', 'every', 'find', 'reduce', 'flatMap', 'toArray', 'take', 'drop', 'forEach'],
            ],
            [
              Set.prototype,
              [
                'union',
                'intersection',
                'difference',
                'isSubsetOf',
                'isSupersetOf',
                'isDisjointFrom',
                'symmetricDifference',
              ],
            ],
            [Intl, ['Segmenter']],
            [globalThis, ['structuredClone']],
          ];
          for (const [owner, names] of newer) for (const name of names) Reflect.deleteProperty(owner, name);
        });
        const said = await openPage(page, site, `${pathToFileURL(dist).href}/explore/index.html?${towns}`);
        await page.waitForSelector('#explorer text.end');
        expect(await textsOf(page, 'h1')).toEqual([
          '2016年至2021年，示例一镇低保人数减少最多（231人），示例五镇增加20人○演示',
        ]);
        await page.click('[data-view=rank]');
        await page.waitForFunction(() => (document.querySelector('h1')?.textContent ?? '').includes('最多'));
        expect(said).toEqual([]);
      });
    } finally {
      await browser.close();
    }
  });

  it('stands with its usual question and the ways to the pages without script', async () => {
    await site.withPage(async (page) => {
      await page.setJavaScriptEnabled(false);
      await openPage(page, site, 'explore/index.html');
      expect(await textsOf(page, 'h1')).toEqual(['2021年，低保人数2414人，五保2868人，“三无”老人80人']);
      expect(await page.$$('.ask button')).toEqual([]);
      expect((await textsOf(page, '#asked-table tbody tr'))[0]).toBe('低保3,070○2,924○2,780○2,665○2,517○2,414——');
      expect((await page.$$('#explorer-pages a')).length).toBeGreaterThan(5);
    });
  });
});

describe('the scripts of the explorer', () => {
  it('weigh at most 160 kB with that of every page, and parts of figures at most 60 kB', async () => {
    const weight = async (name: string) => gzipSync(await readFile(join(dist, name))).length;
    expect((await weight('assets/explorer.zh.js')) + (await weight('assets/live.js'))).toBeLessThan(160_000);
    for (const file of await filesUnder(join(dist, 'answers/explorer'), '.js'))
      expect(await weight(`answers/explorer/${file}`)).toBeLessThan(60_000);
  });
});
