import { countUnits } from '../disclosure/countUnits.ts';
import { ruleOf } from '../disclosure/ruleOf.ts';
import type { WithheldFigure } from '../disclosure/withheldFigure.ts';
import type { Edition } from '../edition.ts';
import { placeKey } from '../placeKey.ts';
import type { Interval } from './equation.ts';
import { floors } from './floors.ts';
import { knownNumbers } from './knownNumbers.ts';
import { partStatements } from './partStatements.ts';
import { periodStatements } from './periodStatements.ts';
import { statements } from './statements.ts';

export type Rest = { place: string; wanted: Interval };

/**
 * Of a figure that is withheld because few are left beside it: the places of what is left, and what must stay possible of
 * each: one, and the threshold, or as many as its whole leaves where that is less.
 */
export function rests(
  edition: Edition,
  withheld: WithheldFigure[],
): (one: WithheldFigure, found: Map<string, Interval>) => Rest[] {
  if (!withheld.some(({ hasSmallRest }) => hasSmallRest)) return () => [];
  const known = knownNumbers(edition.figures);
  const rule = ruleOf(edition.source);
  const units = countUnits(edition.source, edition.figures);
  const floor = floors(statements(edition), known, withheld);
  const families = [...partStatements(edition), ...periodStatements(edition)].filter(({ terms }) =>
    isRest(terms[2]?.[0]),
  );
  return ({ figure, hasSmallRest }, found) => {
    const unit = units.get(figure.key.measure);
    if (hasSmallRest !== true || unit === undefined) return [];
    const own = placeKey(figure);
    return families
      .filter(({ terms }) => terms.some(([place]) => place === own))
      .map(({ terms: [whole, part, rest] }) => {
        const all = known.get(whole![0])?.value ?? found.get(whole![0])?.high ?? Infinity;
        const high = Math.min(rule.threshold(figure.key, unit), all - floor(part![0]));
        return { place: rest![0], wanted: { low: 1, high } };
      });
  };
}

function isRest(place: string | undefined): boolean {
  return place?.startsWith('rest of ') === true;
}
