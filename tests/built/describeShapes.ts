/** Packages of every shape, released, built and printed, and read on a phone. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/intake/text/csv.ts';
import { isError } from '../../src/model/problem.ts';
import { openPdf } from '../../src/publish/pdf/reading.ts';
import { release } from '../../src/release/release.ts';
import { shapes } from '../shapes/shapes.ts';
import { writeShape } from '../shapes/writeShape.ts';
import { brokenNumbers } from './brokenNumbers.ts';
import { filesUnder, openSite } from './openSite.ts';

const run = promisify(execFile);
const hawaii = 'tests/fixtures/new/hawaii-snap-county-biannual-1989-2021.csv';

let folder: string;

const packages = [
  ...shapes.map((shape) => ({
    name: shape.name,
    languages: shape.languages,
    write: () => writeShape(shape, folder),
  })),
  {
    name: 'drafted from one file',
    languages: ['en'],
    write: async () => {
      const taken = [
        '--month',
        '7',
        '--duplicates',
        'neither',
        '--yes',
        '--title',
        'SNAP in Hawaii',
        '--publisher-area',
        'State of Hawaii',
      ];
      const own = path.join(folder, 'drafted');
      await expect(node('src/cli/new.ts', hawaii, 'drafted', '--into', folder, ...taken)).rejects.toThrow(/Warning in/);
      await acknowledgeAll(own);
      return own;
    },
  },
];

/** Workbooks are written of the first; of the others they would be the same once more. */
const optionsOf = (name: string) => (name === packages[0]!.name ? [] : ['--no-twins']);

/** Built one after the other: every package of which `isTaken` is true by its place. */
export function describeShapes(isTaken: (index: number) => boolean): void {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'built-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  describe.each(packages.filter((_, index) => isTaken(index)))('a package: $name', ({ name, languages, write }) => {
    it('is released, built and printed, and reads well on a phone', { timeout: 120_000 }, async () => {
      const own = await write();
      const dist = path.join(folder, `dist-${path.basename(own)}`);
      const staff = path.join(folder, 'staff');
      await node('src/cli/release.ts', '--package', own, '--staff', staff);
      await node('src/cli/build.ts', '--package', own, '--out', dist, '--staff', staff, ...optionsOf(name));
      const { id } = JSON.parse(await readFile(path.join(own, 'released/release.json'), 'utf8')) as {
        id: string;
      };

      expect(await pageCounts(dist, id)).toEqual(
        expect.arrayContaining([
          `annual: ${languages.length}`,
          `glance: ${languages.length}`,
          `press: ${languages.length}`,
        ]),
      );
      const pages = await filesUnder(dist, '.html');
      for (const page of pages) {
        const html = await readFile(path.join(dist, page), 'utf8');
        expect(bodyOf(html), page).not.toMatch(unsaid);
        if (!languages.includes('zh-CN')) expect(html, page).not.toMatch(/\p{Script=Han}/u);
      }
      expect(await illSet(dist, pages)).toEqual([]);
    });
  });
}

/** What no reader should meet: a value nobody gave, or a place of a sentence that nobody filled. */
const unsaid = /undefined|NaN|\[object|>[^<]*\{\w+\}/;

/** What a clerk does who has looked at every warning of the real file. */
async function acknowledgeAll(own: string): Promise<void> {
  const { problems } = await release(own);
  expect(problems.filter(isError)).toEqual([]);
  const keys = problems.flatMap(({ key }) => key ?? []);
  const rows = keys.map((key) => [key, 'as the source prints it']);
  await writeFile(path.join(own, 'acknowledgements.csv'), writeCsv([['key', 'reason'], ...rows], 'plain'));
}

/** How many files each publication has; the cover of a report ends on its page with the release, the page at a glance is one, a press briefing at most two. */
async function pageCounts(dist: string, release: string): Promise<string[]> {
  const kinds: string[] = [];
  for (const file of await filesUnder(path.join(dist, 'reports'), '.pdf')) {
    const document = await PDFDocument.load(await readFile(path.join(dist, 'reports', file)));
    const kind = file.split('-')[0]!;
    const most = { glance: 1, press: 2 }[kind];
    if (kind === 'annual') expect(await firstPage(path.join(dist, 'reports', file)), file).toContain(release);
    if (most !== undefined) expect(document.getPageCount(), file).toBeLessThanOrEqual(most);
    kinds.push(kind);
  }
  return [...Map.groupBy(kinds, (kind) => kind)].map(([kind, { length }]) => `${kind}: ${length}`);
}

function firstPage(file: string): Promise<string> {
  return readFile(file).then((bytes) =>
    openPdf(bytes, async (pdf) => {
      const { items } = await (await pdf.getPage(1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
}

/** Pages wider than a phone, and numbers that are parted or cut on it. */
async function illSet(dist: string, pages: string[]): Promise<string[]> {
  const site = await openSite(dist);
  const found: string[] = [];
  const one = pages.filter((page) =>
    /^(en\/)?(index|data\/index|methods\/index)|programmes\/|years\/|publications\//.test(page),
  );
  for (const address of one.slice(0, 18))
    await site.withPage(async (page) => {
      await page.setViewport({ width: 360, height: 740 });
      await page.goto(`${site.origin}/${address}`);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      if (Number(width) > 360) found.push(`${address}: ${String(width)}`);
      found.push(...(await page.evaluate(brokenNumbers)).map((number) => `${address}: ${number}`));
    });
  await site.close();
  return found;
}

/** Scripts and styles are not read by anyone. */
function bodyOf(html: string): string {
  return html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
}

async function node(...args: string[]): Promise<void> {
  await run(process.execPath, args);
}
