/**
 * One of the counted knows one small count beforehand, of the cell that he is in: what does it tell him of others? Not asked are numbers of
 * the same people (a part, a whole, the households of his cell), which bound one another without any release.
 */
import { withAtLeastOne } from './atLeast.ts';
import { claimsOfUnion } from './claimsOf.ts';
import type { Claim } from './claim.ts';
import type { Edition } from './edition.ts';
import { allRows } from './everything.ts';
import { propagated } from './propagated.ts';
import { withRests } from './rests.ts';
import { union } from './union.ts';
import type { View } from './view.ts';

/** The small counts of which any one may be known: name (`0|place`) → count. */
export type SmallCounts = Map<string, number>;

export function insider(editions: Edition[], smallCounts: SmallCounts): Claim[] {
  const all = withAtLeastOne(withRests(union(editions, allRows, 'withheld numbers stay')), 'always');
  const before = propagated(all);
  if (before === undefined) return [];
  return [...smallCounts].flatMap(([name, value]) => {
    if (!all.ranges.has(name)) return [];
    const view: View = { ...all, ranges: new Map(before).set(name, { low: value, high: value }) };
    const found = propagated(view);
    if (found === undefined) return [];
    const claims = claimsOfUnion(view, found).filter(({ place }) => !isOfTheSame(place, name));
    return claims.map((claim) => ({ ...claim, knowing: name }));
  });
}

/** Of one year, and either in one place or one within the other. */
function isOfTheSame(place: string, name: string): boolean {
  const [, programme = '', area = '', year] = place.split('/');
  const [, own = '', at = '', when] = name.slice(name.indexOf('|') + 1).split('/');
  const isNear = (a: string, b: string) =>
    a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`) || `${a}${b}`.includes('total:');
  return year === when && isNear(programme, own) && (area === at || area === 'county' || at === 'county');
}
