import type { Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies } from '../../figures/compare.ts';
import { isAlike, isSamePeriod, sharePoints } from '../../figures/derive.ts';
import { isValue } from '../../model/cell.ts';
import { sign } from '../../model/decimal.ts';
import { totalCode } from '../../model/totalCode.ts';
import type { Finding } from '../finding.ts';

type Share = Extract<Finding, { kind: 'share' }>;

/** How a share moved on the year before, in percentage points; nothing where that rounds to 0.0. */
export function sharePointsFinding(own: Book, { money, total }: Pick<Share, 'money' | 'total'>): Finding | undefined {
  const whole = own.find({ ...money.key, programme: totalCode(total), year: money.year });
  const [earlier, before] = [money, whole].map(
    (one) => one && comparison(own, one, comparisonPolicies.series)?.earlier,
  );
  if (whole === undefined || earlier === undefined || before === undefined) return undefined;
  const pairs = [
    [money, whole],
    [earlier, before],
  ] as const;
  if (pairs.some(([part, all]) => !isAlike(part, all) || !isSamePeriod(part, all))) return undefined;
  const points = sharePoints(money, whole, earlier, before);
  if (!isValue(points.cell) || sign(points.cell.value) === 0) return undefined;
  return { kind: 'sharePoints', money, earlier, total, points };
}
