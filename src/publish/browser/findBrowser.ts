/**
 * Chooses the browser that prints: the one named by flag or environment; on Linux x64 the pinned one, so that everyone
 * prints with the same; else Puppeteer's; else an installed Chrome, Chromium or Edge.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer';
import type { Log } from '../../model/log.ts';
import type { BrowserPath } from './openBrowser.ts';
import { unpackChromium } from './unpackChromium.ts';

type BrowserWish = {
  named?: string;
  cache: string;
  environment?: NodeJS.ProcessEnv;
  platform?: string;
  log: Log;
};

/** Undefined where there is none. Throws where one is named that does not exist. */
export async function findBrowser(wish: BrowserWish): Promise<BrowserPath | undefined> {
  const { cache, environment = process.env, platform = `${process.platform}-${process.arch}`, log } = wish;
  const named = wish.named ?? environment['NIANBAO_BROWSER'] ?? environment['PUPPETEER_EXECUTABLE_PATH'];
  if (named) return namedBrowser(named);
  const pinned = platform === 'linux-x64' ? await unpackChromium(cache, log) : undefined;
  return pinned ?? (await puppeteerBrowser()) ?? installedBrowser(environment);
}

function namedBrowser(executable: string): BrowserPath {
  if (!existsSync(executable)) throw new Error(`missing browser: ${executable}`);
  return { executable, from: 'named' };
}

async function puppeteerBrowser(): Promise<BrowserPath | undefined> {
  try {
    const executable = await puppeteer.executablePath();
    return existsSync(executable) ? { executable, from: 'puppeteer' } : undefined;
  } catch {
    return undefined;
  }
}

function installedBrowser(environment: NodeJS.ProcessEnv): BrowserPath | undefined {
  const executable = installedPaths(environment).find((path) => existsSync(path));
  return executable === undefined ? undefined : { executable, from: 'installed' };
}

function installedPaths(environment: NodeJS.ProcessEnv): string[] {
  const linux = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const windows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
  return [
    ...linux.map((name) => `/usr/bin/${name}`),
    ...mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    ...windows.flatMap((path) => roots.map((root) => join(root, path))),
  ];
}
