/**
 * What an edition says, as numbers: of every place the range in which a reader knows it to be. Numbers are whole, in the
 * steps in which their measure is printed.
 */
import { placeOfRow, type Edition, type Row } from './edition.ts';

export type Range = { low: number; high: number };
/** `low` ≤ sum of coefficient × place ≤ `high`. */
export type Linear = { terms: [place: string, coefficient: number][]; low: number; high: number };
/** `staying`: hidden numbers of several editions that a reader takes for one, the first with each of the others. */
export type View = { ranges: Map<string, Range>; hidden: string[]; rows: Linear[]; staying: [string, string][] };

/** Counts and amounts; rates are read by `rates`. */
export function view(edition: Edition, rows: (edition: Edition) => Linear[]): View {
  const own = edition.rows.filter((row) => isQuantity(edition, row['measure'] ?? ''));
  const ranges = new Map(own.map((row) => [placeOfRow(row), rangeOf(row)] as const));
  const hidden = own.filter((row) => row['symbol'] === 'c').map(placeOfRow);
  const known = rows(edition).filter(({ terms }) => terms.every(([place]) => ranges.has(place)));
  return { ranges, hidden, rows: known, staying: [] };
}

export function isQuantity({ description }: Edition, measure: string): boolean {
  return !['rate', 'standard'].includes(description.measures.find(({ code }) => code === measure)?.kind ?? 'rate');
}

/** A hidden number, of which nothing is known. */
export const open: Range = { low: 0, high: Infinity };

export function isMoney(place: string): boolean {
  return place.startsWith('funds/');
}

/** The number of a published row in steps; a released table of these packages prints money in 万元 with two decimals. */
export function stepsOf({ measure = '', value = '' }: Row): number {
  return Math.round(Number(value) * (isMoney(`${measure}/`) ? 100 : 1));
}

function rangeOf(row: Row): Range {
  if (row['symbol'] !== '') return open;
  const value = stepsOf(row);
  return { low: value, high: value };
}
