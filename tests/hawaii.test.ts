import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { release } from '../src/release/release.ts';
import type { Problem } from '../src/table/problem.ts';

type Row = Record<string, string>;

const counties = ['HAWAII', 'HONOLULU', 'KAUAI', 'MAUI'];
const years = Array.from({ length: 32 }, (_, index) => String(1989 + index));
const everything = [
  ...['persons', 'households'].flatMap((measure) =>
    ['snap', 'snap-pa', 'snap-other'].map((programme) => `${measure} ${programme}`),
  ),
  'issuance snap',
];

let problems: Problem[];
let rows: Map<string, Row>;

beforeAll(async () => {
  const released = await release('data/hawaii');
  problems = released.problems;
  const text = released.files.get('figures.csv') ?? '';
  const { data } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  rows = new Map(
    data.map((row) => [`${row['year']} ${row['area']} ${row['measure']} ${row['programme']}`, row] as const),
  );
});

/** Value and unit as released; undefined where a figure is not available. */
function figure(key: string): string | undefined {
  const { value, unit } = rows.get(key) ?? {};
  return value ? `${value} ${unit}` : undefined;
}

/** Years in which the state lacks a figure. */
const lacking = (figureOf: string): string[] => years.filter((year) => figure(`${year} HI ${figureOf}`) === undefined);

/** Every figure of some counties in a July. */
const all = (year: string, areas: string[]): string[] =>
  areas.flatMap((area) => everything.map((one) => `${year} ${area} ${one}`));

const defects = [
  '1995 HONOLULU persons snap',
  '1995 HONOLULU persons snap-other',
  '1995 KAUAI persons snap',
  '1995 KAUAI persons snap-pa',
  '1995 KAUAI persons snap-other',
  '1995 MAUI persons snap',
  '1995 MAUI persons snap-other',
  ...all('1998', ['HAWAII', 'KAUAI', 'MAUI']),
  ...all('2001', counties),
  ...all('2005', counties),
  '2008 HAWAII issuance snap',
  '2008 HONOLULU issuance snap',
  '2010 HAWAII issuance snap',
  '2010 HONOLULU issuance snap',
  '2014 MAUI issuance snap',
  '2017 KAUAI issuance snap',
  ...all('2019', counties),
];

describe('the Hawaii package', () => {
  it('is released without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('releases no value for a defect, and says what the file holds', () => {
    for (const key of defects) {
      expect(rows.get(key), key).toMatchObject({ value: '', symbol: 'x' });
      expect(rows.get(key)?.['note_en'], key).toMatch(/^The file holds /);
    }
  });

  it('releases a value for everything else in the counties', () => {
    const empty = years.flatMap((year) => all(year, counties)).filter((key) => figure(key) === undefined);
    expect(empty.toSorted()).toEqual(defects.toSorted());
  });

  it('has no figure of the state where a county has none', () => {
    expect(lacking('persons snap')).toEqual(['1995', '1998', '2001', '2005', '2019']);
    expect(lacking('households snap')).toEqual(['1998', '2001', '2005', '2019']);
    expect(lacking('issuance snap')).toEqual(['1998', '2001', '2005', '2008', '2010', '2014', '2017', '2019']);
  });

  it('adds the counties up to the state', () => {
    expect(figure('2020 HI persons snap')).toBe('176519 persons');
    expect(figure('2020 HI households snap')).toBe('97382 households');
    expect(figure('2020 HI issuance snap')).toBe('57316466 USD');
    expect(rows.get('2020 HI persons snap')?.['flags']).toBe('computed');
  });

  it('holds a month of each year, never the year', () => {
    for (const [key, row] of rows) {
      const period = `${row['period_start']}/${row['period_end']}`;
      expect(period, key).toBe(`${row['year']}-07-01/${row['year']}-07-31`);
    }
  });

  it('has no Chinese character in any of its files', () => {
    for (const folder of ['data/hawaii', 'reports/hawaii']) {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      expect(files).not.toHaveLength(0);
      for (const file of files) {
        const name = path.join(file.parentPath, file.name);
        expect(readFileSync(name, 'utf8'), name).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });
});
