/**
 * One browser for all printing jobs: sandboxed, without network, with its own profile, and a new page per job (a page
 * that is used again grows without end). It ends with the program, also where that is killed: they talk through a pipe.
 */
import { rm } from 'node:fs/promises';
import puppeteer, { TimeoutError, type Browser, type HTTPRequest, type Page } from 'puppeteer';
import type { BrowserPath } from './browserPath.ts';
import { browserProfile } from './browserProfile.ts';
import type { Log } from './log.ts';

export type PrintBrowser = {
  /** As the browser gives it, for the manifest: 'HeadlessChrome/153.0.8010.0'. */
  version: string;
  /** False after it crashed. */
  isOpen: () => boolean;
  withPage: <T>(job: (page: Page) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

/** Part of what decides the bytes of a PDF: recorded in the manifest with the version and the fonts. */
export const browserFlags = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const twoMinutes = 120_000;

/** Opens the browser; `origin` is the only address its pages may ask, `limit` the milliseconds that a job may take. */
export async function openBrowser(
  path: BrowserPath,
  origin: string,
  log: Log,
  limit = twoMinutes,
): Promise<PrintBrowser> {
  const userDataDir = await browserProfile();
  const forget = () => rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  const browser = await launch(path, userDataDir, log).catch(async (error: unknown) => {
    await forget();
    // Through a pipe nothing is heard of a program that is no browser, or lacks a library.
    throw new Error('Failed to launch the browser process', { cause: error });
  });
  return {
    version: await browser.version(),
    isOpen: () => browser.connected,
    withPage: (job) => withPage(browser, { origin, log, limit }, job),
    close: async () => {
      await browser.close().finally(forget);
    },
  };
}

function launch({ executable, libraries }: BrowserPath, userDataDir: string, log: Log): Promise<Browser> {
  const root = process.getuid?.() === 0;
  if (root) log('running as root: the browser starts without its sandbox');
  const args = root ? [...browserFlags, '--no-sandbox'] : browserFlags;
  return puppeteer.launch({ executablePath: executable, userDataDir, args, pipe: true, env: environment(libraries) });
}

function environment(libraries: string | undefined): Record<string, string | undefined> {
  const present = process.env['LD_LIBRARY_PATH'];
  const path = [libraries, present].filter(Boolean).join(':');
  return { ...process.env, TZ: 'UTC', ...(path && { LD_LIBRARY_PATH: path }) };
}

type Bounds = { origin: string; log: Log; limit: number };

/** A crashed renderer leaves `page.pdf()` waiting, so the job races the page's own 'error', the browser's end and the limit. */
async function withPage<T>(
  browser: Browser,
  { origin, log, limit }: Bounds,
  job: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  const end = Promise.withResolvers<never>();
  end.promise.catch(() => {});
  const crash = () => end.reject(new Error('Browser crashed!'));
  const timer = setTimeout(() => end.reject(new TimeoutError(`${limit / 1000} s`)), limit);
  try {
    page.setDefaultTimeout(limit);
    browser.once('disconnected', crash);
    page.once('error', end.reject);
    await page.setRequestInterception(true);
    page.on('request', (request) => void admit(request, origin, log));
    return await Promise.race([job(page), end.promise]);
  } finally {
    clearTimeout(timer);
    browser.off('disconnected', crash);
    await page.close().catch(() => {});
  }
}

function admit(request: HTTPRequest, origin: string, log: Log): Promise<void> {
  const url = request.url();
  if (url.startsWith(`${origin}/`) || url.startsWith('data:')) return request.continue();
  log(`request refused: ${url}`);
  return request.abort('blockedbyclient');
}
