import { tableOf } from '../readPackage.ts';
import type { Finding } from './check.ts';
import { found } from './found.ts';
import type { Screened } from './screened.ts';

/** Figures of a period in which their area or programme does not exist, by `valid_from` and `valid_to` of its list. */
export function notValid(
  { source, placed }: Screened,
  role: 'areas' | 'programmes',
  field: 'area' | 'programme',
): Finding[] {
  const list = new Map(tableOf(source, role)?.rows.map(({ cells }) => [cells['code'], cells]));
  return placed.flatMap((one) => {
    const { period, [field]: code } = one.figure.key;
    const { valid_from: from, valid_to: to } = list.get(code) ?? {};
    const isEarly = from !== undefined && period.end < from;
    const isLate = to !== undefined && (period.start ?? period.end) > to;
    return isEarly || isLate ? [found(one, { field, expected: `${from ?? '…'} – ${to ?? '…'}` })] : [];
  });
}
