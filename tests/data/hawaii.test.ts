import Papa from 'papaparse';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { release } from '../../src/release/release.ts';
import { filesBelow } from '../release/withFolder.ts';

type Row = Record<string, string>;

const counties = ['HAWAII', 'HONOLULU', 'KAUAI', 'MAUI'];
const counted = ['persons', 'households'].flatMap((measure) =>
  ['snap', 'snap-pa', 'snap-other'].map((programme) => `${measure}/${programme}`),
);
const allSeven = [...counted, 'issuance/snap'];

/** Every figure of the source that cannot be: year, counties, measure/programme. */
const defects: [year: number, areas: string[], figures: string[]][] = [
  [1995, ['HONOLULU', 'MAUI'], ['persons/snap', 'persons/snap-other']],
  [1995, ['KAUAI'], ['persons/snap', 'persons/snap-pa', 'persons/snap-other']],
  [1998, ['HAWAII', 'KAUAI', 'MAUI'], allSeven],
  [2001, counties, allSeven],
  [2005, counties, allSeven],
  [2008, ['HAWAII', 'HONOLULU'], ['issuance/snap']],
  [2010, ['HAWAII', 'HONOLULU'], ['issuance/snap']],
  [2014, ['MAUI'], ['issuance/snap']],
  [2017, ['KAUAI'], ['issuance/snap']],
  [2019, counties, allSeven],
];
const defective = defects.flatMap(([year, areas, figures]) =>
  areas.flatMap((area) => figures.map((figure) => `${figure}/${area}/${year}`)),
);

let rows: Map<string, Row>;
let problems: Problem[];

beforeAll(async () => {
  const released = await release('data/hawaii');
  problems = released.problems;
  const text = released.files.get('figures.csv') ?? '';
  const { data } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  rows = new Map(data.map((row) => [`${row['measure']}/${row['programme']}/${row['area']}/${row['year']}`, row]));
});

/** Value, unit and flags as released; x where it is not available, with a row of its own or without. */
function figure(id: string): string {
  const row = rows.get(id) ?? { symbol: 'x' };
  return ['value', 'unit', 'symbol', 'flags'].flatMap((name) => row[name] || []).join(' ');
}

describe('the Hawaii package', () => {
  it('is released without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('holds every July from 1989 to 2020 of four counties, each figure of its month', () => {
    const own = [...rows.values()].filter(({ area }) => area !== 'HI');
    expect(own).toHaveLength(32 * 4 * 7);
    expect([...rows.values()].every((row) => row['period_start'] === `${row['year']}-07-01`)).toBe(true);
    expect([...rows.values()].every((row) => row['period_end'] === `${row['year']}-07-31`)).toBe(true);
  });

  it('holds figures as the source has them', () => {
    expect(figure('persons/snap/HAWAII/1989')).toBe('17475 persons');
    expect(figure('households/snap-pa/KAUAI/1995')).toBe('1580 households');
    expect(figure('persons/snap-other/HAWAII/1995')).toBe('7666 persons');
    expect(figure('issuance/snap/HONOLULU/1998')).toBe('9383762 USD');
    expect(figure('persons/snap-pa/HONOLULU/2002')).toBe('36443 persons break');
    expect(figure('issuance/snap/HAWAII/2009')).toBe('6417155 USD');
    expect(figure('issuance/snap/MAUI/2018')).toBe('4413563 USD');
    expect(figure('households/snap/MAUI/2020')).toBe('10986 households');
  });

  it('has each defect of the source as not available, with a note that says why, and no other figure', () => {
    const absent = [...rows].filter(([, { area, symbol }]) => area !== 'HI' && symbol === 'x').map(([id]) => id);
    expect(absent.toSorted()).toEqual(defective.toSorted());
    const notes = defective.map((id) => rows.get(id)?.['note_en'] ?? '');
    expect(
      notes.filter(
        (note) =>
          !/^(The file holds (two rows|[\d,]+ (persons|households|dollars))|Every value of the four counties)\b/.test(
            note,
          ),
      ),
    ).toEqual([]);
  });

  it('keeps the shocks that were real', () => {
    expect(figure('persons/snap/HI/2002')).toBe('99934 persons computed');
    expect(figure('persons/snap/HI/2009')).toBe('122704 persons computed');
    expect(figure('issuance/snap/HI/2009')).toBe('26324407 USD computed');
    expect(figure('persons/snap/MAUI/2012')).toBe('21880 persons');
  });

  it('adds the state from its counties', () => {
    expect(figure('persons/snap/HI/2020')).toBe('176519 persons computed');
    expect(figure('households/snap/HI/2020')).toBe('97382 households computed');
    expect(figure('issuance/snap/HI/2020')).toBe('57316466 USD computed');
    expect(figure('households/snap/HI/1995')).toBe('56020 households computed');
  });

  test.each([1995, 1998, 2001, 2005, 2019])('has no persons of the state in %i', (year) => {
    expect(figure(`persons/snap/HI/${year}`)).toBe('x');
  });

  test.each([1998, 2001, 2005, 2008, 2010, 2014, 2017, 2019])('has no issuance of the state in %i', (year) => {
    expect(figure(`issuance/snap/HI/${year}`)).toBe('x');
  });

  it('has the state in every other year', () => {
    const years = new Set(defects.map(([year]) => year));
    const others = Array.from({ length: 32 }, (_, index) => 1989 + index).filter((year) => !years.has(year));
    expect(others.flatMap((year) => allSeven.filter((id) => figure(`${id}/HI/${year}`) === 'x'))).toEqual([]);
  });

  it('is in English throughout', async () => {
    const texts = { ...(await filesBelow('data/hawaii')), ...(await filesBelow('reports/hawaii')) };
    expect(Object.keys(texts)).toContain('released/figures.csv');
    expect(Object.keys(texts).filter((name) => /\p{Script=Han}/u.test(texts[name] ?? ''))).toEqual([]);
  });
});
