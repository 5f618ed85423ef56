/** Pictures of what readers see: every page kind at three widths, light and dark, and every page of every PDF. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { findBrowser } from '../../src/publish/browser/findBrowser.ts';
import { openBrowser, type PrintBrowser } from '../../src/publish/browser/openBrowser.ts';
import { startServer, type LocalServer } from '../../src/publish/browser/startServer.ts';
import { contactSheet } from './contactSheet.ts';
import { pagesToSee, type PageToSee } from './pagesToSee.ts';
import { pdfPages } from './pdfPages.ts';
import { shots } from './shots.ts';
import { webFaces } from './webFaces.ts';

type Options = { out: string; to: string; only: string };
type Studio = { browser: PrintBrowser; server: LocalServer; faces: string };

const { out, to, only } = new Command('look')
  .description('pictures of a built site: contact sheets, and each picture in a folder of its own')
  .option('--out <folder>', 'the built site', 'dist')
  .option('--to <folder>', 'where the pictures go', '.look')
  .option('--only <words>', 'pages and PDFs whose name holds these words', '')
  .parse()
  .opts<Options>();

const cache = 'node_modules/.cache/nianbao';
const log = (message: string) => void process.stderr.write(`${message}\n`);

const path = await findBrowser({ cache, log });
if (path === undefined) throw new Error('missing browser');
const server = await startServer(out);
const browser = await openBrowser(path, server.origin, log);
try {
  const pages = (await pagesToSee(out)).filter(({ name }) => name.includes(only));
  const studio = { browser, server, faces: await webFaces(out, pages, server, cache) };
  if (only === '') await rm(to, { recursive: true, force: true });
  for (const page of pages) await seePage(studio, page);
  for (const name of await pdfs()) if (name.includes(only)) await seePdf(studio, name);
} finally {
  await browser.close();
  await server.close();
}

async function seePage({ browser, server, faces }: Studio, { path, name }: PageToSee): Promise<void> {
  const taken = await browser.withPage((page) => shots(page, `${server.origin}/${path}`, faces));
  for (const shot of taken) await write(join(name, `${shot.name}.png`), shot.png);
  await write(`${name}.png`, await browser.withPage((page) => contactSheet(page, server, path, taken)));
  log(name);
}

async function seePdf({ browser, server }: Studio, name: string): Promise<void> {
  const { sheet, pages } = await browser.withPage((page) => pdfPages(page, server, join(out, 'reports', name)));
  for (const [index, page] of pages.entries())
    await write(join(name, `${String(index + 1).padStart(2, '0')}.png`), page);
  await write(`${name}.png`, sheet);
  log(name);
}

async function pdfs(): Promise<string[]> {
  const names = await readdir(join(out, 'reports')).catch(() => []);
  return names.filter((name) => name.endsWith('.pdf')).toSorted();
}

async function write(name: string, png: Uint8Array): Promise<void> {
  await mkdir(join(to, name, '..'), { recursive: true });
  await writeFile(join(to, name), png);
}
