/** A PDF as pdf.js draws it, in the same browser: each page on a canvas. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import type { LocalServer } from '../../src/publish/browser/startServer.ts';

export type PdfPages = { sheet: Uint8Array; pages: Uint8Array[] };

const libraries = { 'pdf.js': 'pdfjs-dist/build/pdf.min.mjs', 'worker.js': 'pdfjs-dist/build/pdf.worker.min.mjs' };

/** One picture of all pages side by side, and one of each. */
export async function pdfPages(page: Page, server: LocalServer, file: string): Promise<PdfPages> {
  for (const [name, target] of Object.entries(libraries))
    server.put(`/.look/${name}`, await readFile(fileURLToPath(import.meta.resolve(target))));
  server.put('/.look/file.pdf', await readFile(file));
  server.put('/.look/pdf.html', Buffer.from(html));
  await page.setViewport({ width: 1900, height: 900 });
  await page.goto(`${server.origin}/.look/pdf.html`);
  await page.waitForFunction(() => document.title !== 'drawing', { timeout: 60_000 });
  const title = await page.title();
  if (title !== 'drawn') throw new Error(`invalid PDF: ${file}: ${title}`);
  const canvases = await page.$$eval('canvas', (all) => all.map((canvas) => canvas.toDataURL('image/png')));
  const pages = canvases.map((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  return { sheet: await page.screenshot({ fullPage: true }), pages };
}

const html = `<!doctype html><meta charset="utf-8"><title>drawing</title>
<style>body { margin: 24px; background: #888; display: flex; flex-wrap: wrap; gap: 20px; align-items: flex-start } canvas { height: 600px }</style>
<script type="module">
try {
  const { getDocument, GlobalWorkerOptions } = await import('./pdf.js');
  GlobalWorkerOptions.workerSrc = './worker.js';
  const pdf = await getDocument({ url: 'file.pdf' }).promise;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1.6 });
    const canvas = document.body.appendChild(document.createElement('canvas'));
    Object.assign(canvas, { width: viewport.width, height: viewport.height });
    await page.render({ canvas, viewport }).promise;
  }
  document.title = 'drawn';
} catch (error) {
  document.title = String(error);
}
</script>`;
