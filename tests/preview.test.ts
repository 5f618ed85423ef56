import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
let preview: ChildProcessByStdio<null, null, Readable>;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'));
  await writeFile(join(folder, 'index.html'), '<p>首页</p>');
  await writeFile(join(folder, '404.html'), '<p>没有这一页</p>');
  preview = spawn(process.execPath, ['src/cli/preview.ts', '--out', folder, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  address = await new Promise((printed) => preview.stderr.once('data', (text) => printed(String(text).trim())));
});

afterAll(async () => {
  preview.kill();
  await rm(folder, { recursive: true, force: true });
});

describe('npm run preview', () => {
  it('shows the built folder at the address that it prints', async () => {
    const answer = await fetch(address);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe('<p>首页</p>');
  });

  it('answers what is not there as a web server does, with the page for it', async () => {
    const answer = await fetch(`${address}nothing/index.html`);
    expect([answer.status, await answer.text()]).toEqual([404, '<p>没有这一页</p>']);
  });
});
