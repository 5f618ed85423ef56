/** Justified paragraphs in a real browser: in those with a river the words come first. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../src/publish/findBrowser.ts';
import { openBrowser, type PrintBrowser } from '../../src/publish/openBrowser.ts';
import { raggedWhereLoose } from '../../src/publish/raggedWhereLoose.ts';
import { startServer, type LocalServer } from '../../src/publish/startServer.ts';

/** Ten characters a line, two of them indent; every character is as wide as it is high, in whatever face. */
const html = `<!doctype html><style>
  p { width: 200px; margin: 0; font: 20px/30px monospace; text-align: justify; text-indent: 40px }
  i { display: inline-block; width: 20px; height: 20px }
  .unit { white-space: nowrap }
</style>
<p id="full">${'<i></i>'.repeat(17)}</p>
<p id="loose">${'<i></i>'.repeat(14)}<span class="unit">${'<i></i>'.repeat(6)}</span></p>
<p id="first">${'<i></i>'.repeat(6)}<span class="unit">${'<i></i>'.repeat(4)}</span></p>
<p id="last">${'<i></i>'.repeat(9)}</p>`;

let folder: string;
let server: LocalServer;
let browser: PrintBrowser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-ragged-'));
  await writeFile(join(folder, 'index.html'), html);
  server = await startServer(folder);
  const path = await findBrowser({ cache: 'node_modules/.cache/nianbao', environment: {}, log: () => {} });
  browser = await openBrowser(path!, server.origin, () => {});
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

it('sets ragged what would have a river, and leaves the rest justified', async () => {
  const aligned = await browser.withPage(async (page) => {
    await page.goto(`${server.origin}/index.html`);
    await raggedWhereLoose(page);
    return page.evaluate(() =>
      [...document.querySelectorAll('p')].map((paragraph) => [paragraph.id, getComputedStyle(paragraph).textAlign]),
    );
  });
  expect(aligned).toEqual([
    ['full', 'justify'],
    ['loose', 'start'],
    ['first', 'start'],
    ['last', 'justify'],
  ]);
});
