import { splitName } from './splitName.ts';
import { isMoney, type Range } from './view.ts';

/** From one to the highest threshold that these packages have; money within a few hundredths. */
export function isWideEnough(name: string, found: Range, end: 'low' | 'high'): boolean {
  const [, place] = splitName(name);
  if (isMoney(place)) return found.high > found.low * 1.05 + 2;
  return end === 'low' ? found.low <= 1 : found.high >= 11;
}
