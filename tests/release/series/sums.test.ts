import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { release } from '../../../src/release/release.ts';
import { writeCase } from '../releaseCase.ts';
import { withFolder } from '../withFolder.ts';

/** The codes raised where a county prints `whole` and its towns `parts`, in 万元 of so many decimals. */
async function codes(folder: string, whole: string, parts: string[]): Promise<string[]> {
  const areas = parts.map((_, index) => `t${index}`);
  const row = (area: string, value: string) => `2021,${area},dibao,funds,${value}`;
  const facts = [row('county', whole), ...areas.map((area, index) => row(area, parts[index]!))];
  await writeFile(path.join(folder, 'facts.csv'), ['year,area,programme,measure,value', ...facts].join('\n'));
  const list = ['county,,甲县,County A', ...areas.map((area) => `${area},county,镇,Town`)];
  await writeFile(path.join(folder, 'areas.csv'), ['code,parent,title_zh,title_en', ...list].join('\n'));
  return (await release(folder)).problems.map(({ code }) => code);
}

const withPackage = (test: (folder: string) => Promise<void>) =>
  withFolder(async (folder) => {
    await writeCase(folder, 'refuses-parts-above-whole');
    await test(folder);
  });
const cents = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 2, maxLength: 12 });
const total = (parts: number[]) => parts.reduce((sum, one) => sum + one, 0);

describe('parts and their whole', () => {
  it('are not reported where they add up, nor where each was rounded by itself', () =>
    withPackage((folder) =>
      fc.assert(
        fc.asyncProperty(cents, fc.integer({ min: 0, max: 2 }), async (parts, places) => {
          const print = (one: number) => (one / 100).toFixed(places);
          const printed = (await codes(folder, print(total(parts)), parts.map(print))).filter((one) =>
            /^parts?-/.test(one),
          );
          expect(printed).toEqual([]);
        }),
        { numRuns: 25 },
      ),
    ));

  it('are reported where they add up to more or less than rounding explains', () =>
    withPackage(async (folder) => {
      expect(await codes(folder, '10.0', ['5.0', '5.1'])).toEqual([]);
      expect(await codes(folder, '10.0', ['5.0', '5.2'])).toEqual(['parts-exceed-whole']);
      expect(await codes(folder, '10.0', ['5.0', '4.8'])).toEqual(['parts-fall-short']);
      expect(await codes(folder, '10.0', ['5.0', '10.2'])).toEqual(['part-exceeds-whole']);
    }));
});
