import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/publish/plan/manifest.ts';
import { recipeDigest } from '../../src/publish/press.ts';
import { publish } from '../../src/publish/publish.ts';
import { writeSampleSite } from './sampleSite.ts';

const cache = 'node_modules/.cache/nianbao';
const chinese = 'reports/sample.zh-CN.pdf';
const kept = 'the page has not changed; the PDF is taken over';
const printed = '3 p, ';

let scratch: string;
let previous: string;
let count = 0;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'nianbao-kept-'));
  previous = join(scratch, 'previous');
  const built = await writeSampleSite();
  await cp(built, previous, { recursive: true });
  await rm(built, { recursive: true });
  await publish({ dist: previous, cache, log: () => {} });
}, 60_000);

afterAll(() => rm(scratch, { recursive: true, force: true }));

type Change = { fresh?: (folder: string) => Promise<void>; old?: (folder: string) => Promise<void> };

/** The site published anew beside an earlier one, each changed as asked; which of the two PDFs are taken over. */
async function again({ fresh, old }: Change): Promise<{ dist: string; isKept: boolean[] }> {
  const dist = join(scratch, `new${++count}`);
  const earlier = join(scratch, `old${count}`);
  const built = await writeSampleSite();
  await cp(built, dist, { recursive: true });
  await rm(built, { recursive: true });
  await cp(previous, earlier, { recursive: true });
  await fresh?.(dist);
  await old?.(earlier);
  const lines: string[] = [];
  const { problems } = await publish({ dist, cache, previous: earlier, log: (line) => void lines.push(line) });
  expect(problems).toEqual([]);
  const ends = lines.filter((line) => line.includes(kept) || line.includes(printed));
  return { dist, isKept: ends.map((line) => line.includes(kept)) };
}

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

describe('a PDF of an earlier run', { timeout: 60_000 }, () => {
  it('is taken over where nothing changed, and the folder is the same, byte for byte', async () => {
    const { dist, isKept } = await again({});
    expect(isKept).toEqual([true, true]);
    expect(await contents(dist)).toEqual(await contents(previous));
  });

  it('is taken over from the folder itself, whose places are full', async () => {
    const lines: string[] = [];
    const before = await contents(previous);
    await publish({ dist: previous, cache, previous, log: (line) => void lines.push(line) });
    expect(lines.filter((line) => line.includes(kept))).toHaveLength(2);
    expect(await contents(previous)).toEqual(before);
  });

  it('is printed again where its page changed', async () => {
    const fresh = (folder: string) => change(join(folder, 'pages/sample.en.html'), 'Overview', 'Summary');
    expect((await again({ fresh })).isKept).toEqual([true, false]);
  });

  it('is printed again where a file changed that its page asks for', async () => {
    const fresh = (folder: string) => change(join(folder, 'pages/print.css'), '10.5pt', '10.4pt');
    expect((await again({ fresh })).isKept).toEqual([false, false]);
  });

  it('is printed again where its row changed: a date, or the release it is held to', async () => {
    const fresh = (folder: string) =>
      change(join(folder, 'reports/publications.json'), '"digest":"d0"', '"digest":"d1"');
    expect((await again({ fresh })).isKept).toEqual([false, true]);
  });

  it('is printed again where it is not the file that its manifest says', async () => {
    const old = (folder: string) => writeFile(join(folder, chinese), 'damaged');
    expect((await again({ old })).isKept).toEqual([false, true]);
  });

  it('is printed again where it is missing, or its manifest is not whole', async () => {
    expect((await again({ old: (folder) => rm(join(folder, chinese)) })).isKept).toEqual([false, true]);
    const old = (folder: string) => writeFile(join(folder, 'reports/manifest.json'), '{"files": [{}, 3, null');
    expect((await again({ old })).isKept).toEqual([false, false]);
  });

  it('names what its page asks for and the digest of the release', async () => {
    const { files } = JSON.parse(await readFile(join(previous, 'reports/manifest.json'), 'utf8')) as Manifest;
    expect(files.map(({ asks, released }) => [asks, released])).toEqual([
      [['pages/print.css'], 'd0'],
      [['pages/print.css'], 'd0'],
    ]);
  });
});

describe('the recipe of a run', () => {
  const face = {
    family: 'Nianbao Sans',
    weight: 400,
    name: 'NotoSansSC-Regular',
    bytes: new Uint8Array(),
    digest: 'f0',
  };
  const recipe = { version: 'HeadlessChrome/153', faces: [face], figures: [] };

  it('is another with another browser, face or released figure', async () => {
    const key = { measure: 'persons', programme: 'care', area: 'town', period: { end: '2021-12-31' } };
    const figure = { id: 'a', key, year: '2021', cell: { state: 'withheld' as const } };
    const others = [{ version: 'HeadlessChrome/154' }, { faces: [{ ...face, digest: 'f1' }] }, { figures: [figure] }];
    const digests = await Promise.all([{}, ...others].map((other) => recipeDigest({ ...recipe, ...other })));
    expect(new Set(digests).size).toBe(4);
    expect(await recipeDigest(recipe)).toBe(digests[0]);
  });
});

async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const read = async (file: string) => [file.slice(folder.length), (await readFile(file)).toString('base64')] as const;
  return Object.fromEntries(await Promise.all(files.map(read)));
}
