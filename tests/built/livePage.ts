/** A page with its script, as readers use it: opened at a width, pointed at, and what it then says. */
import type { Page } from 'puppeteer';
import { listen, type OpenSite } from './openSite.ts';

/** What the page complains of while it is read; `address` is one of the site, or whole. */
export async function openPage(
  page: Page,
  { origin }: Pick<OpenSite, 'origin'>,
  address: string,
  width = 1440,
): Promise<string[]> {
  const said = listen(page);
  await page.setViewport({ width, height: 900 });
  await page.goto(address.includes(':') ? address : `${origin}/${address}`);
  return said;
}

type Place = { x: number; y: number };

/** A place of the drawing on view, in shares of its width and height, after it is scrolled to. */
export async function placeIn(page: Page, figure: string, across: number, down: number): Promise<Place> {
  await page.$eval(`${figure} .plot`, (plot) => plot.scrollIntoView({ block: 'center' }));
  return page.$$eval(
    `${figure} .plot svg`,
    (drawings, shares) => {
      const box = drawings.map((one) => one.getBoundingClientRect()).find(({ width }) => width > 0)!;
      return { x: box.left + box.width * shares.across, y: box.top + box.height * shares.down };
    },
    { across, down },
  );
}

/** The rows of the line of units. */
export function readingOf(page: Page, figure: string): Promise<string[]> {
  return page.$$eval(`${figure} .reading tr`, (rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim()).join(' | ')),
  );
}

export function spokenOf(page: Page, figure: string): Promise<string | null> {
  return page.$eval(`${figure} .plot`, (plot) => plot.getAttribute('aria-valuetext'));
}
