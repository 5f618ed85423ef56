import type { Page } from 'puppeteer';
import type { LocalServer } from '../../src/publish/browser/startServer.ts';
import type { Shot } from './shots.ts';

/** Half size, and the foot of a long page left out: all fit one sheet that can be seen at once. */
const scale = 0.5;

/** All pictures of one page side by side. */
export async function contactSheet(page: Page, server: LocalServer, title: string, shots: Shot[]): Promise<Uint8Array> {
  for (const { name, png } of shots) server.put(`/.look/${name}.png`, png);
  server.put('/.look/sheet.html', Buffer.from(sheetHtml(title, shots)));
  await page.setViewport({ width: 3020, height: 900 });
  await page.goto(`${server.origin}/.look/sheet.html`, { waitUntil: 'load' });
  return page.screenshot({ fullPage: true });
}

function sheetHtml(title: string, shots: Shot[]): string {
  const images = shots.map(({ name, width }) => `<img src="${name}.png" width="${width * scale}">`);
  return `<!doctype html><meta charset="utf-8">
<style>body { margin: 24px; background: #888; font: 24px sans-serif } div { display: flex; gap: 20px; align-items: flex-start; margin-top: 24px; max-height: 3000px; overflow: hidden }</style>
<b>${title}</b><div>${images.join('')}</div>`;
}
