import type { Page } from 'puppeteer';
import type { LocalServer } from './startServer.ts';

/** A4 in CSS pixels. */
const paper = { width: 794, height: 1123 };

/** Opens a built page as paper sees it, with the places empty that publishing fills and nothing that leads nowhere. */
export async function preparePage(page: Page, { origin }: LocalServer, path: string): Promise<void> {
  // Faces and rules for print are added to the page, which its own policy may forbid.
  await page.setBypassCSP(true);
  await page.setViewport(paper);
  await page.emulateMediaType('print');
  await page.goto(`${origin}/${path.split('/').map(encodeURIComponent).join('/')}`, { waitUntil: 'load' });
  await page.evaluate(settle);
}

/** Runs in the browser. A link to another page of the site would print the address of this machine. */
function settle(): void {
  const own = document.location.href.split('#')[0];
  for (const place of document.querySelectorAll('[data-pdf-part]')) place.textContent = '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (link.origin === document.location.origin && link.href.split('#')[0] !== own) link.removeAttribute('href');
}
