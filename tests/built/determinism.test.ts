import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { filesUnder } from './openSite.ts';

const run = promisify(execFile);
const dist = inject('dist');

async function digests(folder: string): Promise<string[]> {
  const files = await filesUnder(folder, '');
  return Promise.all(
    files.map(
      async (file) =>
        `${createHash('sha256')
          .update(await readFile(join(folder, file)))
          .digest('hex')} ${file}`,
    ),
  );
}

describe('the built folder', () => {
  it('is the same, byte for byte, with the raw tables deleted, in another time zone and under another locale', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-年报 '));
    const raw = join(folder, 'data', 'yizheng');
    await cp('data/yizheng', raw, { recursive: true, filter: (path) => !/yizheng[\\/][^\\/]+\.csv$/.test(path) });
    await cp('reports/yizheng', join(folder, 'reports', 'yizheng'), { recursive: true });
    const env = { ...process.env, TZ: 'America/Lima', LANG: 'tr_TR.UTF-8' };
    await run(process.execPath, ['src/cli/build.ts', '--package', raw, '--out', join(folder, 'dist')], { env });
    expect(await digests(join(folder, 'dist'))).toEqual(await digests(dist));
    await rm(folder, { recursive: true, force: true });
  }, 300_000);

  it('is drawn by the same pages, whatever environment compiled it', async () => {
    const folder = join('node_modules/.cache', `nianbao-compiled-${process.pid}`);
    const script = `
      const { compiledProgram } = await import('./src/cli/drawSite.ts');
      const { compile } = await import('./src/cli/astro.ts');
      await compile(${JSON.stringify(resolve(folder))});
      process.stdout.write((await compiledProgram()).assets);`;
    const env = { ...process.env, NODE_ENV: 'development', DEV: '1', PROD: '', SITE: 'https://example.org' };
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { env });
    // Astro puts a key of its own into each program, where none is used
    const ofPages = (files: string[]) =>
      files.filter((file) => !/chunks\/(_program|generic|noop)_|entry\.mjs$/.test(file));
    const compiled = ofPages(await digests(join(folder, 'program')));
    expect(compiled).toEqual(ofPages(await digests(dirname(stdout))));
    expect(compiled.filter((file) => /404_|SectionedPage_|_contents_/.test(file))).toHaveLength(3);
    await rm(folder, { recursive: true });
  }, 300_000);

  it('is the same, byte for byte, drawn by one process, by three, and in shards that are joined', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-parts-'));
    // without editions of its own, of which the brief for leaders is held back from the public
    const data = join(folder, 'data/hawaii');
    await cp('data/hawaii', data, { recursive: true });
    const [one, three, held] = ['one', 'three', 'held'].map((name) => join(folder, name));
    const options = ['--package', data, '--out', one!, '--staff', join(folder, 'staff'), '--no-twins'];
    await run(process.execPath, ['src/cli/site.ts', ...options]);
    const from = { released: join(data, 'released'), reports: join(folder, 'reports/hawaii'), folder: three };
    const script = `
      const { drawSite, moveFolder, startCrew } = await import('./src/cli/drawSite.ts');
      const from = ${JSON.stringify(from)};
      const { held, dispose } = await drawSite({ ...from, crew: await startCrew(from, 3) });
      await moveFolder(held, ${JSON.stringify(held)});
      await dispose();`;
    await run(process.execPath, ['--input-type=module', '--eval', script]);
    expect(await digests(three!)).toEqual(await digests(one!));
    expect(await digests(held!)).toEqual(await digests(join(folder, 'staff/hawaii/editions')));
    expect((await filesUnder(held!, '')).filter((file) => file.endsWith('index.html'))).not.toEqual([]);
    const shards = ['2/2', '1/2'].map((shard) => ({ shard, out: join(folder, `shard-${shard[0]}`) }));
    for (const { shard, out } of shards) {
      const of = ['--package', data, '--shard', shard, '--out', out, '--no-twins'];
      await run(process.execPath, ['src/cli/site.ts', ...of]);
    }
    const joined = ['--package', data, '--out', join(folder, 'joined'), '--staff', join(folder, 'staff-joined')];
    const joinAll = (folders: string[]) =>
      run(process.execPath, ['src/cli/site.ts', '--join', ...joined, '--lang', 'en', ...folders]);
    await joinAll(shards.map(({ out }) => out));
    expect(await digests(join(folder, 'joined'))).toEqual(await digests(one!));
    expect(await digests(join(folder, 'staff-joined/hawaii/editions'))).toEqual(await digests(held!));
    await expect(joinAll([shards[0]!.out])).rejects.toThrow('not there, or there twice: 1/2; nothing was joined');
    await expect(joinAll([one!])).rejects.toThrow('is no shard of a site');
    const overSite = ['--package', data, '--shard', '1/2', '--out', one!, '--no-twins', '--lang', 'en'];
    await expect(run(process.execPath, ['src/cli/site.ts', ...overSite])).rejects.toThrow('holds other things');
    await mkdir(join(folder, 'reports/hawaii'), { recursive: true });
    await writeFile(join(folder, 'reports/hawaii/site.json'), '{}');
    await expect(joinAll(shards.map(({ out }) => out))).rejects.toThrow('was drawn from other figures or texts');
    await rm(folder, { recursive: true, force: true });
  }, 300_000);

  it('is not there where a process that draws a part of it ends', async () => {
    const folder = join(tmpdir(), `nianbao-lost-${process.pid}`);
    const from = { released: 'data/hawaii/released', reports: 'reports/hawaii', folder };
    const script = `
      const { drawSite, startCrew } = await import('./src/cli/drawSite.ts');
      const from = ${JSON.stringify(from)};
      const crew = await startCrew(from, 2);
      const drawn = drawSite({ ...from, crew });
      crew.members[1].kill('SIGKILL');
      await drawn.catch(({ message }) => process.stdout.write(message));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
    expect(stdout).toBe('a part of the site ended early: SIGKILL');
    expect(existsSync(folder)).toBe(false);
  }, 300_000);
});
