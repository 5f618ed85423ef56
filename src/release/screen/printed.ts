import type { Counted } from './counted.ts';

/** A value as its table prints it: 44.22 万元. */
export function printedValue({ cell }: Pick<Counted, 'cell'>): string {
  return `${cell.value} ${cell.unit}`;
}
