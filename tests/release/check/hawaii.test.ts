import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import { release } from '../../../src/release/release.ts';
import { withFolder } from '../withFolder.ts';
import { writeHawaii } from './writeHawaii.ts';

/** What is raised on every row of the source of a month: the key of a warning, the code and figure of an error. */
async function raised(month: string): Promise<string[]> {
  let keys: string[] = [];
  await withFolder(async (folder) => {
    await writeHawaii(folder, month);
    const { problems } = await release(folder);
    const rows = (await readFile(path.join(folder, 'facts.csv'), 'utf8')).split('\n');
    keys = problems.map((one) => one.key ?? `${one.code} ${placeOf(one, rows)}`).toSorted();
  });
  return keys;
}

function placeOf({ row = 0 }: Problem, rows: string[]): string {
  const [year, , , area, programme, measure] = rows[row - 1]?.split(',') ?? [];
  return [measure, programme, area, year].join('/');
}

const programmes = ['snap-pa', 'snap-other', 'snap'];
const seven = ['persons', 'households'].flatMap((one) => programmes.map((programme) => `${one}/${programme}`));
const all = [...seven, 'issuance/snap'];
const counties = ['HAWAII', 'HONOLULU', 'KAUAI', 'MAUI'];

describe('the file of Hawaii', () => {
  it('of July: every defect that data/hawaii/README.md lists is raised, and nothing else', async () => {
    const twoRows = ['HAWAII', 'KAUAI', 'MAUI'].flatMap((area) =>
      all.map((one) => `figure-duplicate ${one}/${area}/1998`),
    );
    const scaled = [2001, 2005].flatMap((year) =>
      ['persons', 'households', 'issuance'].map((measure) => `year-scaled ${measure}/${year}`),
    );
    const defects = [
      // persons a household; the totals of the same year hold the wrong parts
      'average-outlier persons/snap-other/HONOLULU/1995',
      'average-outlier persons/snap/HONOLULU/1995',
      'average-outlier persons/snap-pa/KAUAI/1995',
      'average-outlier persons/snap-other/KAUAI/1995',
      'average-outlier persons/snap/KAUAI/1995',
      'average-outlier persons/snap-other/MAUI/1995',
      'average-outlier persons/snap/MAUI/1995',
      ...twoRows,
      ...scaled,
      // exchanged
      'average-outlier issuance/snap/HAWAII/2008',
      'average-outlier issuance/snap/HONOLULU/2008',
      'average-outlier issuance/snap/HAWAII/2010',
      'average-outlier issuance/snap/HONOLULU/2010',
      'scale-slip issuance/snap/MAUI/2014',
      'average-outlier issuance/snap/KAUAI/2017',
      ...counties.map((area) => `year-repeats ${area}/2019`),
    ];
    expect(await raised('07')).toEqual(defects.toSorted());
  });

  it('of January: households above persons, amounts exchanged or ten times wrong, and averages that no other county has', async () => {
    const defects = [
      ...programmes.map((programme) => `households-exceed-persons households/${programme}/MAUI/2006`),
      // exchanged among four counties in two years
      'average-outlier issuance/snap/HAWAII/2004',
      'average-outlier issuance/snap/KAUAI/2004',
      'average-outlier issuance/snap/MAUI/2004',
      'average-outlier issuance/snap/HAWAII/2005',
      'average-outlier issuance/snap/HONOLULU/2005',
      'scale-slip issuance/snap/MAUI/2015',
      'scale-slip issuance/snap/HAWAII/2017',
      // 1.23 persons a household in three counties, 1.9 and 1.7 in the years beside it; Maui has it the other way round
      'average-outlier households/snap-other/HAWAII/2001',
      'average-outlier households/snap-other/HONOLULU/2001',
      'average-outlier households/snap-other/KAUAI/2001',
      'average-outlier households/snap/MAUI/2001',
      // 736 households between 1,984 and 1,829, of 2,684 persons between 3,009 and 2,608
      'average-outlier households/snap-pa/MAUI/2017',
      'average-outlier persons/snap/MAUI/2017',
      // 9,971 households between 7,635 and 6,978, of persons that fell; the other counties of 1998 to 2000 likewise
      'average-outlier households/snap-pa/HAWAII/1999',
      'average-outlier households/snap/HAWAII/1999',
      'average-outlier households/snap/HONOLULU/1999',
      'average-outlier households/snap/MAUI/1999',
      'average-outlier households/snap/KAUAI/1998',
      // striking, and not shown to be wrong
      'average-outlier persons/snap/HAWAII/1993',
      'average-outlier households/snap/MAUI/2006',
      'average-outlier households/snap/HAWAII/2006',
    ];
    expect(await raised('01')).toEqual(defects.toSorted());
  });
});
