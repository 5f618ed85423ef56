/** Chooses the browser that prints, and unpacks the pinned one. */
import { createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
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
  const { cache, environment = process.env, platform = thisPlatform, log } = wish;
  const named = namedBrowser(wish);
  if (named) {
    if (!existsSync(named)) throw new Error(`missing browser: ${named}`);
    return { executable: named, from: 'named' };
  }
  const pinned = await pinnedBrowser(cache, platform);
  if (pinned !== undefined) return unpackedBrowser(pinned, log);
  return (await puppeteerBrowser()) ?? installedBrowser(environment);
}

const thisPlatform = `${process.platform}-${process.arch}`;

function namedBrowser({ named, environment = process.env }: BrowserWish): string | undefined {
  return named ?? environment['NIANBAO_BROWSER'] ?? environment['PUPPETEER_EXECUTABLE_PATH'];
}

/** Begins to unpack the pinned one, in threads beside what its caller computes; `findBrowser` waits for it. */
export async function beginUnpacking(wish: BrowserWish): Promise<void> {
  const { cache, platform = thisPlatform, log } = wish;
  const pinned = namedBrowser(wish) ? undefined : await pinnedBrowser(cache, platform).catch(() => undefined);
  if (pinned !== undefined) unpackedBrowser(pinned, log).catch(() => {});
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

/** Its archives, and the folder where they are unpacked. */
type PinnedBrowser = { folder: string; contents: Buffer[] };

/** Undefined where the package is not installed, or is for another platform. */
async function pinnedBrowser(cache: string, platform: string): Promise<PinnedBrowser | undefined> {
  const root = platform === 'linux-x64' ? packageRoot() : undefined;
  if (root === undefined) return undefined;
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const contents = await Promise.all(archives.map((name) => readFile(join(root, 'bin', name))));
  const digest = sha256(Buffer.concat(contents)).slice(0, 16);
  return { folder: join(cache, `chromium-${version}-${digest}`), contents };
}

const unpackings = new Map<string, Promise<void>>();

/** Unpacks on first use, about 3 s; whoever asks meanwhile waits for the same. */
async function unpackedBrowser(pinned: PinnedBrowser, log: Log): Promise<BrowserPath> {
  const { folder } = pinned;
  if (!unpackings.has(folder) && !existsSync(folder))
    unpackings.set(
      folder,
      unpack(pinned, log).finally(() => unpackings.delete(folder)),
    );
  await unpackings.get(folder);
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

async function unpack({ folder, contents }: PinnedBrowser, log: Log): Promise<void> {
  log(`unpacking the browser into ${folder}`);
  const unpacked = Promise.all(contents.map((content) => decompress(content)));
  // told below
  unpacked.catch(() => {});
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const scratch = await mkdtemp(join(dirname(folder), '.unpacking-'));
  try {
    const [executable, libraries] = await unpacked;
    await writeFile(join(scratch, 'headless_shell'), executable!, { mode: 0o700 });
    await writeLibraries(libraries!, join(scratch, 'lib'));
    await settle(scratch, folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** At once, so that a thread does it without any help of a busy program. */
const decompress = promisify<Buffer, Buffer>(brotliDecompress);

async function writeLibraries(tar: Buffer, folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  const archive = extract();
  archive.end(tar);
  for await (const entry of archive) {
    const { name, type } = entry.header;
    if (type === 'file') await pipeline(entry, createWriteStream(join(folder, basename(name)), { mode: 0o700 }));
    else entry.resume();
  }
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
