/** What one edition withholds another prints; and a whole that moved moved by as much as its parts did. */
import { claimsOfUnion } from './claimsOf.ts';
import type { Claim } from './claim.ts';
import { determined } from './determined.ts';
import type { Edition } from './edition.ts';
import { propagated } from './propagated.ts';
import { sumRows } from './sums.ts';
import { union, type Trust } from './union.ts';

const trusts: Trust[] = ['withheld numbers stay', 'printed numbers only'];

export function twoEditions(editions: Edition[]): Claim[] {
  if (editions.length < 2) return [];
  return trusts.flatMap((trust) => {
    const all = union(editions, sumRows, trust);
    const exact = [...determined(all)].map(([name, value]) => [name, { low: value, high: value }] as const);
    const known = all.hidden.flatMap((name) =>
      isKnown(all.ranges.get(name)!) ? [[name, all.ranges.get(name)!] as const] : [],
    );
    const bounded = propagated(all) ?? new Map();
    return claimsOfUnion(all, new Map([...bounded, ...known, ...exact]));
  });
}

function isKnown({ low, high }: { low: number; high: number }): boolean {
  return low === high;
}
