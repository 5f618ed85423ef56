import type { Problem } from '../table/problem.ts';
import { problem } from './problem.ts';
import type { Placed } from './reconcile.ts';

/**
 * A row of a long table that stands for one figure and holds none, without a word why: it is published as not available,
 * and may have been forgotten. In a wide table not every measure is for every programme.
 */
export function checkEmpty(placed: Placed[]): Problem[] {
  return placed
    .filter(({ fact }) => fact.valueField === 'value' && fact.value === undefined && fact.symbol === undefined)
    .map(({ fact }) => problem('value-empty', fact.place('value'), { expected: '1523 / x / z / c' }));
}
