import type { Counted } from './counted.ts';

/** The money of a period and the people counted at its end: official or demonstration, programme, area, year and last day. */
export function sameEnd({ figure: { key, year }, isDemonstration }: Counted): string {
  return [isDemonstration, key.programme, key.area, year, key.period.end].join('/');
}
