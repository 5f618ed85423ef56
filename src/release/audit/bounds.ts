import type { Figure } from '../../model/cell.ts';
import type { WithheldFigure } from '../disclosure/withheldFigure.ts';
import type { PastEdition } from '../edition.ts';
import { placeKey } from '../placeKey.ts';
import type { Interval } from './equation.ts';
import { floors } from './floors.ts';
import { knownNumbers } from './knownNumbers.ts';
import { isSum } from './statement.ts';
import { statements } from './statements.ts';

/**
 * What must stay possible of a count below a threshold: every value from one up to it. A whole is not less than the number of
 * its parts of which everybody knows that they are not nought; and where its own whole is published, none is more than that.
 */
export function bounds(
  edition: PastEdition,
  withheld: WithheldFigure[],
): (figure: Figure, threshold: number) => Interval {
  const known = knownNumbers(edition.figures);
  const all = statements(edition).filter(isSum);
  const floor = floors(all, known, withheld);
  const wholes = Map.groupBy(
    all.flatMap(({ terms: [whole, ...parts] }) => parts.map(([part]) => [part, whole![0]] as const)),
    ([part]) => part,
  );
  return (figure, threshold) => {
    const place = placeKey(figure);
    const caps = (wholes.get(place) ?? []).flatMap(([, whole]) => known.get(whole)?.value ?? []);
    return { low: Math.max(1, floor(place)), high: Math.min(threshold, ...caps) };
  };
}
