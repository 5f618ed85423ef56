/** Pictures of HTML, shot by the browser that prints, in the faces that print. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer';
import type { Log } from '../../model/log.ts';
import { findBrowser } from '../browser/findBrowser.ts';
import { lastingBrowser, openBrowser, type BrowserPath } from '../browser/openBrowser.ts';
import { readFaces, subsetFace, type Face } from '../faces/faces.ts';

/** `width` in CSS pixels; its height is that of its content. */
export type Shot = { id: string; html: string; width: number };

export type ShotPicture = { bytes: Uint8Array; width: number; height: number };

/** The shots of one document; `scale` is how many pixels of the file make one of CSS. */
export type ShotSet = { shots: Shot[]; scale: number };

export type PictureJob = { cache: string; log: Log; browser?: string };

/** 300 dots an inch. */
export const printScale = 300 / 96;

const styles = resolve(import.meta.dirname, '../../styles');

/** The style sheets that decide a picture. */
export async function pictureStyles(): Promise<string> {
  const names = ['tokens.css', 'charts.css', 'pictures.css'];
  const texts = await Promise.all(names.map((name) => readFile(resolve(styles, name), 'utf8')));
  return texts.join('\n');
}

/** The browser that pictures are shot with; undefined without one, as for PDFs. */
export function pictureBrowser({ cache, log, browser }: PictureJob): Promise<BrowserPath | undefined> {
  return findBrowser({ cache, log, ...(browser !== undefined && { named: browser }) }).catch(() => undefined);
}

/** A map of pictures for each set; throws where the browser does not start. */
export async function shootPictures(
  sets: ShotSet[],
  path: BrowserPath,
  { cache, log }: PictureJob,
): Promise<Map<string, ShotPicture>[]> {
  const faces = await readFaces();
  const css = await pictureStyles();
  // pages of pictures request nothing
  const browser = await lastingBrowser(() => openBrowser(path, 'data:', log));
  try {
    const made: Map<string, ShotPicture>[] = [];
    for (const set of sets) {
      if (set.shots.length === 0) {
        made.push(new Map());
        continue;
      }
      const fonts = await fontRules(set.shots, faces, cache);
      made.push(await browser.withPage((page) => shootSet(page, set, `${fonts}\n${css}`)));
    }
    return made;
  } finally {
    await browser.close();
  }
}

/** Faces within the page, of the characters that it has. */
async function fontRules(shots: Shot[], faces: Face[], cache: string): Promise<string> {
  const characters = [...new Set(shots.map(({ html }) => html.replaceAll(/<[^>]*>/g, ' ')).join(''))];
  const rules = faces.map(async (face) => {
    const bytes = await subsetFace(face, [...characters, ...digits], cache);
    const data = `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`;
    return `@font-face { font-family: '${face.family}'; font-weight: ${face.weight}; src: url('${data}') }`;
  });
  return (await Promise.all(rules)).join('\n');
}

const digits = Array.from('0123456789一');

async function shootSet(page: Page, { shots, scale }: ShotSet, css: string): Promise<Map<string, ShotPicture>> {
  const pictures = new Map<string, ShotPicture>();
  const widest = Math.max(1, ...shots.map(({ width }) => width));
  await page.setViewport({ width: Math.ceil(widest), height: 800, deviceScaleFactor: scale });
  const bodies = shots.map(
    ({ html, width }, index) => `<div id="shot-${index}" class="shot" style="width: ${width}px">${html}</div>`,
  );
  await page.setContent(
    `<!doctype html><html><head><style>${css}</style></head><body>${bodies.join('')}</body></html>`,
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  for (const [index, { id, width }] of shots.entries()) {
    const element = await page.$(`#shot-${index}`);
    const box = await element?.boundingBox();
    if (element == null || box == null) throw new Error(`missing picture: ${id}`);
    pictures.set(id, { bytes: await element.screenshot({ type: 'png' }), width, height: Math.ceil(box.height) });
  }
  return pictures;
}
