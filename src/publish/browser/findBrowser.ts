/** Chooses the browser that prints, and unpacks the pinned one. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import puppeteer from 'puppeteer';
import { extract } from 'tar-stream';
import { sha256 } from '../../files/whole.ts';
import type { Log } from '../../model/problem.ts';
import type { BrowserPath } from './openBrowser.ts';

type BrowserWish = { named?: string; cache: string; environment?: NodeJS.ProcessEnv; platform?: string; log: Log };

/**
 * The one named by flag or environment, which must exist; on Linux x64 the pinned one, so that everyone prints with the
 * same; else Puppeteer's; else an installed Chrome, Chromium or Edge.
 */
export async function findBrowser(wish: BrowserWish): Promise<BrowserPath | undefined> {
  const { cache, environment = process.env, platform = `${process.platform}-${process.arch}`, log } = wish;
  const named = wish.named ?? environment['NIANBAO_BROWSER'] ?? environment['PUPPETEER_EXECUTABLE_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`missing browser: ${named}`);
    return { executable: named, from: 'named' };
  }
  const pinned = platform === 'linux-x64' ? await unpackChromium(cache, log) : undefined;
  return pinned ?? (await puppeteerBrowser()) ?? installedBrowser(environment);
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
  const linux = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const windows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
  const paths = [
    ...linux.map((name) => `/usr/bin/${name}`),
    ...mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    ...windows.flatMap((path) => roots.map((root) => join(root, path))),
  ];
  const executable = paths.find((path) => existsSync(path));
  return executable === undefined ? undefined : { executable, from: 'installed' };
}

/**
 * Only the archives of the package are used: its `executablePath()` trusts a file that anyone may have put into the
 * shared temporary folder.
 */
const archives = ['chromium.br', 'al2023.tar.br'];
const neededLibraries = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1'];

const systemFolders = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/lib64',
  '/usr/lib64',
  '/usr/lib',
  '/lib',
];

/** Unpacks on first use, about 3 s; undefined where the package is not installed. */
async function unpackChromium(cache: string, log: Log): Promise<BrowserPath | undefined> {
  const root = packageRoot();
  if (root === undefined) return undefined;
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const contents = await Promise.all(archives.map((name) => readFile(join(root, 'bin', name))));
  const folder = join(cache, `chromium-${version}-${sha256(Buffer.concat(contents)).slice(0, 16)}`);
  if (!existsSync(folder)) await unpack(root, folder, log);
  await assertPrivate(folder);
  const executable = join(folder, 'headless_shell');
  const isOnSystem = (name: string) => systemFolders.some((folder) => existsSync(join(folder, name)));
  const libraries = neededLibraries.every(isOnSystem) ? {} : { libraries: join(folder, 'lib') };
  return { executable, from: 'pinned', ...libraries };
}

function packageRoot(): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  } catch {
    return undefined;
  }
}

async function unpack(root: string, folder: string, log: Log): Promise<void> {
  log(`unpacking the browser into ${folder}`);
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const scratch = await mkdtemp(join(dirname(folder), '.unpacking-'));
  try {
    const executable = createWriteStream(join(scratch, 'headless_shell'), { mode: 0o700 });
    await decompress(join(root, 'bin', 'chromium.br'), executable);
    await unpackLibraries(root, join(scratch, 'lib'));
    await settle(scratch, folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function unpackLibraries(root: string, folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  const archive = extract();
  const writeFiles = async (): Promise<void> => {
    for await (const entry of archive) {
      const { name, type } = entry.header;
      if (type === 'file') await pipeline(entry, createWriteStream(join(folder, basename(name)), { mode: 0o700 }));
      else entry.resume();
    }
  };
  await Promise.all([decompress(join(root, 'bin', 'al2023.tar.br'), archive), writeFiles()]);
}

function decompress(file: string, target: NodeJS.WritableStream): Promise<void> {
  const source = createReadStream(file, { highWaterMark: 1 << 20 });
  return pipeline(source, createBrotliDecompress({ chunkSize: 1 << 20 }), target);
}

async function settle(scratch: string, folder: string): Promise<void> {
  await chmod(scratch, 0o700);
  try {
    await rename(scratch, folder);
  } catch (error) {
    // Another process was first, and its folder is complete too.
    if (!existsSync(folder)) throw error;
  }
}

async function assertPrivate(folder: string): Promise<void> {
  const { uid, mode } = await stat(folder);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw new Error(`browser folder is not private: ${folder}`);
}
