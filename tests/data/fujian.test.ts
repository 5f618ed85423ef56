import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { bookOf, type Book } from '../../src/figures/book.ts';
import { comparisonWith, comparisonPolicies } from '../../src/figures/compare.ts';
import { readRelease } from '../../src/figures/read.ts';
import { isValue } from '../../src/model/cell.ts';
import { release } from '../../src/release/release.ts';

let book: Book;

beforeAll(async () => {
  book = bookOf(await readRelease('data/fujian-monthly/released'));
});

function valueOf(measure: string, programme: string, year: string): string {
  const { cell } = book.at({ measure, programme, area: '35', year });
  return isValue(cell) ? `${cell.value} ${cell.unit}` : cell.state;
}

describe('the monthly form of Fujian', () => {
  it('is released without a problem, and as it stands', async () => {
    const { problems, files } = await release('data/fujian-monthly');
    expect(problems).toEqual([]);
    expect(files.get('figures.csv')).toBe(await readFile('data/fujian-monthly/released/figures.csv', 'utf8'));
  });

  it('has its fourteen figures and the fourteen of the period before', () => {
    const printed = book.release.figures.filter(({ cell }) => isValue(cell) && !cell.flags.includes('computed'));
    expect(printed).toHaveLength(28);
  });

  test.each([
    ['spending', 'civil-affairs', '2020-M01', '76164.3 万元'],
    ['spending', 'civil-affairs', '2019', '714496.8 万元'],
    ['spending', 'total:dibao-spending', '2020-M01', '24991.9 万元'],
    ['supplements', 'dibao-rural', '2020-M01', '4110.2 万元'],
    ['persons', 'dibao-urban', '2020-M01', '62162 人'],
    ['households', 'dibao-rural', '2019-M12', '223199 户'],
  ])('%s of %s in %s: %s', (measure, programme, year, printed) => {
    expect(valueOf(measure, programme, year)).toBe(printed);
  });

  it('compares people at the ends of two months, and never money of one month with that of a year', () => {
    const at = (measure: string, year: string) => book.at({ measure, programme: 'dibao-urban', area: '35', year });
    const ofPeople = comparisonWith(book, at('persons', '2020-M01'), '2019-M12', comparisonPolicies.page);
    expect(ofPeople?.change.cell).toMatchObject({ state: 'value', value: '1480' });
    for (const earlier of ['2019', '2019-M12'])
      expect(comparisonWith(book, at('spending', '2020-M01'), earlier, comparisonPolicies.page)).toBeUndefined();
  });
});
