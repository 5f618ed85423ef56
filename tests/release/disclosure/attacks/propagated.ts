import type { Linear, Range, View } from './view.ts';

/**
 * The ranges that are left once each row has narrowed its places, again and again until nothing moves. Nothing where no
 * numbers fit: what the reader took for true is not.
 */
export function propagated({ ranges, rows }: Pick<View, 'ranges' | 'rows'>): Map<string, Range> | undefined {
  const own = new Map(ranges);
  for (let round = 0; round < 40; round += 1) {
    let hasMoved = false;
    for (const row of rows)
      for (const term of row.terms) {
        const [place] = term;
        const before = own.get(place)!;
        const after = narrowed(own, row, term, before);
        if (after.low > after.high) return undefined;
        if (after.low === before.low && after.high === before.high) continue;
        own.set(place, after);
        hasMoved = true;
      }
    if (!hasMoved) break;
  }
  return own;
}

function narrowed(ranges: Map<string, Range>, row: Linear, [place, coefficient]: Linear['terms'][number], own: Range) {
  const rest = { low: 0, high: 0 };
  for (const [other, by] of row.terms)
    if (other !== place) {
      const { low, high } = ranges.get(other)!;
      const ends = [times(low, by), times(high, by)];
      rest.low += Math.min(...ends);
      rest.high += Math.max(...ends);
    }
  const ends = [(row.low - rest.high) / coefficient, (row.high - rest.low) / coefficient];
  const low = Math.ceil(Math.min(...ends) - 1e-6);
  const high = Math.floor(Math.max(...ends) + 1e-6);
  return {
    low: Math.max(own.low, Number.isNaN(low) ? -Infinity : low),
    high: Math.min(own.high, Number.isNaN(high) ? Infinity : high),
  };
}

function times(end: number, by: number): number {
  return by === 0 ? 0 : end * by;
}
