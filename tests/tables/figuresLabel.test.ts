import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/model/cell.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { figuresLabel } from '../../src/tables/notes.ts';

const { book } = await readSite(path.resolve('data/hawaii/released'), path.resolve('reports/hawaii'));
const inCounties = book.release.figures.filter(({ key }) => key.area !== book.area);
const some = (isOne: (figure: Figure) => boolean) => inCounties.filter(isOne);
const label = (figures: Figure[], among = inCounties) => figuresLabel(figures, among, book, 'en');

describe('what a note is about', () => {
  test('a whole year: its areas, and no list of measures', () => {
    expect(label(some(({ year }) => year === '2019'))).toBe('2019, all areas');
    expect(label(some(({ year, key }) => year === '1998' && key.area !== 'HONOLULU'))).toBe(
      '1998, Hawaii County, Kauai, Maui',
    );
  });

  test('the same parts in two years, once', () => {
    const isPart = ({ year, key }: Figure) => ['2002', '2020'].includes(year) && key.programme !== 'snap';
    expect(label(some(isPart))).toBe(
      '2002, 2020, all areas, Public assistance, Non-public assistance, Households, Persons',
    );
  });

  test('what is not alike, apart', () => {
    const isOne = ({ year, key }: Figure) =>
      ['1995 snap MAUI persons', '2017 snap KAUAI issuance'].includes(
        `${year} ${key.programme} ${key.area} ${key.measure}`,
      );
    expect(label(some(isOne))).toBe('2017, Kauai, Benefits issued; 1995, Maui, Persons');
  });

  test('the area of a page that has no other goes without saying', () => {
    const maui = some(({ key }) => key.area === 'MAUI');
    expect(
      label(
        some(({ year, key }) => year === '2019' && key.area === 'MAUI'),
        maui,
      ),
    ).toBe('2019');
  });
});
