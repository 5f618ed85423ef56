/** A package whose withheld numbers are like no others: none of them is in anything that is published or said of it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPdf, pdfReading } from '../../src/publish/pdf/reading.ts';
import { writeReleased } from '../../src/release/write/writeReleased.ts';
import { figuresOfModel } from '../release/disclosure/random/figuresOfModel.ts';
import { emptyModel, place, type Model } from '../release/disclosure/random/model.ts';
import { publishedFolder, releaseModel, withheldPlaces } from '../release/disclosure/random/releaseModel.ts';
import { filesUnder } from './openSite.ts';

const run = promisify(execFile);
const threshold = 20_000;

let folder: string;
let withheld: string[];
/** Places of withheld counts: small ones, and those that hide them. */
let small: Set<string>;
let companions: Set<string>;
let published: string[];
const searched = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'planted-'));
  const own = path.join(folder, 'planted');
  const dist = path.join(folder, 'dist');
  const model = planted();
  const files = await releaseModel(own, model);
  const figures = figuresOfModel(model);
  const places = withheldPlaces(files);
  // a rate has few digits: coordinates have the same
  const isPlanted = (key: string) => !key.startsWith('average/');
  withheld = [...places].filter(isPlanted).map((key) => figures.get(key)!);
  const counts = [...places].filter((key) => /^(?:persons|households)\//.test(key));
  const isFew = (key: string) => Number(figures.get(key)) < threshold;
  small = new Set(counts.filter(isFew));
  companions = new Set(counts.filter((key) => !isFew(key)));
  published = [...figures].flatMap(([key, text]) => (places.has(key) || !isPlanted(key) ? [] : [text]));
  await writeReleased(publishedFolder(own), files);
  for (const command of ['src/cli/site.ts', 'src/cli/publish.ts']) {
    const { stdout, stderr } = await run(process.execPath, [command, '--package', own, '--out', dist, '--lang', 'en']);
    searched.set(`what ${command} says`, stdout + stderr);
  }
  for (const base of [dist, publishedFolder(own)])
    for (const name of await filesUnder(base, '')) searched.set(name, await textOf(path.join(base, name)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Kinds of a programme and a programme without, in six towns and two years; each number once. */
function planted(): Model {
  const towns = Array.from({ length: 6 }, (_, index) => `town${index + 1}`);
  const model: Model = {
    ...emptyModel,
    towns,
    years: [2020, 2021],
    measures: ['persons', 'households', 'funds'],
    givesParents: true,
    hasAverage: true,
    programmes: [{ code: 'care' }, ...['home', 'house'].map((code) => ({ code, parent: 'care' })), { code: 'aid' }],
    totals: [{ code: 'money', measure: 'funds', programmes: ['care', 'aid'] }],
    disclosure: { threshold },
    atoms: new Map(),
  };
  let step = 0;
  for (const year of model.years)
    for (const programme of ['home', 'house', 'aid'])
      for (const town of towns) {
        step += 1;
        const isSmall = step % 5 === 0;
        const persons = (isSmall ? 15_000 : 61_000) + step * 97 + 13;
        model.atoms.set(place('persons', programme, town, year), persons);
        model.atoms.set(place('households', programme, town, year), Math.floor(persons / 2) + 7_001);
        model.atoms.set(place('funds', programme, town, year), persons * (41 + (step % 17)) + step * 31);
      }
  return model;
}

/** The text of a PDF with its alternative texts and its outline, and the bytes of anything. */
async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (!file.endsWith('.pdf')) return bytes.toString('utf8');
  const { title, outline, pages } = await openPdf(bytes, pdfReading);
  const said = pages.flatMap(({ runs, figures }) => [runs.map(({ text }) => text).join(''), ...figures]);
  return [title, ...outline, ...said, bytes.toString('latin1')].join('\n');
}

/** As a page, a table, a data file or a chart would write it: grouped, and on each scale with as many decimals. */
function writings(text: string): string[] {
  const [whole = '', decimals = ''] = text.split('.');
  const digits = whole + decimals;
  const scaled = [3, 4, 5, 6, 7].map((places) => withPoint(digits, decimals.length + places));
  return [text, whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals && `.${decimals}`), ...scaled];
}

function withPoint(digits: string, places: number): string {
  const padded = digits.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`.replace(/0+$/, '').replace(/\.$/, '');
}

/** M63,244 and L63,244 are a place of a path, in pixels. */
function found(numbers: string[]): string[] {
  return numbers.filter((number) =>
    writings(number).some((writing) => {
      const pattern = new RegExp(`(?<![\\d.ML])${writing.replaceAll('.', '\\.')}(?![\\d])`);
      return [...searched.values()].some((text) => pattern.test(text));
    }),
  );
}

/** What stands for a place in pages, charts and data files, without its own name: `1 <span class="n" data-cell="">※</span>`. */
function marksOf(places: Set<string>): string[] {
  const isOf = (cell: string) => {
    const [measure, programme, area, period = ''] = cell.split('/');
    return places.has([measure, programme, area, (period || cell).slice(0, 4)].join('/'));
  };
  const marks = [...searched].flatMap(([name, text]) => {
    if (/\.(?:html|svg)$/.test(name))
      return [...text.matchAll(/<(\w+)([^>]*) data-cell="([^"]+)"([^>]*)>(.*?)<\/\1>/gs)].flatMap(
        ([, tag, before, cell = '', after, shown]) => (isOf(cell) ? [`${tag} ${before} ${after} ${shown}`] : []),
      );
    if (!name.endsWith('.csv')) return [];
    return text.split(/\r?\n/).flatMap((row) => {
      const [measure, programme, area, year, ...cells] = row.split(',');
      const shown = cells.filter((cell) => !/^\d{4}-\d\d-\d\d$/.test(cell));
      return places.has([measure, programme, area, year].join('/')) ? [shown.join(',')] : [];
    });
  });
  return [...new Set(marks)].toSorted();
}

describe('a package with planted numbers', () => {
  it('has much to withhold, and shows what it publishes', () => {
    expect(withheld.length).toBeGreaterThan(40);
    expect(new Set(withheld).size).toBeGreaterThan(40);
    expect(published.filter((one) => !found(published).includes(one))).toEqual([]);
    expect([...searched.keys()].filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(2);
  });

  it('shows nowhere what it withholds: not in a page, a table, a chart, a PDF, a download, a name, nor a log', () => {
    expect(found(withheld)).toEqual([]);
    const names = [...searched.keys()].join('\n');
    expect(withheld.filter((number) => names.includes(number))).toEqual([]);
  });

  it('marks a small count and one that hides it alike', () => {
    expect(small.size).toBeGreaterThan(10);
    expect(companions.size).toBeGreaterThan(10);
    expect(marksOf(small).length).toBeGreaterThan(1);
    expect(marksOf(small)).toEqual(marksOf(companions));
  });
});
