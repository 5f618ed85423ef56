import type { Figure } from '../model/cell.ts';
import { descriptorFile } from './dataPackage.ts';
import type { CellPlace } from './problem.ts';
import type { Placed } from './reconcile.ts';

/** Where the figures of a release stand in their tables, without what stands there: it may be withheld. */
export function placeOf(placed: Placed[]): (figure: Figure) => CellPlace {
  const facts = new Map(placed.map(({ figure, fact }) => [figure.id, fact]));
  return ({ id }) => {
    const fact = facts.get(id);
    const { read: _, ...place } = fact?.place(fact.valueField) ?? { file: descriptorFile, column: id };
    return place;
  };
}
