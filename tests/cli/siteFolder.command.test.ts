import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceSite, restoreBefore, restoreSite, reworkSite } from '../../src/cli/runSite.ts';
import { oldFolder, swapFolders, syncPath, withLock } from '../../src/files/swap.ts';

const run = promisify(execFile);
let folder: string;
let out: string;
let next: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'nianbao-restore-')));
  out = join(folder, 'dist');
  next = join(folder, '.dist.new');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function site(at: string, text: string): Promise<void> {
  await mkdir(join(at, 'reports'), { recursive: true });
  await writeFile(join(at, 'reports', 'publications.json'), '[]');
  await writeFile(join(at, 'index.html'), text);
}

const page = () => readFile(join(out, 'index.html'), 'utf8');

/** As a run leaves it that is killed between the two moves. */
async function halfSwapped(): Promise<void> {
  await site(out, 'previous');
  await rename(out, oldFolder(out));
  await site(next, 'next');
}

describe('a swap that was killed between its two moves', () => {
  it('is taken back by the next command that reads the site', async () => {
    await halfSwapped();
    expect(await restoreSite(out)).toBe(true);
    expect(await page()).toBe('previous');
    expect(await restoreSite(out)).toBe(false);
  });

  it('is taken back where someone made an empty folder in its place', async () => {
    await halfSwapped();
    await mkdir(out);
    expect(await restoreSite(out)).toBe(true);
    expect(await page()).toBe('previous');
  });

  it('keeps the previous site beside something else that was put in its place', async () => {
    await halfSwapped();
    await mkdir(out);
    await writeFile(join(out, 'note.txt'), 'mine');
    expect(await restoreSite(out)).toBe(false);
    expect(await readFile(join(oldFolder(out), 'index.html'), 'utf8')).toBe('previous');
    expect(await readdir(out)).toEqual(['note.txt']);
  });

  it('keeps the previous site when the next run fails', async () => {
    await halfSwapped();
    expect(await replaceSite({ out, lang: 'en', accepted: [0], make: () => Promise.resolve(4) })).toBe(4);
    expect(await page()).toBe('previous');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('is told by the command that restores it', { timeout: 60_000 }, async () => {
    await halfSwapped();
    const told = await run(process.execPath, [
      'src/cli/publish.ts',
      '--out',
      out,
      '--browser',
      '/none',
      '--lang',
      'en',
    ]).catch((error: unknown) => error as { stderr: string; code: number });
    expect(told.stderr).toContain(`the whole previous site is back in “${out}”`);
    expect(await page()).toBe('previous');
  });
});

describe('a swap', () => {
  it('leaves nothing beside the new site, and takes away what an earlier one left', async () => {
    await site(out, 'previous');
    await site(oldFolder(out), 'older');
    await site(next, 'next');
    expect(await restoreSite(out)).toBe(false);
    await swapFolders(next, out);
    expect(await page()).toBe('next');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('puts back what stood there when the new site cannot be moved', async () => {
    await site(out, 'previous');
    await site(next, 'next');
    const failing = (from: string, to: string) =>
      from === next ? Promise.reject(new Error('held')) : rename(from, to);
    await expect(swapFolders(next, out, { rename: failing, sync: syncPath })).rejects.toThrow('held');
    expect(await page()).toBe('previous');
    expect(existsSync(oldFolder(out))).toBe(false);
  });

  it('moves nothing before the new site is on the disk, and takes nothing away before the moves are', async () => {
    await site(out, 'previous');
    await site(next, 'next');
    const done: string[] = [];
    const told = (what: string, from: string) =>
      void done.push(`${what} ${relative(folder, from)}${existsSync(oldFolder(out)) ? ', the old site is there' : ''}`);
    await swapFolders(next, out, {
      rename: (from, to) => rename(from, to).then(() => told('moved', from)),
      sync: (path) => syncPath(path).then(() => told('synced', path)),
    });
    const moved = done.slice(-3);
    const files = done.slice(0, -3);
    expect(moved).toEqual([
      'moved dist, the old site is there',
      'moved .dist.new, the old site is there',
      'synced , the old site is there',
    ]);
    expect(files.at(-1)).toBe('synced .dist.new');
    expect(files.toSorted()).toEqual(
      ['', '/index.html', '/reports', '/reports/publications.json'].map((path) => `synced .dist.new${path}`),
    );
    expect(existsSync(oldFolder(out))).toBe(false);
  });

  it('goes on where a folder cannot be made durable by itself, and not where the disk fails', async () => {
    const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
    await expect(syncPath(folder, failing('EISDIR'))).resolves.toBeUndefined();
    await expect(syncPath(folder, failing('EIO'))).rejects.toThrow('EIO');
  });
});

describe('work on a site that stands', () => {
  it.each([
    [0, 'next'],
    [4, 'next'],
    [2, 'previous'],
  ])('with code %i leaves the %s one, and shows nothing before it is done', async (code, text) => {
    await site(out, 'previous');
    const finish = async (copy: string): Promise<number> => {
      await writeFile(join(copy, 'index.html'), 'next');
      expect(await page()).toBe('previous');
      return code;
    };
    expect(await reworkSite({ out, lang: 'en', finish })).toBe(code);
    expect(await page()).toBe(text);
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('lets what is no site be, and says so while no other run is at work', async () => {
    await mkdir(out);
    const finish = (folder: string) => Promise.resolve(folder === out ? 4 : 0);
    expect(await reworkSite({ out, lang: 'en', finish })).toBe(4);
    expect(await withLock(out, () => reworkSite({ out, lang: 'en', finish }))).toBe(2);
    expect(await readdir(out)).toEqual([]);
  });
});

describe('a site that is a link', () => {
  let own: string;
  beforeEach(async () => {
    own = join(folder, 'elsewhere', 'site');
    await site(own, 'previous');
    await symlink(own, out);
  });
  const make = async (copy: string): Promise<number> => {
    await site(copy, 'next');
    return 0;
  };

  it('stays a link, and the folder that it leads to is replaced', async () => {
    expect(await replaceSite({ out, lang: 'en', accepted: [0], make })).toBe(0);
    expect(await readlink(out)).toBe(own);
    expect(await readFile(join(own, 'index.html'), 'utf8')).toBe('next');
    expect(await readdir(join(folder, 'elsewhere'))).toEqual(['site']);
    expect(await readdir(folder)).toEqual(['dist', 'elsewhere']);
  });

  it('is not changed before all is done', async () => {
    const finish = (copy: string) => make(copy).then(() => 2);
    expect(await reworkSite({ out, lang: 'en', finish })).toBe(2);
    expect(await page()).toBe('previous');
  });

  it('is put back where a run was killed between the two moves', async () => {
    await rename(own, oldFolder(own));
    await restoreBefore(out, 'en');
    expect(await readlink(out)).toBe(own);
    expect(await page()).toBe('previous');
  });

  it('is one with its folder for the lock', async () =>
    expect(await withLock(own, () => replaceSite({ out, lang: 'en', accepted: [0], make }))).toBe(2));
});
