import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/publish/browser/findBrowser.ts';
import { openBrowser, type PrintBrowser } from '../../../src/publish/browser/openBrowser.ts';
import { startServer, type LocalServer } from '../../../src/publish/browser/startServer.ts';
import { print } from '../../../src/publish/pdf/print.ts';
import { samplePage } from '../samplePage.ts';

const cache = 'node_modules/.cache/nianbao';
const messages: string[] = [];
let folder: string;
let server: LocalServer;
let browser: PrintBrowser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-print-'));
  await writeFile(join(folder, 'index.html'), samplePage('zh-CN'));
  server = await startServer(folder);
  const log = (message: string) => void messages.push(message);
  const path = await findBrowser({ cache, environment: {}, log });
  browser = await openBrowser(path!, server.origin, log);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('print', () => {
  it('makes a PDF of a page of the built folder', async () => {
    const bytes = await browser.withPage(async (page) => {
      await page.goto(`${server.origin}/index.html`);
      return print(page);
    });
    expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-');
  });

  it('asks no other host', async () => {
    const failed = await browser.withPage(async (page) => {
      await page.goto(`${server.origin}/index.html`);
      return page.evaluate(() => fetch('https://example.org/x').then(String, () => 'refused'));
    });
    expect(failed).toBe('refused');
    expect(messages).toContain('request refused: https://example.org/x');
  });

  it('reports a crashed page instead of waiting', async () => {
    const job = browser.withPage(async (page) => {
      void page.goto('chrome://crash').catch(() => {});
      return new Promise(() => {});
    });
    await expect(job).rejects.toThrow(/crashed/);
  });
});
