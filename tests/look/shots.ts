import type { Page } from 'puppeteer';

const widths = [390, 1024, 1440];
const schemes = ['light', 'dark'] as const;

/** In pixels: what the browser can hold in one picture. */
const tallest = 16_000;

/** A picture of a whole page; `name` tells width and colour scheme. */
export type Shot = { name: string; width: number; png: Uint8Array };

/** The page as it stands at `url`, at every width, light and dark. */
export async function shots(page: Page, url: string, faces: string): Promise<Shot[]> {
  await page.setBypassCSP(true);
  await page.goto(url, { waitUntil: 'load' });
  await page.addStyleTag({ content: faces });
  const taken: Shot[] = [];
  for (const scheme of schemes) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const width of widths) taken.push({ name: `${width}-${scheme}`, width, png: await shot(page, width) });
  }
  return taken;
}

async function shot(page: Page, width: number): Promise<Uint8Array> {
  await page.setViewport({ width, height: 900 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return page.screenshot({
    clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
    captureBeyondViewport: true,
  });
}
