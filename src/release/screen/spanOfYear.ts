import type { Counted } from './counted.ts';

/** The part of the year that a figure is of: July of one year is compared with July of another. */
export function spanOfYear({ figure: { key, year } }: Counted): string {
  const { start = '', end } = key.period;
  const day = (date: string) => (date.startsWith(year) ? date.slice(4).replace('-02-29', '-02-28') : date);
  return `${day(start)}/${day(end)}`;
}
