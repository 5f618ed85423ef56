import type { Problem } from '../table/problem.ts';
import { checkQuantities } from './checkQuantities.ts';
import { checkWithheld } from './checkWithheld.ts';
import type { RawPackage } from './readPackage.ts';
import type { Placed } from './reconcile.ts';

/** What concerns the figures of a release as a whole: one thing counted by a measure, nothing withheld given away. */
export function checkFigures(source: RawPackage, placed: Placed[]): Problem[] {
  return [...checkQuantities(placed, source.descriptor.nianbao.measures), ...checkWithheld(source, placed)];
}
