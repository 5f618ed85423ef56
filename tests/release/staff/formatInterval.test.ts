import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/model/language.ts';
import { formatInterval } from '../../../src/release/staff/formatDisclosure.ts';

const said = (low: number, high: number, unit?: string) =>
  languages.map((language) => formatInterval({ low, high }, unit, language));

describe('what a reader can work out', () => {
  it('is whole numbers of what is counted, also where the solver is not quite exact', () => {
    expect(said(1, 24, '人')).toEqual(['1–24人', '1–24 persons']);
    expect(said(0.9999999, 24.0000001, '户')).toEqual(['1–24户', '1–24 households']);
    expect(said(1.5, 24.5, '人')).toEqual(['2–24人', '2–24 persons']);
    expect(said(1, 20_000, '万人')).toEqual(['1–20,000人', '1–20,000 persons']);
  });

  it('is money in its unit, and leaves nothing possible out', () => {
    expect(said(0, 552_800, '万元')).toEqual(['0–55.28万元', '0–552,800 yuan']);
    expect(said(149_845, 552_855.5, '万元')).toEqual(['14.98–55.29万元', '149,845–552,856 yuan']);
    expect(said(0.5, 620.254, '元/人·月')).toEqual(['0.5–620.26元/人·月', '0.5–620.26 yuan per person per month']);
  });

  it('may have no end', () => {
    expect(said(1, Infinity, '人')).toEqual(['≥ 1人', '≥ 1 persons']);
    expect(said(0, Infinity, '%')).toEqual(['≥ 0%', '≥ 0%']);
  });

  it('is never a single number, which would be the withheld one', () => {
    expect(said(7, 7.0000001, '人')).toEqual(['只有一个可能的数', 'a single number']);
    expect(said(80_000, 80_000, '万元')).toEqual(['只有一个可能的数', 'a single number']);
  });

  it('is said to be unknown', () => {
    expect(said(0, 1)).toEqual(['未算出', 'not computed']);
    expect(formatInterval(undefined, '人', 'en')).toBe('not computed');
  });
});
