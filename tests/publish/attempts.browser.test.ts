import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/publish/browser/findBrowser.ts';
import { lastingBrowser, openBrowser, type PrintBrowser } from '../../src/publish/browser/openBrowser.ts';
import { startServer, type LocalServer } from '../../src/publish/browser/startServer.ts';
import { readFaces } from '../../src/publish/faces/faces.ts';
import { makePdfs, pooledResults, type Attempt } from '../../src/publish/publish.ts';
import type { Publication } from '../../src/publish/plan/publication.ts';
import { samplePage } from './samplePage.ts';
import { writeSampleSite } from './sampleSite.ts';

const cache = 'node_modules/.cache/nianbao';
const html = samplePage('zh-CN');
const pages: Record<string, string> = {
  first: html,
  second: html,
  third: html,
  throwing: html.replace('</body>', '<script>throw new Error("no figures")</script></body>'),
  endless: html.replace('</body>', '<script>while (true) ;</script></body>'),
};

let dist: string;
let server: LocalServer;
let publications: Publication[];

beforeAll(async () => {
  dist = await writeSampleSite(Object.entries(pages).map(([name, html]) => ({ name, language: 'zh-CN', html })));
  publications = JSON.parse(await readFile(join(dist, 'reports/publications.json'), 'utf8'));
  server = await startServer(dist);
});

afterAll(async () => {
  await server.close();
  await rm(dist, { recursive: true, force: true });
});

type Break = (page: Page) => Promise<unknown>;

/** The project's browser, which breaks when the first face of a broken publication is asked for, as often as is said. */
async function withBreaking(times: number, breakPage: Break, names: string[], broken = ['first'], limit?: number) {
  const path = await findBrowser({ cache, log: () => {} });
  const left = new Map(broken.map((name) => [name, times]));
  const breakAt = (page: Page, url: string): void => {
    const name = broken.find((name) => url.endsWith(`/${name}.zh-CN.pdf/NotoSerifSC-Regular.ttf`)) ?? '';
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    if (count > 0) void breakPage(page).catch(() => {});
  };
  const open = async (): Promise<PrintBrowser> => {
    const browser = await openBrowser(path!, server.origin, () => {}, limit);
    const withPage: PrintBrowser['withPage'] = (job) =>
      browser.withPage((page) => {
        page.on('request', (request) => breakAt(page, request.url()));
        return job(page);
      });
    return { ...browser, withPage };
  };
  const browser = await lastingBrowser(open);
  const lines: string[] = [];
  try {
    const press = { browser, server, faces: await readFaces(), cache, recipe: '' };
    const wanted = publications.filter(({ edition }) => names.includes(edition));
    const log = (line: string) => void lines.push(line);
    const attempts = await makePdfs({ publications: wanted, press, language: 'en', log });
    return { attempts, lines };
  } finally {
    await browser.close();
  }
}

const crashPage: Break = async (page) => (await page.createCDPSession()).send('Page.crash');
const killBrowser: Break = (page) => Promise.resolve(page.browser().process()?.kill('SIGKILL'));
const three = ['first', 'second', 'third'];
const again = 'reports/first.zh-CN.pdf: the browser crashed while printing; printing once more';

const codes = (attempts: Attempt[]) => attempts.map(({ problems }) => problems.map(({ code }) => code));
const sizes = (attempts: Attempt[]) => attempts.map(({ pdf }) => pdf?.file.pages);

describe('a publication whose page crashes', () => {
  it('is printed once more, with the same bytes, and it is said', async () => {
    const calm = await withBreaking(0, crashPage, three);
    const { attempts, lines } = await withBreaking(1, crashPage, three);
    expect(attempts.map(({ pdf }) => pdf)).toEqual(calm.attempts.map(({ pdf }) => pdf));
    expect(lines).toEqual([again, ...calm.lines]);
  }, 60_000);

  it('twice is refused, and the others are printed', async () => {
    const { attempts, lines } = await withBreaking(2, crashPage, three);
    expect(attempts[0]?.problems).toEqual([
      {
        code: 'print-crashed',
        file: 'reports/first.zh-CN.pdf',
        place: 'pages/first.zh-CN.html',
        read: 'Page crashed!',
      },
    ]);
    expect(sizes(attempts)).toEqual([undefined, 3, 3]);
    const told = lines.filter((line) => !/ page \d/.test(line));
    expect(told).toEqual([again, expect.stringContaining('second'), expect.stringContaining('third')]);
  }, 60_000);

  it('is told beside every other that fails', async () => {
    const { attempts } = await withBreaking(2, crashPage, three, ['first', 'third']);
    expect(codes(attempts)).toEqual([['print-crashed'], [], ['print-crashed']]);
  }, 60_000);
});

describe('a browser that is killed', () => {
  it('is opened again for what it was printing', async () => {
    const { attempts, lines } = await withBreaking(1, killBrowser, three);
    expect(codes(attempts)).toEqual([[], [], []]);
    expect(sizes(attempts)).toEqual([3, 3, 3]);
    expect(lines[0]).toBe(again);
  }, 60_000);

  it('twice is a problem of its publication', async () => {
    const { attempts } = await withBreaking(2, killBrowser, ['first']);
    expect(codes(attempts)).toEqual([['print-crashed']]);
  }, 60_000);
});

describe('a publication', () => {
  it('whose page throws is refused with what it threw, and the others are printed', async () => {
    const { attempts } = await withBreaking(0, crashPage, ['throwing', 'first']);
    expect(attempts.map(({ problems }) => problems)).toEqual([
      [],
      [
        {
          code: 'page-threw',
          file: 'reports/throwing.zh-CN.pdf',
          place: 'pages/throwing.zh-CN.html',
          read: 'no figures',
        },
      ],
    ]);
  }, 60_000);

  it('that takes longer than it may is refused, and the others are printed', async () => {
    const { attempts } = await withBreaking(0, crashPage, ['endless', 'first'], [], 5000);
    expect(attempts.map(({ problems }) => problems)).toEqual([
      [],
      [{ code: 'print-late', file: 'reports/endless.zh-CN.pdf', place: 'pages/endless.zh-CN.html', read: '5 s' }],
    ]);
  }, 60_000);
});

describe('jobs in a pool', () => {
  it('are so many at a time, with results in the order of the items', async () => {
    const ends = Array.from({ length: 4 }, () => Promise.withResolvers<undefined>());
    const begun: number[] = [];
    const results = pooledResults([0, 1, 2, 3], 2, async (item) => {
      begun.push(item);
      await ends[item]!.promise;
      return `done ${item}`;
    });
    ends[1]!.resolve(undefined);
    await results[1];
    await Promise.resolve();
    expect(begun).toEqual([0, 1, 2]);
    for (const { resolve } of ends) resolve(undefined);
    expect(await Promise.all(results)).toEqual(['done 0', 'done 1', 'done 2', 'done 3']);
  });

  it('go on where one fails', async () => {
    const results = pooledResults([0, 1, 2], 1, (item) =>
      item === 0 ? Promise.reject(new Error('first')) : Promise.resolve(item),
    );
    expect((await Promise.allSettled(results)).map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });
});
