/** Pictures of HTML, shot by the browser that prints, in the faces that print. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decode, encode } from 'fast-png';
import type { Page } from 'puppeteer';
import type { Language } from '../../model/language.ts';
import type { Log } from '../../model/problem.ts';
import { findBrowser } from '../browser/findBrowser.ts';
import { type BrowserPath, lastingBrowser, openBrowser } from '../browser/openBrowser.ts';
import { readFaces, subsetFace } from '../faces/faces.ts';
import { flushLineStarts } from '../page/preparePage.ts';
import { pooledResults } from '../publish.ts';

/** In CSS pixels; without `height` it is that of its content. A picture to share is drawn larger by `zoom`. */
export type Shot = { id: string; html: string; width: number; height?: number; zoom?: number };

type ShotPicture = { bytes: Uint8Array; width: number; height: number };

/** What pictures look like: those of Word documents, or those to share. */
type ShotLook = keyof typeof sheets;

/** The shots of one page; `scale` is how many pixels of the file make one of CSS, of pictures to share 1. */
export type ShotSet = { shots: Shot[]; scale: number; look?: ShotLook; language?: Language };

export type PictureJob = { cache: string; log: Log; browser?: string };

/** Runs on a page of shots before the first is taken: what is wrong with them, in lines for the log. */
export type ShotCheck = (page: Page, set: ShotSet) => Promise<string[]>;

/** `refused` are lines on the pictures that were not shot, which are missing in the map. */
export type ShotResult = { pictures: Map<string, ShotPicture>; refused: string[] };

/** 300 dots an inch. */
export const printScale = 300 / 96;

const sheets = {
  document: ['tokens.css', 'charts.css', 'pictures.css'],
  share: ['tokens.css', 'charts.css', 'share.css', 'shareLong.css'],
};

const styles = resolve(import.meta.dirname, '../../styles');

/** The style sheets that decide a picture. */
export async function pictureStyles(look: ShotLook = 'document'): Promise<string> {
  return readStyles(sheets[look]);
}

/** Tokens and charts, for drawings in files of their own. */
export async function readStyles(names = ['tokens.css', 'charts.css']): Promise<string> {
  const texts = await Promise.all(names.map((name) => readFile(resolve(styles, name), 'utf8')));
  return texts.join('\n');
}

/** The browser that pictures are shot with; undefined without one, as for PDFs. */
export function pictureBrowser({ cache, log, browser }: PictureJob): Promise<BrowserPath | undefined> {
  return findBrowser({ cache, log, ...(browser !== undefined && { named: browser }) }).catch(() => undefined);
}

/** Those of each set, without those that a check refuses; throws where the browser does not start. */
export async function shootPictures(
  sets: ShotSet[],
  path: BrowserPath,
  { cache, log }: PictureJob,
  check?: ShotCheck,
): Promise<ShotResult[]> {
  const fonts = await fontRules(sets, cache);
  // pages of pictures request nothing
  const browser = await lastingBrowser(() => openBrowser(path, 'data:', log));
  try {
    const shot = async (set: ShotSet): Promise<ShotResult> => {
      if (set.shots.length === 0) return { pictures: new Map(), refused: [] };
      const css = `${fonts}\n${await pictureStyles(set.look)}`;
      const result = await browser.withPage((page) => shootSet(page, set, css, check));
      if (result.refused.length === 0 || set.shots.length === 1) return result;
      // one by one, so that only what is wrong is missing
      const alone: ShotResult[] = [];
      for (const one of set.shots) alone.push(await shot({ ...set, shots: [one] }));
      const pictures = new Map(alone.flatMap((each) => [...each.pictures]));
      return { pictures, refused: alone.flatMap(({ refused }) => refused) };
    };
    const made = pooledResults(sets, pagesAtOnce, shot);
    return await Promise.all(made);
  } finally {
    await browser.close();
  }
}

/** Within the page; reduced once for all, to the characters that any picture has. */
async function fontRules(sets: ShotSet[], cache: string): Promise<string> {
  const faces = (await readFaces()).filter(({ family }) => family === pictureFamily);
  const texts = sets.flatMap(({ shots }) => shots.map(({ html }) => html.replaceAll(/<[^>]*>/g, ' ')));
  const characters = [...new Set([...digits, ...texts.flatMap((text) => [...new Set(text)])])];
  const rules = faces.map(async (face) => {
    const bytes = await subsetFace(face, characters, cache);
    const data = `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`;
    return `@font-face { font-family: '${face.family}'; font-weight: ${face.weight}; src: url('${data}') }`;
  });
  return (await Promise.all(rules)).join('\n');
}

/** Nothing in a picture has another. */
const pictureFamily = 'Nianbao Sans';

const digits = Array.from('0123456789一');

/** One draws while the pictures of the other are written. */
const pagesAtOnce = 2;

