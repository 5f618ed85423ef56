import type { Component, Interval } from './equation.ts';

/** Rounds of narrowing after which the bounds are taken as they are. */
const rounds = 8;

/** What single equations say of each unknown, over and over: never narrower than what all of them say together. */
export function outerBounds({ unknowns, equations }: Component): Map<string, Interval> {
  const bounds = new Map(unknowns.map(({ id, least }) => [id, { low: least, high: Infinity }]));
  for (let round = 0; round < rounds; round += 1)
    for (const { terms, low, high } of equations)
      for (const [id, coefficient] of terms) {
        const rest = intervalSum(
          terms.filter(([other]) => other !== id),
          bounds,
        );
        const ends = [(low - rest.high) / coefficient, (high - rest.low) / coefficient];
        const own = bounds.get(id)!;
        own.low = Math.max(own.low, finite(Math.min(...ends), -Infinity));
        own.high = Math.min(own.high, finite(Math.max(...ends), Infinity));
      }
  return bounds;
}

function intervalSum(terms: [string, number][], bounds: Map<string, Interval>): Interval {
  const ends = terms.map(([id, coefficient]) => {
    const { low, high } = bounds.get(id)!;
    return coefficient > 0 ? [coefficient * low, coefficient * high] : [coefficient * high, coefficient * low];
  });
  return { low: ends.reduce((sum, [low]) => sum + low!, 0), high: ends.reduce((sum, [, high]) => sum + high!, 0) };
}

/** Infinity less infinity says nothing. */
function finite(value: number, otherwise: number): number {
  return Number.isNaN(value) ? otherwise : value;
}
