/**
 * Everything of one edition that sums do not say by themselves: money by standards and by what is paid elsewhere, households of
 * persons, stocks by those who joined and left, and numbers without a row. A system without a solution proves nothing.
 */
import { withAtLeastOne } from './atLeast.ts';
import type { Claim } from './claim.ts';
import { claimsOfUnion } from './claimsOf.ts';
import { placeBeside, placeOfRow, type Edition, type Row } from './edition.ts';
import { extremes } from './extremes.ts';
import { isWideEnough } from './isWideEnough.ts';
import { orderRows } from './orders.ts';
import { rateRows } from './rates.ts';
import { sumsWithGaps } from './sums.ts';
import { union } from './union.ts';
import { isMoney, stepsOf, type Linear } from './view.ts';

type Guess = 'standards' | 'standards and averages';

/** A reader who takes for true that what is published by standards is paid by them. */
export function payments(editions: Edition[]): Promise<Claim[]> {
  return jointly(editions, 'standards');
}

/**
 * And that a person is paid about as much wherever it is not published: a guess, of which nothing is promised but that it
 * tells no number exactly.
 */
export async function usualPayments(editions: Edition[]): Promise<Claim[]> {
  const claims = await jointly(editions, 'standards and averages');
  return claims.filter(({ low, high }) => low === high);
}

async function jointly(editions: Edition[], guess: Guess): Promise<Claim[]> {
  const latest = editions.map(withGapRows);
  const rowsOf = (edition: Edition) => [
    ...sumsWithGaps(edition),
    ...orderRows(edition),
    ...householdRows(edition),
    ...balanceRows(edition),
    ...rateRows(edition),
    ...paymentRows(edition, guess),
  ];
  const all = union(latest, rowsOf, 'printed numbers only');
  const stated = new Set(editions.flatMap((edition, at) => withheldIn(edition).map((place) => `${at}|${place}`)));
  const unstated = new Set(all.hidden.filter((place) => !stated.has(place)));
  const claims = await Promise.all(
    (['never', 'always'] as const).map(async (daring) => {
      const view = withAtLeastOne(all, daring, unstated);
      return claimsOfUnion(view, await extremes(view, isWideEnough));
    }),
  );
  return claims.flat();
}

function withheldIn({ rows }: Edition): string[] {
  return rows.filter(({ symbol }) => symbol === 'c').map(placeOfRow);
}

/** A part of a published whole without a row stands in the table like a withheld number. */
function withGapRows(edition: Edition): Edition {
  const there = new Set(edition.rows.map(placeOfRow));
  const gaps = new Set(sumsWithGaps(edition).flatMap(({ terms }) => terms.map(([place]) => place)));
  const rows = [...gaps].filter((place) => !there.has(place)).map(rowAt);
  const stated = edition.rows.map((row) => (row['symbol'] === 'x' ? { ...row, symbol: 'c' } : row));
  return { ...edition, rows: [...stated, ...rows] };
}

function rowAt(place: string): Row {
  const [measure = '', programme = '', area = '', year = ''] = place.split('/');
  return { measure, programme, area, year, period_end: `${year}-12-31`, value: '', symbol: 'c' };
}

function householdRows({ rows }: Edition): Linear[] {
  return pairsOf(rows, 'households', 'persons').map(([households, persons]) => ({
    terms: [
      [persons, 1],
      [households, -1],
    ],
    low: 0,
    high: Infinity,
  }));
}

function balanceRows({ rows }: Edition): Linear[] {
  return pairsOf(rows, 'stock', 'joined').map(([stock, joined]) => ({
    terms: [
      [stock, 1],
      [placeBeside(stock, { year: String(Number(stock.split('/')[3]) - 1) }), -1],
      [joined, -1],
      [placeBeside(stock, { measure: 'left' }), 1],
    ],
    low: 0,
    high: 0,
  }));
}

function pairsOf(rows: Row[], measure: string, other: string): [string, string][] {
  return rows
    .filter((row) => row['measure'] === measure)
    .map((row): [string, string] => [placeOfRow(row), placeBeside(placeOfRow(row), { measure: other })]);
}

/** Of a programme whose published places are paid by their standard, else within what is paid in its published places. */
function paymentRows(edition: Edition, guess: Guess): Linear[] {
  const values = new Map(
    edition.rows.filter(({ symbol }) => symbol === '').map((row) => [placeOfRow(row), stepsOf(row)] as const),
  );
  const money = edition.rows.map(placeOfRow).filter((place) => isMoney(place) && !place.includes('/total:'));
  return [...Map.groupBy(money, (place) => place.split('/')[1]).values()].flatMap((places) => {
    const pairs = places.map((funds) => {
      const at = (measure: string) => values.get(placeBeside(funds, { measure }));
      const persons = at('persons');
      const paid = values.get(funds);
      const isKnown = persons !== undefined && paid !== undefined && persons > 0;
      return { funds, standard: at('standard'), persons, paid, each: isKnown ? paid / persons : undefined };
    });
    const isTrue = pairs.every(
      ({ standard, persons, paid }) =>
        standard === undefined ||
        persons === undefined ||
        paid === undefined ||
        Math.abs(paid - (persons * standard * 12) / 100) <= 0.5,
    );
    if (isTrue && pairs.some(({ standard }) => standard !== undefined))
      return pairs.flatMap(({ funds, standard }) =>
        standard === undefined ? [] : [within(funds, (standard * 12) / 100, (standard * 12) / 100)].flat(),
      );
    const shown = pairs.flatMap(({ each }) => each ?? []);
    if (guess === 'standards' || shown.length === 0) return [];
    const least = Math.min(...shown);
    const most = Math.max(...shown);
    const middle = (least + most) / 2;
    return pairs.flatMap(({ funds }) => within(funds, Math.min(least, 0.95 * middle), Math.max(most, 1.05 * middle)));
  });
}

function within(funds: string, least: number, most: number): Linear[] {
  const persons = placeBeside(funds, { measure: 'persons' });
  const term = (each: number): Linear['terms'] => [
    [funds, 1],
    [persons, -each],
  ];
  return [
    { terms: term(least), low: -0.5, high: Infinity },
    { terms: term(most), low: -Infinity, high: 0.5 },
  ];
}
