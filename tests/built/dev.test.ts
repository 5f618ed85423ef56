/** The site while an office works on its tables: pages and files as they would be built, drawn again when a table changes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
let served: ChildProcess;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-dev-'));
  await cp('data/yizheng', join(folder, 'data/yizheng'), { recursive: true });
  await cp('reports/yizheng', join(folder, 'reports/yizheng'), { recursive: true });
  const options = ['--package', join(folder, 'data/yizheng'), '--port', '4622'];
  // in tests Astro serves nothing
  const env = { ...process.env, VITEST: undefined };
  served = spawn(process.execPath, ['src/cli/dev.ts', ...options], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const lines = createInterface(served.stderr!);
  address = await new Promise((told) => lines.on('line', (line) => line.startsWith('http') && told(line)));
}, 120_000);

afterAll(async () => {
  const ended = once(served, 'exit');
  served.kill();
  await ended;
  await rm(folder, { recursive: true, force: true });
});

it.each([
  ['', 200, 'text/html'],
  ['areas/DEMO-03/', 200, 'text/html'],
  ['assets/site.css', 200, 'text/css'],
  ['assets/live.js', 200, 'text/javascript'],
  ['answers/zh/index.js', 200, 'text/javascript'],
  ['charts/overview-people.zh.svg', 200, 'image/svg+xml'],
  ['data/figures.csv', 200, 'text/csv'],
  ['nowhere/', 404, 'text/html'],
])('/%s answers %s, %s', async (path, status, type) => {
  const answer = await fetch(address + path);
  expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([status, type]);
});

it('shows a title that was changed', async () => {
  const file = join(folder, 'data/yizheng/areas.csv');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('示例三镇', '示例叁镇'));
  const page = async () => (await fetch(`${address}areas/DEMO-03/`)).text();
  let shown = await page();
  while (!shown.includes('示例叁镇')) {
    await setTimeout(200);
    shown = await page();
  }
  expect(shown).not.toContain('示例三镇');
}, 120_000);
