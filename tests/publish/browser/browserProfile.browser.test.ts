import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { browserProfile } from '../../../src/publish/browser/openBrowser.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-profiles-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A run that opens the project's browser with its profile in `folder`, and works until it is killed. */
async function printing() {
  const script = `const { findBrowser } = await import('./src/publish/browser/findBrowser.ts');
    const { openBrowser } = await import('./src/publish/browser/openBrowser.ts');
    const path = await findBrowser({ cache: 'node_modules/.cache/nianbao', log: () => {} });
    const browser = await openBrowser(path, 'http://127.0.0.1', () => {});
    await browser.withPage(() => { process.stdout.write('open'); return new Promise(() => {}); });`;
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder };
  const run = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(run.stdout, 'data');
  return run;
}

const profiles = async () => (await readdir(folder)).filter((name) => name.startsWith('nianbao-browser-'));

it('is left alone while its run is at work, and taken away by the next when that was killed', async () => {
  const run = await printing();
  const [used = ''] = await profiles();
  expect(used).toMatch(`-${run.pid}-`);
  const own = await browserProfile(folder);
  expect(await profiles()).toHaveLength(2);
  run.kill('SIGKILL');
  await once(run, 'exit');
  await expect.poll(() => browserProfile(folder).then(() => existsSync(join(folder, used)))).toBe(false);
  expect(existsSync(own)).toBe(true);
}, 60_000);

it('is not taken for left where it is of another machine, or no profile', async () => {
  const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(ended, 'exit');
  const others = [`nianbao-browser-elsewhere-${ended.pid}-abcdef`, `nianbao-browser-${hostname()}-notes`];
  const left = `nianbao-browser-${hostname()}-${ended.pid}-abcdef`;
  for (const name of [...others, left]) await mkdir(join(folder, name, 'Default'), { recursive: true });
  const own = await browserProfile(folder);
  expect((await readdir(folder)).map((name) => join(folder, name)).toSorted()).toEqual(
    [...others.map((name) => join(folder, name)), own].toSorted(),
  );
});
