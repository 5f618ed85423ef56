import { countUnits } from '../disclosure/countUnits.ts';
import { ruleOf } from '../disclosure/ruleOf.ts';
import type { WithheldFigure } from '../disclosure/withheldFigure.ts';
import type { PastEdition } from '../edition.ts';
import type { Interval } from './equation.ts';
import { floors } from './floors.ts';
import { knownNumbers } from './knownNumbers.ts';
import { isSum } from './statement.ts';
import { statements } from './statements.ts';

export type Rest = { place: string; wanted: Interval };

/**
 * Of a figure that is withheld because few remain beside it, or between two periods: the places of those few, and the
 * interval wanted of each, from one to the threshold. Where some whole bounds it lower, the interval ends there.
 */
export function rests(
  edition: PastEdition,
  withheld: WithheldFigure[],
): (one: WithheldFigure, found: Map<string, Interval>) => Rest[] {
  if (!withheld.some(({ smallRests }) => smallRests !== undefined)) return () => [];
  const known = knownNumbers(edition.figures);
  const rule = ruleOf(edition.source);
  const units = countUnits(edition.source, edition.figures);
  const all = statements(edition);
  const floor = floors(all, known, withheld);
  const about = Map.groupBy(
    all
      .filter(isSum)
      .flatMap(({ terms: [whole, ...parts] }) => parts.map(([place]) => ({ place, whole: whole![0], parts }))),
    ({ place }) => place,
  );
  return ({ figure, smallRests = [] }, found) => {
    const unit = units.get(figure.key.measure);
    if (unit === undefined) return [];
    return smallRests.map((place) => {
      const leaves = (about.get(place) ?? []).map(({ whole, parts }) => {
        const most = known.get(whole)?.value ?? found.get(whole)?.high ?? Infinity;
        return most - parts.reduce((sum, [other]) => sum + (other === place ? 0 : floor(other)), 0);
      });
      const high = Math.min(rule.threshold(figure.key, unit), ...leaves);
      return { place, wanted: { low: Math.max(1, floor(place)), high } };
    });
  };
}
