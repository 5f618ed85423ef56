import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Page } from 'puppeteer';
import { findBrowser } from '../../src/publish/browser/findBrowser.ts';
import { openBrowser, type PrintBrowser } from '../../src/publish/browser/openBrowser.ts';
import { startServer } from '../../src/publish/browser/startServer.ts';

/** The built site on a server, and pages of the pinned browser to open it with. */
export type OpenSite = {
  origin: string;
  withPage: PrintBrowser['withPage'];
  messages: string[];
  close: () => Promise<void>;
};

export async function openSite(folder: string): Promise<OpenSite> {
  const server = await startServer(folder);
  const messages: string[] = [];
  const log = (message: string) => void messages.push(message);
  const path = await findBrowser({ cache: 'node_modules/.cache/nianbao', environment: {}, log });
  const browser = await openBrowser(path!, server.origin, log);
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { origin: server.origin, withPage: browser.withPage, messages, close };
}

/** Files under a folder with that ending, as addresses. */
export async function filesUnder(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** What the console says while a page is open. */
export function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => void said.push(message.text()));
  page.on('pageerror', (error) => void said.push(String(error)));
  return said;
}
