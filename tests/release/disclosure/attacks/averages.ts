/**
 * Average × persons is the money, money ÷ average the persons, growth × the year before this year: of the same cell, and then
 * by subtraction to others.
 */
import { claimsOf } from './claimsOf.ts';
import type { Claim } from './claim.ts';
import { placeBeside, placeOfRow, type Edition } from './edition.ts';
import { propagated } from './propagated.ts';
import { sumRows } from './sums.ts';
import { view, type Range, type View } from './view.ts';

export function averages(editions: Edition[]): Claim[] {
  const edition = editions.at(-1)!;
  const own = view(edition, sumRows);
  let ranges = own.ranges;
  for (let round = 0; round < 3; round += 1) {
    const products = new Map([...ranges, ...multiplied(edition, { ...own, ranges })]);
    const found = propagated({ ranges: products, rows: own.rows });
    if (found === undefined) break;
    ranges = found;
  }
  return claimsOf(own.hidden, ranges, editions.length - 1);
}

function multiplied({ rows, description }: Edition, { ranges }: View): [string, Range][] {
  return rows.flatMap((row): [string, Range][] => {
    const measure = description.measures.find(({ code }) => code === row['measure']);
    if (measure === undefined || row['value'] === '' || row['value'] === undefined) return [];
    const place = placeOfRow(row);
    const value = Number(row['value']);
    const ratio = measure.ratio;
    const change = measure.change;
    if (ratio !== undefined) return solved(ranges, [place, ratio.of], [place, ratio.to], (value * 12) / 100);
    if (change === undefined) return [];
    const before = placeBeside(place, { year: String(Number(row['year']) - 1) });
    return solved(ranges, [place, change], [before, change], 1 + value / 100);
  });
}

/** one = factor × other, where one of them is known. */
function solved(
  ranges: Map<string, Range>,
  [onePlace, oneMeasure]: [string, string],
  [otherPlace, otherMeasure]: [string, string],
  factor: number,
): [string, Range][] {
  const one = placeBeside(onePlace, { measure: oneMeasure });
  const other = placeBeside(otherPlace, { measure: otherMeasure });
  const left = exact(ranges.get(one));
  const right = exact(ranges.get(other));
  if (left === undefined && right !== undefined && ranges.has(one)) return [[one, at(right * factor)]];
  if (right === undefined && left !== undefined && ranges.has(other) && factor > 0) return [[other, at(left / factor)]];
  return [];
}

function exact(range: Range | undefined): number | undefined {
  return range !== undefined && range.low === range.high ? range.low : undefined;
}

function at(value: number): Range {
  return { low: Math.round(value), high: Math.round(value) };
}
