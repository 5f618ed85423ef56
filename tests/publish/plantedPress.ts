import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { Figure } from '../../src/model/cell.ts';
import { decimal } from '../../src/model/decimal.ts';
import { findBrowser } from '../../src/publish/browser/findBrowser.ts';
import { openBrowser, type PrintBrowser } from '../../src/publish/browser/openBrowser.ts';
import { startServer } from '../../src/publish/browser/startServer.ts';
import { readFaces } from '../../src/publish/faces/faces.ts';
import { attemptPdf } from '../../src/publish/publish.ts';
import type { Publication, PublishProblem } from '../../src/publish/plan/publication.ts';
import type { Press } from '../../src/publish/press.ts';
import { writeSampleSite } from './sampleSite.ts';

/**
 * Faults of a publication: `open` runs in the browser before anything is read from the page, `print` after that, when it
 * is printed for the second time; `printed` changes the print; the rest is another press or another row of the list.
 */
export type Plant = {
  open?: (() => unknown) | string;
  print?: () => unknown;
  printed?: (bytes: Uint8Array) => Promise<Uint8Array>;
  lacking?: string;
  bounds?: Partial<Publication>;
};

export type Found = Omit<PublishProblem, 'file'>;

export type PlantedPress = {
  attempt: (plant: Plant) => Promise<{ problems: Found[]; warnings: Found[] }>;
  refusal: (plant: Plant) => Promise<Found[]>;
  /** What refuses it, then what is told of its layout. */
  faults: (plant: Plant) => Promise<Found[]>;
  close: () => Promise<void>;
};

/** The Chinese sample, printed and checked as every publication is. */
export async function plantedPress(): Promise<PlantedPress> {
  const dist = await writeSampleSite();
  const [publication]: Publication[] = JSON.parse(await readFile(join(dist, 'reports/publications.json'), 'utf8'));
  const server = await startServer(dist);
  const path = await findBrowser({ cache, log: () => {} });
  const browser = await openBrowser(path!, server.origin, () => {});
  const faces = await readFaces();
  const attempt: PlantedPress['attempt'] = async (plant) => {
    const own = faces.filter(({ name }) => name !== plant.lacking);
    const press: Press = { browser: planting(browser, plant), server, faces: own, cache, recipe: '', released };
    const { problems, warnings } = await attemptPdf({ ...publication!, ...plant.bounds }, press, 'en');
    return { problems: problems.map(unfiled), warnings: warnings.map(unfiled) };
  };
  const close = async () => {
    await browser.close();
    await server.close();
    await rm(dist, { recursive: true, force: true });
  };
  const faults: PlantedPress['faults'] = async (plant) => {
    const { problems, warnings } = await attempt(plant);
    return [...problems, ...warnings.filter(({ code }) => code !== 'page-half-empty')];
  };
  return { attempt, refusal: async (plant) => (await attempt(plant)).problems, faults, close };
}

const cache = 'node_modules/.cache/nianbao';
const figures = [figure('a', '1562', '户'), figure('b', '2414', '人'), figure('c', '2500', '人')];

function figure(id: string, value: string, unit: string): Figure {
  const key = { measure: 'count', programme: 'dibao', area: '321081', period: { end: '2021-12-31' } };
  return { id, year: '2021', key, cell: { state: 'value', value: decimal(value), unit, flags: [] } };
}

function released(id: string): Figure[] {
  return figures.filter((one) => one.id === id);
}

function unfiled({ file: _, ...found }: PublishProblem): Found {
  return found;
}

/** The browser, in whose pages the faults appear. */
function planting(browser: PrintBrowser, plant: Plant): PrintBrowser {
  const withPage: PrintBrowser['withPage'] = (job) =>
    browser.withPage(async (page) => {
      await plantIn(page, plant);
      return job(page);
    });
  return { ...browser, withPage };
}

async function plantIn(page: Page, { open, print, printed }: Plant): Promise<void> {
  const pdf = page.pdf.bind(page);
  let times = 0;
  page.pdf = async (options) => {
    times += 1;
    if (times === 2 && print !== undefined) await page.evaluate(print);
    const bytes = await pdf(options);
    return printed === undefined ? bytes : printed(bytes);
  };
  if (open !== undefined) await page.evaluateOnNewDocument(`addEventListener('DOMContentLoaded', ${String(open)})`);
}
