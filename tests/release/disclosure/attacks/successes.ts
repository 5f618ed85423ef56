import type { Attacker, Claim, SmallCounts } from './claim.ts';
import { placeOfRow, type Edition } from './edition.ts';
import { judge } from './success.ts';
import { thresholdOf } from './thresholdOf.ts';
import type { Truth } from './truth.ts';
import { isMoney } from './view.ts';

/** What attackers found out, from one edition and from all of them: who, where, and what. */
export async function successes(
  editions: Edition[],
  truths: Truth[],
  attackers: Record<string, Attacker>,
): Promise<string[]> {
  const isSuccess = judge(editions, truths);
  const smallCounts = smallCountsOf(editions, truths);
  const found: string[] = [];
  for (const [name, attacker] of Object.entries(attackers))
    for (let known = 1; known <= editions.length; known += 1) {
      const claims = await attacker(editions.slice(0, known), smallCounts);
      found.push(...claims.filter(isSuccess).map((claim) => said(name, claim)));
    }
  return [...new Set(found)];
}

function smallCountsOf(editions: Edition[], truths: Truth[]): SmallCounts {
  return new Map(
    editions.flatMap((edition, at) => {
      const hidden = edition.rows.filter(({ symbol }) => symbol === 'c').map(placeOfRow);
      return hidden.flatMap((place): [string, number][] => {
        const value = truths[at]!.get(place);
        const isSmall = value !== undefined && value > 0 && value < thresholdOf(edition, place) && !isMoney(place);
        return isSmall ? [[`${at}|${place}`, value]] : [];
      });
    }),
  );
}

function said(name: string, { place, edition, low, high, knowing }: Claim): string {
  const told = knowing === undefined ? '' : `, knowing ${knowing}`;
  return `${name}: ${place} of edition ${edition + 1} is from ${low} to ${high}${told}`;
}
