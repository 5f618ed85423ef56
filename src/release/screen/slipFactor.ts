import type { Departure } from './departures.ts';

/** The point moved, 万 or 亿 left out or written twice. */
export const tens = [10, 100, 1000, 1e4, 1e8];
/** Months or quarters added up, a year's amount said to be a month's. */
export const [months, quarters] = [12, 4];

/** How near a ratio comes to the factor: the figure itself moves too. */
const tolerance = Math.log(1.35);

/** The nearest of the factors by which a departure may have come about, if any is near; none where other areas share it. */
export function slipFactor(
  { log, isShared }: Pick<Departure<unknown>, 'log' | 'isShared'>,
  factors: number[],
): number | undefined {
  if (isShared) return undefined;
  const distance = (factor: number) => Math.abs(Math.abs(log) - Math.log(factor));
  const [best] = factors.toSorted((a, b) => distance(a) - distance(b));
  return best !== undefined && distance(best) <= tolerance ? best : undefined;
}
