import type { Figure } from '../../model/cell.ts';
import type { WithheldFigure } from '../disclosure/withheldFigure.ts';
import type { Edition } from '../edition.ts';
import { placeKey } from '../placeKey.ts';
import type { Interval } from './equation.ts';
import { knownNumbers } from './knownNumbers.ts';
import { statements } from './statements.ts';

/**
 * What must stay possible of a count below a threshold: every value from one up to it. A whole is not less than the number of
 * its parts of which everybody knows that they are not nought; and where its own whole is published, none is more than that.
 */
export function bounds(edition: Edition, withheld: WithheldFigure[]): (figure: Figure, threshold: number) => Interval {
  const known = knownNumbers(edition.figures);
  const least = new Map(withheld.map(({ figure, least: bound }) => [placeKey(figure), bound]));
  const parts = new Map<string, string[][]>();
  const wholes = new Map<string, string[]>();
  for (const { terms, low, high } of statements(edition)) {
    const [[whole, sign] = ['', 0], ...rest] = terms;
    if (low !== 0 || high !== 0 || sign !== 1) continue;
    push(
      parts,
      whole,
      rest.map(([place]) => place),
    );
    for (const [place] of rest) push(wholes, place, whole);
  }
  const floor = (place: string): number => {
    const own = known.get(place)?.value ?? least.get(place) ?? 0;
    const sums = (parts.get(place) ?? []).map((line) => line.reduce((sum, part) => sum + floor(part), 0));
    return Math.max(own, ...sums);
  };
  return (figure, threshold) => {
    const place = placeKey(figure);
    const caps = (wholes.get(place) ?? []).flatMap((whole) => known.get(whole)?.value ?? []);
    return { low: Math.max(1, floor(place)), high: Math.min(threshold, ...caps) };
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const own = map.get(key);
  if (own === undefined) map.set(key, [value]);
  else own.push(value);
}
