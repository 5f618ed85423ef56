import type { Parents } from './parents.ts';

/** The codes above a code, nearest first; where they go round in a circle, each of them once. */
export function ancestors(code: string, family: Parents): string[] {
  const found: string[] = [];
  for (let next = family.get(code); next !== undefined && !found.includes(next); next = family.get(next))
    found.push(next);
  return found;
}
