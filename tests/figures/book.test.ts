import { describe, expect, it } from 'vitest';
import { areasWithin } from '../../src/figures/areas.ts';
import {
  bookOf,
  isCountMeasure,
  isMoneyMeasure,
  isOfficial,
  leadTotal,
  mainCount,
  measuresOf,
  partsOf,
  quantityOf,
  topProgrammes,
} from '../../src/figures/book.ts';
import type { Measure } from '../../src/model/description.ts';
import { figureAt } from './figureAt.ts';
import { releaseOf } from './releaseOf.ts';

const figures = [
  figureAt('persons/aid', '2414 人'),
  figureAt('persons/aid', '2517 人 demonstration', '2020'),
  figureAt('persons/elderly', '※'),
  figureAt('households/aid', '1562 户'),
  figureAt('funds/aid', '1523 万元'),
  figureAt('standard/aid/province', '803 元/人·月', '2015'),
  figureAt('persons/aid/north', '535 人 demonstration'),
  figureAt('funds/total:two', '5053 万元 computed'),
  figureAt('times/visits', '9 人次', '2021-01-01/2022-06-02', '2021'),
];
const book = bookOf(releaseOf(figures));
const measure = (code: string): Measure => book.release.description.measures.find((one) => one.code === code)!;
const codes = (entries: { code: string }[]): string[] => entries.map(({ code }) => code);

describe('the book of released figures', () => {
  it('finds a figure by measure, programme, area and year, also one whose period is not the year', () => {
    expect(book.find({ measure: 'persons', programme: 'aid', area: 'county', year: '2021' })).toBe(figures[0]);
    expect(book.find({ measure: 'times', programme: 'visits', area: 'county', year: '2021' })).toBe(figures.at(-1));
    expect(book.find({ measure: 'persons', programme: 'aid', area: 'south', year: '2021' })).toBeUndefined();
  });

  it('throws where two figures would stand in one place', () => {
    const second = figureAt('persons/aid', '2500 人', '2021-01-01/2022-06-02', '2021');
    expect(() => bookOf(releaseOf([...figures, second]))).toThrow(/^duplicate figure: persons\/aid\//);
  });

  it('says of a figure that is not there that it is not available', () => {
    const missing = book.at({ measure: 'persons', programme: 'aid', area: 'south', year: '2021' });
    expect(missing.cell).toEqual({ state: 'absent', why: 'not available' });
    expect(() => book.byId(missing.id)).toThrow('unknown figure: missing/persons/aid/south/2021');
  });

  it('finds every figure by its id', () => {
    for (const figure of figures) expect(book.byId(figure.id)).toBe(figure);
  });

  it('has the years of the publisher’s own area and those within, not of the areas above', () => {
    expect(book.years).toEqual(['2020', '2021']);
    expect(book.year).toBe('2021');
  });

  it('tells wholes from parts', () => {
    expect(codes(topProgrammes(book))).toEqual(['aid', 'elderly', 'care', 'visits']);
    expect(codes(partsOf(book, 'care'))).toEqual(['full', 'partial']);
    expect(codes(areasWithin(book))).toEqual(['north', 'south', 'east']);
  });

  it('knows the measures of a programme in an area, a withheld one too', () => {
    expect(codes(measuresOf(book, 'aid'))).toEqual(['households', 'persons', 'funds']);
    expect(codes(measuresOf(book, 'elderly'))).toEqual(['persons']);
    expect(codes(measuresOf(book, 'aid', 'north'))).toEqual(['persons']);
    expect(measuresOf(book, 'care')).toEqual([]);
  });

  it('tells counts from money by the units of the figures', () => {
    expect(quantityOf(book, 'funds')).toBe('CNY');
    expect(isMoneyMeasure(book, measure('funds'))).toBe(true);
    expect(isCountMeasure(book, measure('funds'))).toBe(false);
    expect(isCountMeasure(book, measure('times'))).toBe(true);
    expect(isMoneyMeasure(book, measure('standard'))).toBe(false);
    expect(isCountMeasure(book, measure('coverage'))).toBe(false);
  });

  it('draws programmes together by the count that most of them share', () => {
    expect(mainCount(book, topProgrammes(book))?.code).toBe('persons');
    expect(mainCount(book, [])).toBeUndefined();
  });

  it('leads with the declared total, which is official', () => {
    expect(leadTotal(book)?.figure.id).toBe('funds/total:two/county/2021-01-01/2021-12-31');
    expect(isOfficial(leadTotal(book)!.figure)).toBe(true);
    expect(isOfficial(figures[1]!)).toBe(false);
    expect(isOfficial(figures[2]!)).toBe(false);
  });
});
