/**
 * One of the counted knows one small count beforehand, of the cell that he is in: which others does it tell him, by what adds
 * up within one measure? Not asked are numbers of the same people (a whole, a part), which bound one another without any release.
 */
import { withAtLeastOne } from './atLeast.ts';
import { claimsOfUnion } from './claimsOf.ts';
import { components } from './components.ts';
import { determined } from './determined.ts';
import type { Claim, SmallCounts } from './claim.ts';
import type { Edition } from './edition.ts';
import { propagated } from './propagated.ts';
import { splitName } from './splitName.ts';
import { sumRows } from './sums.ts';
import { union } from './union.ts';
import type { Range, View } from './view.ts';

export function insider(editions: Edition[], smallCounts: SmallCounts): Claim[] {
  // each sum is of one measure, so that a component is as well
  const all = withAtLeastOne(union(editions, sumRows, 'withheld numbers stay'), 'always');
  return components(all).flatMap(({ places, rows }) => {
    const hidden = all.hidden.filter((name) => places.includes(name));
    return hidden.flatMap((name): Claim[] => {
      const value = smallCounts.get(name);
      return value === undefined ? [] : told({ ...all, hidden, rows }, name, value);
    });
  });
}

function told(view: View, name: string, value: number): Claim[] {
  const known = { ...view, ranges: new Map(view.ranges).set(name, { low: value, high: value }) };
  const own = { ...known, hidden: view.hidden.filter((other) => other !== name) };
  const solved = [...determined(own)].map(([place, at]): [string, Range] => [place, { low: at, high: at }]);
  // what equations fix supposes nothing
  const sure = claimsOfUnion(own, new Map(solved)).map((claim) => ({ ...claim, supposing: [] }));
  const claims = [...sure, ...claimsOfUnion(own, propagated(own) ?? new Map())].filter(({ low, high }) => low === high);
  return claims.filter(({ place }) => !isOfTheSame(place, name)).map((claim) => ({ ...claim, knowing: name }));
}

/** Of one year, and either in one place or one within the other. */
function isOfTheSame(place: string, name: string): boolean {
  const [, programme = '', area = '', year] = place.split('/');
  const [, own = '', at = '', when] = splitName(name)[1].split('/');
  const isNear = (a: string, b: string) =>
    a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`) || `${a}${b}`.includes('total:');
  return year === when && isNear(programme, own) && (area === at || isAround(area, at) || isAround(at, area));
}

/** A city has a county with towns, and others beside it. */
function isAround(whole: string, part: string): boolean {
  return whole === 'city' || (whole === 'county' && !part.startsWith('beside'));
}
