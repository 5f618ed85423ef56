/**
 * A made-up package as its maker knows it: atoms are the counts and amounts (in whole yuan) of each programme without kinds
 * in each town and year; everything else is computed from them.
 */
export type Atoms = Map<string, number>;
export type Programme = { code: string; parent?: string };

export type Model = {
  towns: string[];
  programmes: Programme[];
  years: number[];
  /** Measures of atoms: persons, households, women (其中), beds, funds, visits (人次); stock, joined and left of a population. */
  measures: string[];
  atoms: Atoms;
  /** Whether the table gives the county's own rows, and those of programmes with kinds. */
  givesTop: boolean;
  givesParents: boolean;
  hasAverage: boolean;
  hasGrowth: boolean;
  totals: { code: string; measure: string; programmes: string[] }[];
  disclosure: object;
  version: string;
  /** Areas beside the county, in a city around both. */
  siblings: string[];
  /** Programmes whose money is a standard of the town for each person in each month. */
  paidInFull: string[];
  /** Whether the table gives the share of women, of which the package does not say what it divides. */
  hasShare: boolean;
  /** Places without a row. */
  gaps: Set<string>;
  /** Places (measure/programme/area/year, and the days of another period) that the package marks as withheld, and that it says were revised. */
  marked: Set<string>;
  revised: Set<string>;
};

/** A county with one programme that counts persons, and nothing in it. */
export const emptyModel: Model = {
  towns: [],
  programmes: [{ code: 'aid' }],
  years: [],
  measures: ['persons'],
  atoms: new Map(),
  totals: [],
  givesTop: true,
  givesParents: false,
  hasAverage: false,
  hasGrowth: false,
  disclosure: {},
  siblings: [],
  paidInFull: [],
  hasShare: false,
  gaps: new Set(),
  version: '1',
  marked: new Set(),
  revised: new Set(),
};

export const top = 'county';
export const city = 'city';

export function place(measure: string, programme: string, area: string, year: number): string {
  return `${measure}/${programme}/${area}/${year}`;
}

export function kindsOf(model: Model, parent: string): string[] {
  return model.programmes.filter((one) => one.parent === parent).map(({ code }) => code);
}

export function leaves(model: Model): string[] {
  return model.programmes.filter(({ code }) => kindsOf(model, code).length === 0).map(({ code }) => code);
}
