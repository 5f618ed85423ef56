import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { findBrowser } from '../../../src/publish/browser/findBrowser.ts';
import { openBrowser } from '../../../src/publish/browser/openBrowser.ts';
import { startServer } from '../../../src/publish/browser/startServer.ts';

/** `inPage` opens the page anew, as paper sees it. */
export type OnePage = {
  inPage: <T>(job: (page: Page) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

/** One page in a real browser, with files that it asks for, by name. */
export async function onePage(html: string, files: Record<string, string> = {}): Promise<OnePage> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-page-'));
  await writeFile(join(folder, 'index.html'), html);
  for (const [name, from] of Object.entries(files)) await copyFile(from, join(folder, name));
  const server = await startServer(folder);
  const path = await findBrowser({ cache: 'node_modules/.cache/nianbao', environment: {}, log: () => {} });
  const browser = await openBrowser(path!, server.origin, () => {});
  return {
    inPage: (job) =>
      browser.withPage(async (page) => {
        await page.emulateMediaType('print');
        await page.goto(`${server.origin}/index.html`);
        await page.evaluate(() => document.fonts.ready.then(() => {}));
        return job(page);
      }),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
