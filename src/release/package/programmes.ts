/** The programmes of a package in time: from when to when each ran, by its list. */
import type { Period } from '../../model/period.ts';
import { existed } from './areas.ts';
import { tableOf, type RawPackage } from './dataPackage.ts';

/** Those of `codes` that ran on any day of a period; one that is not listed is not known to have ended. */
export function programmesAt(source: RawPackage, codes: string[], { start, end }: Period): string[] {
  const rows = new Map(tableOf(source, 'programmes')?.rows.map(({ cells }) => [cells['code'], cells]));
  return codes.filter((code) => {
    const { valid_from: from, valid_to: to } = rows.get(code) ?? {};
    return existed({ from, to }, start ?? end, end);
  });
}
