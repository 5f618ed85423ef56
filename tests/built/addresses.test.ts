import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, it } from 'vitest';
import { findBrowser } from '../../src/publish/browser/findBrowser.ts';
import { openBrowser } from '../../src/publish/browser/openBrowser.ts';
import { startServer } from '../../src/publish/browser/startServer.ts';
import { filesUnder } from './openSite.ts';

const dist = inject('dist');
const pages = await filesUnder(dist, '.html');
const read = async (page: string) => parseHTML(await readFile(join(dist, page), 'utf8')).document;

describe('addresses', () => {
  it('are relative, end in a file name, and lead to a file or a place on the page', async () => {
    const broken: string[] = [];
    for (const page of pages) {
      const document = await read(page);
      for (const element of document.querySelectorAll('[href], [src]')) {
        const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        if (address.startsWith('data:')) continue;
        const [path = '', hash] = address.split('#');
        const target = path === '' ? join(dist, page) : join(dist, dirname(page), decodeURIComponent(path));
        const isFound = /^(?!\/|\w+:).*/.test(address) && (path === '' || /\.\w+$/.test(path)) && existsSync(target);
        const hasPlace = !hash || path !== '' || document.getElementById(hash) !== null;
        if (!isFound || !hasPlace) broken.push(`${page}: ${address}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('ask no other host, and run no script but their own files', async () => {
    for (const page of pages) {
      const html = await readFile(join(dist, page), 'utf8');
      expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
      const scripts = html.match(/<script[^>]*>/g) ?? [];
      expect(
        scripts.filter((tag) => !/ src="[^"]*assets\/\w+(?:\.\w+)?\.js"| type="application\/json"/.test(tag)),
      ).toEqual([]);
    }
  });

  it('have no absolute one where the publisher gives none, and a description of what the page says', async () => {
    const descriptions = new Map<string, string>();
    for (const page of pages) {
      const document = await read(page);
      expect(document.querySelectorAll('link[rel=canonical], meta[property="og:url"]').length).toBe(0);
      descriptions.set(page, document.querySelector('meta[name=description]')?.getAttribute('content') ?? '');
    }
    expect([...descriptions].filter(([, text]) => !/样例|Sample/.test(text))).toEqual([]);
    expect(descriptions.get('index.html')).toBe(
      '2021年三项保障金5053万元，其中农村五保占66.5%。农村五保。保障标准正好是低保（740元/人·月×12）的1.3倍。样例，非仪征市民政局发布。',
    );
  });

  it('say their title and whose they are as portals collect them', async () => {
    const document = await read('programmes/dibao/index.html');
    const said = (name: string) => document.querySelector(`meta[name=${name}]`)?.getAttribute('content');
    expect(said('ArticleTitle')).toBe(document.title);
    expect(said('ContentSource')).toBe('仪征市民政局');
    expect(said('PubDate')).toBeUndefined();
  });

  it.each([
    ['opened from a folder', ''],
    ['under /a/b/', 'a/b'],
  ])('work %s', async (_, below) => {
    const root = await mkdtemp(join(tmpdir(), 'nianbao-below-'));
    await cp(dist, join(root, below), { recursive: true });
    const server = await startServer(root);
    const origin = below === '' ? pathToFileURL(root).href : `${server.origin}/${below}`;
    const path = await findBrowser({ cache: 'node_modules/.cache/nianbao', environment: {}, log: () => {} });
    const browser = await openBrowser(path!, below === '' ? 'file://' : server.origin, () => {});
    try {
      await browser.withPage(async (page) => {
        await page.goto(`${origin}/index.html`);
        const colour = () => page.$eval('.masthead', (head) => getComputedStyle(head).borderTopWidth);
        expect(await colour()).toBe('5px');
        await Promise.all([page.waitForNavigation(), page.click('nav a[href*="programmes"]')]);
        await Promise.all([page.waitForNavigation(), page.click('.languages a')]);
        expect(page.url()).toBe(`${origin}/en/programmes/index.html`);
        expect(await colour()).toBe('5px');
      });
    } finally {
      await browser.close();
      await server.close();
      await rm(root, { recursive: true, force: true });
    }
  });
});
