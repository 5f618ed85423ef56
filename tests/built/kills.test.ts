import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenRuns, digests, type BrokenRuns } from './brokenRuns.ts';
import { expectWhole } from './expectWhole.ts';

let runs: BrokenRuns;

beforeAll(async () => {
  runs = await brokenRuns();
});
afterAll(() => runs.close());

/** The number of the last change whose line holds these words. */
function changeAt(words: string): number {
  const index = runs.changes.findLastIndex((line) => line.includes(words));
  if (index < 0) throw new Error(`missing change: ${words}`);
  return index + 1;
}

describe('a build of a changed package', () => {
  it('makes another site', () => {
    expect(runs.whole.code).toBe(0);
    expect(Object.keys(runs.next)).toContain('reports/manifest.json');
    expect(runs.next['index.html']).not.toBe(runs.previous['index.html']);
  });
});

describe('a build that is killed', () => {
  it.each([
    ['while PDFs are put into the new site', 'reports/manifest.json'],
    ['between the two moves of the swap', '.dist.new -> '],
  ])('%s leaves a whole site, and the next build completes it', (_, words) => expectWhole(runs, changeAt(words)));
});

describe('a full disk', () => {
  it.each([
    ['while pages are drawn', 'part-1/index.html'],
    ['while PDFs are written', 'manifest.json'],
  ])('%s leaves the previous site as it is, and is told', async (_, words) => {
    await runs.reset();
    const at = runs.changes.findIndex((line) => line.includes(words)) + 1;
    const { code, said } = await runs.build({ at, how: 'full' });
    expect(said).toContain('the disk is full; the site that stood there is unchanged');
    expect(code).toBe(6);
    expect(await digests(runs.out)).toEqual(runs.previous);
    expect(await runs.beside()).toEqual([]);
  });
});
