import type { Grade } from '../../i18n/reportWords.ts';
import type { Problem } from '../../table/problem.ts';

/** In the order of their weight. */
export const grades = ['error', 'warning', 'acknowledged', 'notice'] as const satisfies Grade[];

/** What a problem means for the release. */
export function grade({ severity, acknowledged }: Problem): Grade {
  return severity === 'warning' && acknowledged !== undefined ? 'acknowledged' : severity;
}