async function shootSet(page: Page, set: ShotSet, css: string, check: ShotCheck | undefined): Promise<ShotResult> {
  const { shots, scale, language, look } = set;
  const width = Math.ceil(Math.max(1, ...shots.map((shot) => shot.width)));
  await page.setViewport({ width, height: 800, deviceScaleFactor: scale });
  const bodies = shots.map((shot, index) => {
    return `<div id="shot-${index}" class="shot" style="${boxStyle(shot)}">${shot.html}</div>`;
  });
  const head = `<style>${css}</style>`;
  const lang = language === undefined ? '' : ` lang="${language}"`;
  await page.setContent(`<!doctype html><html${lang}><head>${head}</head><body>${bodies.join('')}</body></html>`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (look === 'share') await flushLineStarts(page);
  const refused = (await check?.(page, set)) ?? [];
  if (refused.length > 0) return { pictures: new Map(), refused };
  return { pictures: await (look === 'share' ? shootAlone(page, shots) : shootEach(page, shots)), refused };
}

function boxStyle({ width, height, zoom = 1 }: Shot): string {
  const high = height === undefined ? '' : `; height: ${height / zoom}px`;
  return `width: ${width / zoom}px${high}; zoom: ${zoom}; --zoom: ${zoom}`;
}

async function shootEach(page: Page, shots: Shot[]): Promise<Map<string, ShotPicture>> {
  const pictures = new Map<string, ShotPicture>();
  for (const [index, { id, width }] of shots.entries()) {
    const element = await page.$(`#shot-${index}`);
    const box = await element?.boundingBox();
    if (element == null || box == null) throw new Error(`missing picture: ${id}`);
    pictures.set(id, { bytes: await element.screenshot({ type: 'png' }), width, height: Math.ceil(box.height) });
  }
  return pictures;
}

/** Above it a picture is written in few colours. */
const mostBytes = 200_000;

/** Each alone in a window of its size, a pixel of the file for each of CSS: the quickest way. */
async function shootAlone(page: Page, shots: Shot[]): Promise<Map<string, ShotPicture>> {
  const pictures = new Map<string, ShotPicture>();
  const session = await page.createCDPSession();
  for (const [index, { id, width }] of shots.entries()) {
    const height = await page.evaluate(showShot, index);
    if (page.viewport()?.height !== height) await page.setViewport({ width, height });
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
    const png = Buffer.from(data, 'base64');
    pictures.set(id, { bytes: png.length > mostBytes ? indexedPng(png, mostBytes) : png, width, height });
  }
  return pictures;
}

/** Runs in the browser: shows one and no other, and says how high it is. */
function showShot(shown: number): number {
  const all = [...document.querySelectorAll<HTMLElement>('.shot')];
  for (const [index, shot] of all.entries()) shot.hidden = index !== shown;
  return Math.round(all[shown]!.getBoundingClientRect().height);
}

/** A few shades at the edges of letters in each of the inks are as good as all. */
const palettes = [64, 32, 16];

/** PNG with the largest palette with which it has at most so many bytes, else the smallest; of a PNG without one. */
function indexedPng(png: Uint8Array, mostBytes: number): Uint8Array {
  const { width, height, channels, data } = decode(png);
  let written = png;
  for (const mostColours of palettes) {
    const { palette, indices } = indexed(data, channels, mostColours);
    written = encode({ width, height, data: indices, channels: 1, depth: 8, palette }, { zlib: { level: 6 } });
    if (written.length <= mostBytes) break;
  }
  return written;
}

type Indexed = { palette: number[][]; indices: Uint8Array };

/** Rare shades at the edges of letters become the nearest frequent one. */
function indexed(pixels: ArrayLike<number>, channels: number, mostColours: number): Indexed {
  const colours = new Uint32Array(pixels.length / channels);
  for (let index = 0, at = 0; index < colours.length; index++, at += channels)
    colours[index] = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
  const counts = colourCounts(colours);
  const ranked = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || a - b).map(([colour]) => colour);
  const palette = ranked.slice(0, mostColours).map(parts);
  const places = new Map(ranked.map((colour, rank) => [colour, rank < mostColours ? rank : nearest(colour, palette)]));
  const indices = new Uint8Array(colours.length);
  for (let index = 0, place = 0, last = -1; index < colours.length; index++) {
    const colour = colours[index]!;
    if (colour !== last) [last, place] = [colour, places.get(colour)!];
    indices[index] = place;
  }
  return { palette, indices };
}

/** Most pixels are like the one before: looked up once for all of them. */
function colourCounts(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let from = 0, to = 0; from < colours.length; from = to) {
    const colour = colours[from]!;
    while (to < colours.length && colours[to] === colour) to++;
    counts.set(colour, (counts.get(colour) ?? 0) + to - from);
  }
  return counts;
}

function parts(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function nearest(colour: number, palette: number[][]): number {
  const wanted = parts(colour);
  let best = 0;
  let least = Infinity;
  for (const [index, [red, green, blue]] of palette.entries()) {
    const distance = (red! - wanted[0]!) ** 2 + (green! - wanted[1]!) ** 2 + (blue! - wanted[2]!) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
