import { describe, expect, it } from 'vitest';
import { isError } from '../../../src/model/problem.ts';
import { release } from '../../../src/release/release.ts';
import { withFolder } from '../withFolder.ts';
import { writePackage } from '../writePackage.ts';
import { pick, seeded, whole, type Random } from './random/seeded.ts';

const counts = [0, 1, 2, 3, 4, 5, 8, 12, 20, 40, 90, 200];

/** A city with counties, some of them with towns, a programme with kinds and one without. */
function tables(random: Random, kinds: string[]): Record<string, string> {
  const counties = Array.from({ length: whole(random, 2, 4) }, (_, index) => `c${index}`);
  const towns = counties.flatMap((county) =>
    Array.from({ length: whole(random, 0, 4) }, (_, index) => ({ code: `${county}t${index}`, county })),
  );
  const leaves = [
    ...towns.map(({ code }) => code),
    ...counties.filter((code) => !towns.some(({ county }) => county === code)),
  ];
  const areas = [
    'city,,City',
    ...counties.map((code) => `${code},city,County ${code}`),
    ...towns.map(({ code, county }) => `${code},${county},Town ${code}`),
  ];
  const facts = leaves.flatMap((area) => {
    const parts = kinds.map((kind) => ({ kind, count: pick(random, counts) }));
    const care = kinds.length === 0 ? pick(random, counts) : parts.reduce((sum, { count }) => sum + count, 0);
    return [
      `2021,${area},aid,persons,${pick(random, counts)}`,
      `2021,${area},care,persons,${care}`,
      ...parts.map(({ kind, count }) => `2021,${area},${kind},persons,${count}`),
    ];
  });
  return {
    'areas.csv': ['code,parent,title_en', ...areas].join('\n'),
    'programmes.csv': [
      'code,parent,title_en',
      'aid,,Aid',
      'care,,Care',
      ...kinds.map((kind) => `${kind},care,${kind}`),
    ].join('\n'),
    'facts.csv': ['year,area,programme,measure,value', ...facts].join('\n'),
  };
}

describe('three levels of areas', () => {
  it.each([
    ['without kinds of programmes', []],
    ['with kinds of programmes', ['day', 'night', 'rest']],
  ])('%s are published with nothing withheld that can be computed', async (_, kinds) => {
    const random = seeded(7);
    let withheld = 0;
    let replayed = 0;
    for (let run = 0; run < 12; run += 1) {
      const files = tables(random, kinds);
      const { files: released, problems } = await withFolder(async (folder) => {
        await writePackage(folder, { nianbao: { area: 'city', languages: ['en'] }, files });
        return release(folder);
      });
      // what running the program tells is refused, of every package
      const errors = problems.filter(isError).filter(({ code }) => code !== 'withheld-replayed');
      replayed += problems.some(({ code }) => code === 'withheld-replayed') ? 1 : 0;
      expect(errors, files['facts.csv']).toEqual([]);
      withheld += (released.get('figures.csv') ?? '').match(/,c,/g)?.length ?? 0;
    }
    expect(replayed).toBeLessThanOrEqual(2);
    expect(withheld).toBeGreaterThan(20);
  });
});
