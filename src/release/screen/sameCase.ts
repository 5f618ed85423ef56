import type { Counted } from './counted.ts';
import { periodKey } from './periodKey.ts';

/** What is said of the same people in the same time: official or demonstration, programme, area, period. */
export function sameCase({ figure: { key }, isDemonstration }: Counted): string {
  return [isDemonstration, key.programme, key.area, periodKey(key.period)].join('/');
}
