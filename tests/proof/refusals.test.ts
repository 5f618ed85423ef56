/** How often disclosure checks refuse a first release, and how much is withheld where none does. */
import { describe, expect, it, test } from 'vitest';
import { firstRelease, type FirstRelease } from '../release/disclosure/refusals/firstRelease.ts';
import { withFolder } from '../release/withFolder.ts';

const blocks = Array.from({ length: 12 }, (_, index) => 1 + index * 50);
const mostRefused = 0.03;
const releases: FirstRelease[] = [];

const isRefused = ({ told }: FirstRelease) => told.length > 0;
const firstOf = (seed: number, withExemptions?: boolean) =>
  withFolder((folder) => firstRelease(folder, seed, withExemptions));

describe('first releases of random packages with numbers that are not available', () => {
  test.each(blocks)('from package %i on, fifty', async (first) => {
    for (let seed = first; seed < first + 50; seed += 1) releases.push(await firstOf(seed));
    expect(releases.at(-1)?.seed).toBe(first + 49);
  });

  it('are refused by disclosure checks in at most three of a hundred, exemptions apart', ({ annotate }) => {
    const judged = releases.filter(({ isJudged }) => isJudged);
    const shares = judged.flatMap((first) => (isRefused(first) ? [] : [first.share])).toSorted((a, b) => a - b);
    const median = ((shares[shares.length >> 1] ?? 0) * 100).toFixed(1);
    void annotate(`${judged.filter(isRefused).length} of ${judged.length} refused; median share of ※ ${median} %`);
    expect(judged.length).toBeGreaterThan(400);
    const refused = judged.filter((first) => isRefused(first) && !first.isExempted);
    const most = Math.floor(judged.length * mostRefused);
    expect(refused.map(({ seed, told }) => `${seed}: ${told.join(', ')}`).slice(most)).toEqual([]);
  });

  it('pass once an exemption for which there is no pattern is taken back', async () => {
    const exempted = releases.filter((first) => first.isJudged && first.isExempted && isRefused(first));
    const again = await Promise.all(exempted.map(({ seed }) => firstOf(seed, false)));
    const most = Math.floor(exempted.length * 0.1);
    expect(
      again
        .filter(isRefused)
        .map(({ seed, told }) => `${seed}: ${told.join(', ')}`)
        .slice(most),
    ).toEqual([]);
  });
});
