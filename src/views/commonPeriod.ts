import { wholeYear } from '../i18n/formatPeriod.ts';
import type { Figure } from '../model/cell.ts';

/** The one period of all these figures where it is not a calendar year: a month, 2021-01-01 to 2022-06-02. */
export function commonPeriod(figures: Figure[]): Figure['key']['period'] | undefined {
  const [first, ...rest] = figures.map(({ key }) => key.period);
  if (first === undefined || wholeYear(first) !== undefined) return undefined;
  return rest.every(({ start, end }) => start === first.start && end === first.end) ? first : undefined;
}
