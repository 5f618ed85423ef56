/**
 * All that readers have in hand: what is published now, and every earlier edition. They take a number that an edition
 * withheld and another published to be one and the same, as far as this contradicts nothing.
 */
import type { Figure } from '../../model/cell.ts';
import type { WithheldFigure } from '../disclosure/withheldFigure.ts';
import type { PastEdition } from '../edition.ts';
import { placeKey } from '../placeKey.ts';
import type { Equation, Unknown } from './equation.ts';
import { equationsOf } from './equationsOf.ts';
import { knownNumbers, type KnownNumber } from './knownNumbers.ts';
import { statements } from './statements.ts';

export type Reading = { unknowns: Unknown[]; equations: Equation[] };

/** `edition` as it would be published; `withheld` says what readers know of each number that is not: that there is one. */
export function reading(edition: PastEdition, withheld: WithheldFigure[], earlier: PastEdition[]): Reading {
  const now = knownNumbers(edition.figures);
  const own = equationsOf(statements(edition), (place) => now.get(place));
  const latest = latestNumbers([...earlier, edition]);
  const old = earlier.toReversed().flatMap((one) => {
    const known = knownNumbers(one.figures);
    return equationsOf(statements(one), (place) => known.get(place) ?? latest.get(place));
  });
  const equations = [...own, ...old];
  const least = new Map(withheld.map(({ figure, least: bound }) => [placeKey(figure), bound]));
  const places = new Set([
    ...withheld.map(({ figure }) => placeKey(figure)),
    ...equations.flatMap(({ terms }) => terms.map(([place]) => place)),
  ]);
  return { unknowns: [...places].map((id) => ({ id, least: least.get(id) ?? 0 })), equations };
}

/** What was published last of each place. */
function latestNumbers(editions: { figures: Figure[] }[]): Map<string, KnownNumber> {
  return new Map(editions.flatMap(({ figures }) => [...knownNumbers(figures)]));
}
