import { describe, expect, it } from 'vitest';
import { figureId, isDemonstration, notAvailable, withheld } from '../../src/model/cell.ts';
import { decimal } from '../../src/model/decimal.ts';
import { mayAdd, type Measure } from '../../src/model/description.ts';
import { languages, languageTag } from '../../src/model/language.ts';
import { findUnit } from '../../src/model/unit.ts';

const measure = (kind: Measure['kind']): Measure => ({
  code: 'm',
  title: {},
  kind,
  adds: ['area', 'programme', 'period'],
});

describe('vocabulary', () => {
  it('adds a flow over time, never a stock or the people served', () => {
    expect(mayAdd(measure('flow'), 'period')).toBe(true);
    expect(mayAdd(measure('stock'), 'period')).toBe(false);
    expect(mayAdd(measure('served'), 'period')).toBe(false);
  });

  it('never adds a standard or a rate', () => {
    expect(mayAdd(measure('standard'), 'area')).toBe(false);
    expect(mayAdd(measure('rate'), 'programme')).toBe(false);
  });

  it('adds only over the dimensions that the package declares', () => {
    expect(mayAdd({ ...measure('served'), adds: ['area'] }, 'programme')).toBe(false);
  });

  it('keeps apart 元 and 万元, 元/人·月 and 元/人·年', () => {
    expect(findUnit('元')?.exponent).toBe(0);
    expect(findUnit('万元')?.exponent).toBe(4);
    expect(findUnit('元/人·月')?.per).not.toBe(findUnit('元/人·年')?.per);
    expect(findUnit('569元人/.月')).toBeUndefined();
  });

  it('names a language and a figure in one way', () => {
    expect(languages.map(languageTag)).toEqual(['zh', 'en']);
    const key = { measure: 'funds', programme: 'aid', area: 'county' };
    expect(figureId({ ...key, period: { end: '2022-06-02' } })).toBe('funds/aid/county//2022-06-02');
  });

  it('gives a withheld cell no field for a number', () => {
    expect(Object.keys(withheld)).toEqual(['state']);
    expect(isDemonstration(notAvailable)).toBe(false);
    expect(isDemonstration({ state: 'value', value: decimal('3'), unit: '人', flags: ['demonstration'] })).toBe(true);
  });
});
