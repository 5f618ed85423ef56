import { describe, expect, it } from 'vitest';
import {
  areasWithin,
  book,
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
import type { Measure } from '../../src/model/measure.ts';
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
const own = book(releaseOf(figures));
const measure = (code: string): Measure => own.release.description.measures.find((one) => one.code === code)!;
const codes = (entries: { code: string }[]): string[] => entries.map(({ code }) => code);

describe('the book of released figures', () => {
  it('finds a figure by measure, programme, area and year, also one whose period is not the year', () => {
    expect(own.find({ measure: 'persons', programme: 'aid', area: 'county', year: '2021' })).toBe(figures[0]);
    expect(own.find({ measure: 'times', programme: 'visits', area: 'county', year: '2021' })).toBe(figures.at(-1));
    expect(own.find({ measure: 'persons', programme: 'aid', area: 'south', year: '2021' })).toBeUndefined();
  });

  it('throws where two figures would stand in one place', () => {
    const second = figureAt('persons/aid', '2500 人', '2021-01-01/2022-06-02', '2021');
    expect(() => book(releaseOf([...figures, second]))).toThrow(/^duplicate figure: persons\/aid\//);
  });

  it('says of a figure that is not there that it is not available', () => {
    const missing = own.at({ measure: 'persons', programme: 'aid', area: 'south', year: '2021' });
    expect(missing.cell).toEqual({ state: 'absent', why: 'not available' });
    expect(() => own.byId(missing.id)).toThrow('unknown figure: missing/persons/aid/south/2021');
  });

  it('finds every figure by its id', () => {
    for (const figure of figures) expect(own.byId(figure.id)).toBe(figure);
  });

  it('has the years of the publisher’s own area and those within, not of the areas above', () => {
    expect(own.years).toEqual(['2020', '2021']);
    expect(own.year).toBe('2021');
  });

  it('tells wholes from parts', () => {
    expect(codes(topProgrammes(own))).toEqual(['aid', 'elderly', 'care', 'visits']);
    expect(codes(partsOf(own, 'care'))).toEqual(['full', 'partial']);
    expect(codes(areasWithin(own))).toEqual(['north', 'south', 'east']);
  });

  it('knows the measures of a programme in an area, a withheld one too', () => {
    expect(codes(measuresOf(own, 'aid'))).toEqual(['households', 'persons', 'funds']);
    expect(codes(measuresOf(own, 'elderly'))).toEqual(['persons']);
    expect(codes(measuresOf(own, 'aid', 'north'))).toEqual(['persons']);
    expect(measuresOf(own, 'care')).toEqual([]);
  });

  it('tells counts from money by the units of the figures', () => {
    expect(quantityOf(own, 'funds')).toBe('CNY');
    expect(isMoneyMeasure(own, measure('funds'))).toBe(true);
    expect(isCountMeasure(own, measure('funds'))).toBe(false);
    expect(isCountMeasure(own, measure('times'))).toBe(true);
    expect(isMoneyMeasure(own, measure('standard'))).toBe(false);
    expect(isCountMeasure(own, measure('coverage'))).toBe(false);
  });

  it('draws programmes together by the count that most of them share', () => {
    expect(mainCount(own, topProgrammes(own))?.code).toBe('persons');
    expect(mainCount(own, [])).toBeUndefined();
  });

  it('leads with the declared total, which is official', () => {
    expect(leadTotal(own)?.figure.id).toBe('funds/total:two/county/2021-01-01/2021-12-31');
    expect(isOfficial(leadTotal(own)!.figure)).toBe(true);
    expect(isOfficial(figures[1]!)).toBe(false);
    expect(isOfficial(figures[2]!)).toBe(false);
  });
});
