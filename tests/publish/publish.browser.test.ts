import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfFonts } from '../../src/publish/check/text.ts';
import { loadPdf } from '../../src/publish/pdf/finish.ts';
import { openPdf, pdfReading, type PdfReading } from '../../src/publish/pdf/reading.ts';
import type { PublishedFile } from '../../src/publish/plan/manifest.ts';
import { publish, type PublishResult } from '../../src/publish/publish.ts';
import { samples, writeSampleSite } from './sampleSite.ts';

const cache = 'node_modules/.cache/nianbao';
const run = (dist: string) => publish({ dist, cache, log: () => {} });
let dist: string;
let result: PublishResult;
let chinese: Uint8Array;
let reading: PdfReading;

beforeAll(async () => {
  dist = await writeSampleSite();
  result = await run(dist);
  chinese = await readFile(join(dist, 'reports/sample.zh-CN.pdf'));
  reading = await openPdf(chinese, pdfReading);
}, 120_000);

afterAll(() => rm(dist, { recursive: true, force: true }));

describe('a published PDF', () => {
  it('is written for every publication, and its manifest says what it is', async () => {
    expect(result.problems).toEqual([]);
    const manifest = JSON.parse(await readFile(join(dist, 'reports/manifest.json'), 'utf8'));
    const files: PublishedFile[] = manifest.files;
    expect(files.map(({ file, pages }) => [file, pages])).toEqual([
      ['reports/sample.zh-CN.pdf', 3],
      ['reports/sample.en.pdf', 3],
    ]);
    expect(files[0]).toMatchObject({ size: chinese.length, sha256: sha256(chinese), release: '2021.1' });
  });

  it('says its title, language and headings', () => {
    expect(reading).toMatchObject({ title: '仪征市民政统计 2021', language: 'zh-CN', isMarked: true });
    expect(reading.outline).toEqual(['低保人员用款说明', '目录', '一、综合', '二、项目']);
  });

  it('copies out the characters that it shows, with the number of each part in its contents', () => {
    const [contents = '', first = ''] = reading.pages.map(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    );
    expect(contents).toContain('一、综合2二、项目3');
    expect(first).toContain('年末在册农村低保1562户、2414人');
  });

  it('has a text alternative for its drawing, and nothing that is neither read out nor decoration', () => {
    expect(reading.pages.flatMap(({ figures }) => figures)).toEqual(['农村低保2414人']);
    expect(reading.pages.flatMap(({ runs }) => runs).filter(({ isTagged }) => !isTagged)).toEqual([]);
  });

  it('carries its own faces', async () => {
    const fonts = pdfFonts(await loadPdf(chinese));
    expect(fonts.every(({ isEmbedded, isType3 }) => isEmbedded && !isType3)).toBe(true);
    expect(new Set(fonts.map(({ name }) => name))).toEqual(
      new Set(['NotoSansSC-Regular', 'NotoSansSC-Bold', 'NotoSerifSC-Regular']),
    );
  });

  it('names author and date, and leads to no address of this machine', async () => {
    const { info, metadata } = await openPdf(chinese, (pdf) => pdf.getMetadata());
    expect(info).toMatchObject({ Author: '仪征市民政局', CreationDate: "D:20220602000000+08'00'" });
    expect(metadata.get('dc:title')).toBe('仪征市民政统计 2021');
    const links = await openPdf(chinese, async (pdf) => (await pdf.getPage(1)).getAnnotations());
    expect(links.map(({ url, dest, contentsObj }) => [url ?? dest, contentsObj.str])).toEqual([
      ['first', '一、综合'],
      ['second', '二、项目'],
    ]);
  });
});

describe('publish', () => {
  it('fills the places of the built pages in their language', async () => {
    const [, english] = result.manifest!.files;
    const home = await readFile(join(dist, 'index.html'), 'utf8');
    expect(home).toContain(`data-pdf-part="summary">PDF, 3 pages, ${Math.round(english!.size / 1000)} kB</span>`);
    expect(home).toContain(`data-pdf-part="digest">${english!.sha256}</span>`);
    expect(await readFile(join(dist, 'pages/sample.zh-CN.html'), 'utf8')).toMatch(/>PDF，3页，\d+ kB</);
  });

  it('gives the same bytes again, also from pages whose places are full', async () => {
    const before = await contents(dist);
    await run(dist);
    expect(await contents(dist)).toEqual(before);
  }, 60_000);

  it('does not start without a list of publications', async () => {
    const empty = await writeSampleSite();
    await rm(join(empty, 'reports/publications.json'));
    expect(await run(empty)).toEqual({ problems: [{ code: 'plan-missing', file: 'reports/publications.json' }] });
    await rm(empty, { recursive: true });
  });

  it('says which browser is missing and leaves the site as it is', async () => {
    const messages: string[] = [];
    const before = await contents(dist);
    const without = await publish({
      dist,
      cache,
      browser: '/no/browser',
      log: (message) => void messages.push(message),
    });
    expect(without).toEqual({ problems: [], noBrowser: 'missing' });
    expect(messages).toEqual(['missing browser: /no/browser']);
    expect(await contents(dist)).toEqual(before);
  });

  it('says that a browser does not start and leaves the site as it is', async () => {
    const messages: string[] = [];
    const before = await contents(dist);
    const log = (message: string) => void messages.push(message);
    const without = await publish({ dist, cache, browser: process.execPath, log });
    expect(without).toEqual({ problems: [], noBrowser: 'broken' });
    expect(messages.at(-1)).toMatch(`${process.execPath}: Failed to launch the browser process`);
    expect(await contents(dist)).toEqual(before);
  });

  it('takes away a PDF that is no longer published', async () => {
    const old = await writeSampleSite(samples.slice(1));
    await writeFile(join(old, 'reports/annual-2020.zh.pdf'), 'old');
    await run(old);
    expect(await readdir(join(old, 'reports'))).toEqual(['manifest.json', 'publications.json', 'sample.en.pdf']);
    await rm(old, { recursive: true });
  }, 60_000);
});

async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, sha256(await readFile(file))])));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
