import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../src/files/swap.ts';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-one-'));
  out = join(folder, 'dist');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Another process that works on the folder until it is killed. */
async function otherRun() {
  const script = `const { withLock } = await import('./src/files/swap.ts');
    await withLock(${JSON.stringify(out)}, () => { process.stdout.write('working'); return new Promise(() => setInterval(() => {}, 1000)); });`;
  const run = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(run.stdout, 'data');
  return run;
}

describe('one run at a time', () => {
  it('works on a folder, and leaves nothing beside it', async () => {
    expect(await withLock(out, () => withLock(out, () => Promise.resolve('inner')).then((inner) => [inner]))).toEqual([
      undefined,
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is kept from a folder while another process works on it, and follows at once when that one was killed', async () => {
    const other = await otherRun();
    expect(await withLock(out, () => Promise.resolve('mine'))).toBeUndefined();
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(await readdir(folder)).not.toEqual([]);
    expect(await withLock(out, () => Promise.resolve('mine'))).toBe('mine');
    expect(await readdir(folder)).toEqual([]);
  });
});
