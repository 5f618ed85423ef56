import type { Component, Equation, Unknown } from './equation.ts';

/** Throws on an equation about a number that is not among the unknowns. */
export function components(unknowns: Unknown[], equations: Equation[]): Component[] {
  const above = new Map(unknowns.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let own = id;
    for (let next = above.get(own); next !== own; next = above.get(own)) {
      if (next === undefined) throw new Error(`unknown number: ${id}`);
      above.set(own, above.get(next) ?? next);
      own = next;
    }
    return own;
  };
  for (const { terms } of equations) for (const [id] of terms) above.set(root(id), root(terms[0]![0]));
  const byRoot = Map.groupBy(equations, ({ terms }) => root(terms[0]![0]));
  return [...Map.groupBy(unknowns, ({ id }) => root(id))].map(([id, own]) => ({
    unknowns: own,
    equations: byRoot.get(id) ?? [],
  }));
}
