import type { WithheldFigure } from '../disclosure/withheldFigure.ts';
import { placeKey } from '../placeKey.ts';
import type { KnownNumber } from './knownNumbers.ts';
import { isSum, type Statement } from './statement.ts';

/** What everybody knows a place to be at least: what is known of its parts, each of which may be a whole again. */
export function floors(
  statements: Statement[],
  known: Map<string, KnownNumber>,
  withheld: WithheldFigure[],
): (place: string) => number {
  const least = new Map(withheld.map(({ figure, least: bound }) => [placeKey(figure), bound]));
  const parts = new Map<string, string[][]>();
  for (const {
    terms: [whole, ...rest],
  } of statements.filter(isSum)) {
    const own = rest.map(([place]) => place);
    const lines = parts.get(whole![0]);
    if (lines === undefined) parts.set(whole![0], [own]);
    else lines.push(own);
  }
  const floor = (place: string): number => {
    const own = known.get(place)?.value ?? least.get(place) ?? 0;
    const sums = (parts.get(place) ?? []).map((line) => line.reduce((sum, part) => sum + floor(part), 0));
    return Math.max(own, ...sums);
  };
  return floor;
}
