/**
 * The same people in another table: their money stands beside their withheld number and tells it by what is usually paid, a part
 * stands beside it, or their average is missing where there is nobody to divide by.
 */
import type { Claim } from './claim.ts';
import { placeBeside, type Edition } from './edition.ts';
import { absentRows } from './absentRows.ts';
import { orderRows } from './orders.ts';
import { propagated } from './propagated.ts';
import { sumRows } from './sums.ts';
import { claimsOf } from './claimsOf.ts';
import { isMoney, view, type Range, type View } from './view.ts';

export function linkedTables(editions: Edition[]): Claim[] {
  const edition = editions.at(-1)!;
  const own = view(edition, (one) => [...sumRows(one), ...orderRows(one)]);
  const ranges = new Map(own.ranges);
  for (const [place, range] of [...byMoney(own), ...absentRows(edition, own)])
    if (range.low <= range.high) ranges.set(place, range);
  const found = propagated({ ...own, ranges });
  return found === undefined ? [] : claimsOf(own.hidden, found, editions.length - 1);
}

/** From the least and the most that is paid to a person anywhere. */
function byMoney({ ranges, hidden }: View): [string, Range][] {
  const pairs = [...ranges].filter(([place, { low, high }]) => isMoney(place) && low === high && low > 0);
  const perHead = pairs.flatMap(([place, { low }]) => {
    const persons = ranges.get(placeBeside(place, { measure: 'persons' }));
    return persons !== undefined && persons.low === persons.high && persons.low > 0 ? [low / persons.low] : [];
  });
  if (perHead.length < 3) return [];
  const least = Math.min(...perHead);
  const most = Math.max(...perHead);
  return hidden.flatMap((place): [string, Range][] => {
    const funds = ranges.get(placeBeside(place, { measure: 'funds' }));
    if (!place.startsWith('persons/') || funds === undefined || funds.low !== funds.high) return [];
    return [[place, { low: Math.ceil(funds.low / most), high: Math.floor(funds.low / least) }]];
  });
}
