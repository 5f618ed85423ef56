import { tableOf } from '../readPackage.ts';
import type { CheckFinding } from './check.ts';
import { figureFinding } from './found.ts';
import type { Screening } from './screened.ts';

/** Figures of a period in which their area or programme does not exist, by `valid_from` and `valid_to` of its list. */
export function notValid(
  { source, placed }: Screening,
  role: 'areas' | 'programmes',
  field: 'area' | 'programme',
): CheckFinding[] {
  const list = new Map(tableOf(source, role)?.rows.map(({ cells }) => [cells['code'], cells]));
  return placed.flatMap((one) => {
    const { period, [field]: code } = one.figure.key;
    const { valid_from: from, valid_to: to } = list.get(code) ?? {};
    const isEarly = from !== undefined && period.end < from;
    const isLate = to !== undefined && (period.start ?? period.end) > to;
    return isEarly || isLate ? [figureFinding(one, { field, expected: `${from ?? '…'} – ${to ?? '…'}` })] : [];
  });
}
