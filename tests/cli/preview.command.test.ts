import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
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

  it('answers no other name than that of this machine, and nothing outside the folder', async () => {
    const statusOf = (path: string, host: string) =>
      new Promise((answered) => {
        get(address, { path, headers: { host } }, ({ statusCode }) => answered(statusCode));
      });
    const { host } = new URL(address);
    expect(await statusOf('/', host.replace('127.0.0.1', 'localhost'))).toBe(200);
    expect(await statusOf('/', host.replace('127.0.0.1', 'example.org'))).toBe(403);
    expect(await statusOf('/..%2f..%2f..%2f..%2fetc/hostname', host)).toBe(404);
  });
});
