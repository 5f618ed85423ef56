/**
 * When an attack has succeeded: what it says is true, the edition withholds the number, no edition publishes it, and the
 * claim leaves out what data/README.md promises to be possible: for a small count every value from 1 to its threshold. A count that is
 * not small itself is withheld beside others: it is found where it is told exactly; money where the claim is within a hundredth on both sides.
 *
 * No success, since the rules say so:
 * - a withheld nought, for it is told of nobody;
 * - a bound by a whole that is published although it is small (an exemption): it was decided to publish it;
 * - that a withheld whole is at least its published parts, and at least one for each withheld part that is not nought.
 */
import { placeBeside, placeOfRow, type Edition } from './edition.ts';
import { sums } from './sums.ts';
import { thresholdOf } from './thresholdOf.ts';
import { isMoney, stepsOf } from './view.ts';
import type { Claim } from './claim.ts';
import type { Truth } from './truth.ts';

export type Judge = (claim: Claim) => boolean;

/** One edition of these as a judge sees it. */
type Case = { edition: Edition; truth: Truth; hidden: Set<string>; published: Map<string, number> };

export function judge(editions: Edition[], truths: Truth[]): Judge {
  const cases = editions.map((edition, at) => caseOf(edition, truths[at]!));
  return (claim) => {
    const own = cases[claim.edition]!;
    const value = own.truth.get(claim.place);
    if (value === undefined || value === 0 || !isHidden(own, claim.place)) return false;
    if (claim.supposing?.some((name) => isNought(cases, name))) return false;
    if (claim.low > value || claim.high < value) return false;
    if (cases.some(({ published }) => published.get(claim.place) === value)) return false;
    if (isMoney(claim.place)) return !isTotal(claim.place) && claim.low >= value * 0.99 && claim.high <= value * 1.01;
    const [isSmall, isRest] = [value < thresholdOf(own.edition, claim.place), claim.place.startsWith('rest/')];
    // an insider takes his own number from a sum and has a large one left
    if (!isSmall) return !isRest && claim.knowing === undefined && claim.low === claim.high;
    const { low, high } = promised(own, cases, claim.place);
    return low <= high && (claim.low > low || claim.high < high);
  };
}

function caseOf(edition: Edition, truth: Truth): Case {
  const hidden = edition.rows.filter((row) => row['symbol'] === 'c').map(placeOfRow);
  const shown = edition.rows.filter((row) => row['symbol'] === '');
  const published = new Map(shown.map((row) => [placeOfRow(row), stepsOf(row)]));
  for (const [place, women] of [...published]) {
    const persons = published.get(placeBeside(place, { measure: 'persons' }));
    if (place.startsWith('women/') && persons !== undefined) published.set(restOf(place), persons - women);
  }
  return { edition, truth, hidden: new Set(hidden), published };
}

function restOf(place: string): string {
  return placeBeside(place, { measure: 'rest' });
}

function isNought(cases: Case[], name: string): boolean {
  const [edition = '', place = ''] = name.split('|');
  return cases[Number(edition)]!.truth.get(place) === 0;
}

function isHidden({ hidden }: Case, place: string): boolean {
  if (!place.startsWith('rest/')) return hidden.has(place);
  return ['persons', 'women'].some((measure) => hidden.has(placeBeside(place, { measure })));
}

/** From one to the threshold, less what the rules give away. */
function promised(own: Case, cases: Case[], place: string): { low: number; high: number } {
  // of five persons of whom some are women at most four are men
  const threshold = thresholdOf(own.edition, place) - (place.startsWith('rest/') ? 1 : 0);
  return { low: leastOf(own, place), high: Math.min(threshold, ...smallWholes(own, cases, place, threshold)) };
}

/** What is published although it is small, of people among whom these are. */
function smallWholes(own: Case, cases: Case[], place: string, threshold: number): number[] {
  return wholesAbove(own, place).flatMap((whole) =>
    cases.flatMap(({ published }) => {
      const value = published.get(whole) ?? Infinity;
      return value < threshold ? [value] : [];
    }),
  );
}

function wholesAbove(own: Case, place: string): string[] {
  const [measure = ''] = place.split('/');
  const whole = placeBeside(place, { measure: 'persons' });
  const wholes = sumsOf(own).byPart;
  const rests = measure === 'rest' ? (wholes.get(whole) ?? []).map(restOf) : [];
  const persons = ['women', 'rest'].includes(measure) ? [whole] : [];
  const above = [...(wholes.get(place) ?? []), ...persons, ...rests];
  return [...above, ...above.flatMap((whole) => wholesAbove(own, whole))];
}

function leastOf(own: Case, place: string): number {
  const published = own.published.get(place);
  if (published !== undefined) return published;
  if (own.truth.get(place) === 0) return 0;
  const parts = sumsOf(own).byWhole.get(place) ?? [];
  const women = own.published.get(placeBeside(place, { measure: 'women' })) ?? 0;
  const leasts = parts.map((group) => group.reduce((sum, one) => sum + leastOf(own, one), 0));
  return Math.max(1, ...leasts, place.startsWith('persons/') ? women : 0);
}

type Sums = { byPart: Map<string, string[]>; byWhole: Map<string, string[][]> };
const known = new WeakMap<Edition, Sums>();

function sumsOf({ edition }: Case): Sums {
  const own = known.get(edition) ?? index(edition);
  known.set(edition, own);
  return own;
}

function index(edition: Edition): Sums {
  const all = sums(edition);
  const pairs = all.flatMap(({ whole, parts }) => parts.map((part) => ({ whole, part })));
  const byPart = Map.groupBy(pairs, ({ part }) => part);
  const byWhole = Map.groupBy(all, ({ whole }) => whole);
  return {
    byPart: new Map([...byPart].map(([part, found]) => [part, found.map(({ whole }) => whole)])),
    byWhole: new Map([...byWhole].map(([whole, found]) => [whole, found.map(({ parts }) => parts)])),
  };
}

function isTotal(place: string): boolean {
  return place.includes('/total:');
}
