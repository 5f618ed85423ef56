/** What a disclosure refusal names as a way out, taken: the release passes. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isError } from '../../src/model/problem.ts';
import { release } from '../../src/release/release.ts';
import type { PackagePatch } from './packageCase.ts';
import { packageCase } from './packageCases.ts';
import type { JsonObject } from './patched.ts';
import { withFolder } from './withFolder.ts';
import { ourReason } from './packageParts.ts';
import { writePackage } from './writePackage.ts';

const facts = 'facts.csv';

type Change = { nianbao?: JsonObject; replace?: [from: string, to: string][] };

function changed(name: string, { nianbao, replace = [] }: Change): PackagePatch {
  const before = packageCase(name);
  const text = String(before.files?.[facts] ?? '');
  const after = replace.reduce((rest, [from, to]) => rest.replace(from, to), text);
  if (replace.some(([from]) => !text.includes(from))) throw new Error(`not in ${name}: ${JSON.stringify(replace)}`);
  return {
    ...before,
    files: { ...before.files, [facts]: after },
    ...(nianbao && { nianbao: { ...before.nianbao, ...nianbao } }),
  };
}

function errorsOf(patch: PackagePatch): Promise<string[]> {
  return withFolder(async (folder) => {
    const own = path.join(folder, 'package');
    await writePackage(own, patch);
    const { problems } = await release(own);
    return problems.filter(isError).map(({ code }) => code);
  });
}

const townRows = ['east,home,3,,3.75', 'west,home,1,,1.25', 'north,home,0,,0.0', 'south,home,0,,0.0'].map(
  (row) => `2021,${row},,\n`,
);

describe('a refusal', () => {
  test.each<[name: string, code: string, ways: Record<string, Change>]>([
    [
      'refuses-derivable-withheld',
      'withheld-derivable',
      {
        'another figure of that sum is withheld': { replace: [['west,home,28,,35.0,', 'west,home,28,,35.0,c']] },
        'the sum itself is withheld': { replace: [['county,home,109,,136.25,', 'county,home,109,,136.25,c']] },
      },
    ],
    [
      'refuses-withheld-told-by-the-program',
      'withheld-replayed',
      {
        'another figure of that sum is withheld': { replace: [['west,dibao,persons,30,', 'west,dibao,persons,30,c']] },
        'the sum is published without its parts': {
          replace: ['east,dibao,persons,5', 'west,dibao,persons,30', 'north,dibao,persons,1'].map(
            (row): [string, string] => [`2021,${row},\n`, ''],
          ),
        },
      },
    ],
    [
      'refuses-exempt-money-that-standards-divide',
      'withheld-told',
      {
        'the money of the same sum is withheld too': {
          nianbao: { disclosure: {} },
          replace: [['orphans,funds,115.20,', 'orphans,funds,115.20,c']],
        },
        'the sum is published without its parts': {
          replace: [
            ['2021,county,home,persons,3,\n2021,county,home,funds,7.20,\n', ''],
            ['2021,county,family,persons,60,\n2021,county,family,funds,108.00,\n', ''],
          ],
        },
      },
    ],
    [
      'refuses-guessable-withheld',
      'withheld-derivable',
      {
        'the areas are merged': {
          replace: [
            ['east,home,3,,3.75', 'east,home,4,,5.0'],
            ['west,home,1,,1.25', 'west,home,0,,0.0'],
          ],
        },
        'only the total is published': { replace: townRows.map((row): [string, string] => [row, '']) },
      },
    ],
    [
      'refuses-small-count-alone',
      'withheld-unprotected',
      {
        'only the total is published': {
          replace: [
            ['2021,east,home,3,,3.75,,\n', ''],
            ['2021,west,home,0,,0.0,,\n', ''],
            ['2021,north,home,4,,5.0,,\n', ''],
            ['2021,south,home,0,,0.0,,\n', ''],
          ],
        },
        'the areas are merged': {
          replace: [
            ['east,home,3,,3.75', 'east,home,7,,8.75'],
            ['north,home,4,,5.0', 'north,home,0,,0.0'],
          ],
        },
      },
    ],
    [
      'refuses-own-area-withheld',
      'latest-year-withheld',
      {
        'the areas are merged': {
          replace: [
            ['east,home,3,,3.75', 'east,home,7,,8.75'],
            ['west,home,4,,5.0', 'west,home,0,,0.0'],
          ],
        },
        'the total is one that was published': {
          nianbao: { disclosure: { exemptions: [{ programme: 'home', area: 'county', reason: ourReason }] } },
        },
      },
    ],
  ])('of %s passes', async (name, code, ways) => {
    expect(await errorsOf(packageCase(name))).toContain(code);
    for (const [way, change] of Object.entries(ways)) expect(await errorsOf(changed(name, change)), way).toEqual([]);
  });
});
