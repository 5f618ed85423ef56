/** The printing browser: opened without network in its own profile, and again after a crash. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { TimeoutError, type Browser, type HTTPRequest, type Page } from 'puppeteer';
import { isRunning } from '../../files/swap.ts';
import type { Log } from '../../model/problem.ts';

/**
 * One browser for all printing jobs: sandboxed, without network, with a profile of its own, and a new page per job, since
 * a page that is used again grows without end. It ends with the program, also where that is killed, through a pipe.
 */
export type PrintBrowser = {
  /** 'HeadlessChrome/153.0.8010.0' */
  version: string;
  /** False after it crashed. */
  isOpen: () => boolean;
  withPage: <T>(job: (page: Page) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

/** Flags decide the bytes of a PDF, so that the manifest records them. */
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

/** `origin` is the only host that its pages may request, `limit` the milliseconds that a job may take. */
export async function openBrowser(path: BrowserPath, origin: string, log: Log, limit = 120_000): Promise<PrintBrowser> {
  const userDataDir = await browserProfile();
  const removeProfile = () => rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  const browser = await launch(path, userDataDir, log).catch(async (error: unknown) => {
    await removeProfile();
    // The pipe carries no message of a program that is no browser, or lacks a library.
    throw new Error('Failed to launch the browser process', { cause: error });
  });
  return {
    version: await browser.version(),
    isOpen: () => browser.connected,
    withPage: (job) => withPage(browser, { origin, log, limit }, job),
    close: () => browser.close().finally(removeProfile),
  };
}

function launch({ executable, libraries }: BrowserPath, userDataDir: string, log: Log): Promise<Browser> {
  const root = process.getuid?.() === 0;
  if (root) log('running as root: the browser starts without its sandbox');
  const args = root ? [...browserFlags, '--no-sandbox'] : browserFlags;
  const path = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const env = { ...process.env, TZ: 'UTC', ...(path && { LD_LIBRARY_PATH: path }) };
  return puppeteer.launch({ executablePath: executable, userDataDir, args, pipe: true, env });
}

type Bounds = { origin: string; log: Log; limit: number };

/** A crashed renderer leaves `page.pdf()` waiting, so the job races the error of the page, the end of the browser and the limit. */
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

/** A browser on this machine; `libraries` is a folder of libraries that the system lacks. */
export type BrowserPath = {
  executable: string;
  from: 'named' | 'pinned' | 'puppeteer' | 'installed';
  libraries?: string;
};

/** Named after machine and process, so that a run deletes only profiles of killed runs. */
const profileStart = `nianbao-browser-${hostname()}-`;

export async function browserProfile(folder = tmpdir()): Promise<string> {
  const names = (await readdir(folder)).filter(isAbandoned);
  // A profile of another user stays, because it cannot be deleted.
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true }).catch(() => {})));
  return mkdtemp(join(folder, `${profileStart}${process.pid}-`));
}

function isAbandoned(name: string): boolean {
  if (!name.startsWith(profileStart)) return false;
  const [, pid] = /^(\d+)-\w{6}$/.exec(name.slice(profileStart.length)) ?? [];
  return pid !== undefined && !isRunning(Number(pid));
}

/** A browser that is opened again after a crash; throws what the first opening throws. */
export async function lastingBrowser(open: () => Promise<PrintBrowser>): Promise<PrintBrowser> {
  let browser = await open();
  let opening: Promise<PrintBrowser> | undefined;
  const reopened = async (): Promise<PrintBrowser> => {
    await browser.close().catch(() => {});
    return (browser = await open());
  };
  const running = (): PrintBrowser | Promise<PrintBrowser> => {
    if (browser.isOpen()) return browser;
    // Two jobs that lost the same browser share the next one.
    return (opening ??= reopened().finally(() => (opening = undefined)));
  };
  return {
    version: browser.version,
    isOpen: () => browser.isOpen(),
    withPage: async (job) => (await running()).withPage(job),
    close: () => browser.close(),
  };
}
