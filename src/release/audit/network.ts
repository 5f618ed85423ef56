/** A component of equations as a network, where every unknown flows between two of them. */
import type { Component } from './equation.ts';

/**
 * A component as a network: each unknown is a flow that leaves one equation and enters another (or the ground). Many tables
 * are one; where an unknown stands in three equations, or with another coefficient than one, they are not.
 */

/** `least` to `most` flows from one node to another; `id` of an unknown, undefined for what an equation leaves open. */
export type Arc = { id?: string; from: number; to: number; least: number; most: number };

export type Network = { nodes: number; arcs: Arc[] };

/** Undefined where the component is no network. */
export function network({ unknowns, equations }: Component): Network | undefined {
  const places = new Map<string, [equation: number, coefficient: number][]>(unknowns.map(({ id }) => [id, []]));
  for (const [index, { terms }] of equations.entries())
    for (const [id, coefficient] of terms) places.get(id)!.push([index, coefficient]);
  const isUnit = [...places.values()].every(
    (own) => own.length <= 2 && own.every(([, coefficient]) => Math.abs(coefficient) === 1),
  );
  const sides = isUnit ? sidesOf(equations.length, [...places.values()]) : undefined;
  if (sides === undefined) return undefined;
  const ground = equations.length;
  const flows = unknowns.map(({ id, least }): Arc => {
    const ends = places.get(id)!;
    const leaving = ends.find(([index, coefficient]) => coefficient * sides[index]! > 0)?.[0] ?? ground;
    const entering = ends.find(([index, coefficient]) => coefficient * sides[index]! < 0)?.[0] ?? ground;
    return { id, from: leaving, to: entering, least, most: Infinity };
  });
  const open = equations.map(({ low, high }, index): Arc => {
    const [least, most] = sides[index]! > 0 ? [low, high] : [-high, -low];
    return { from: ground, to: index, least, most };
  });
  return { nodes: ground + 1, arcs: [...flows, ...open] };
}

/** A sign for each equation, with which the two of every unknown are opposite. */
function sidesOf(count: number, places: [number, number][][]): number[] | undefined {
  const joined: [number, number][][] = Array.from({ length: count }, () => []);
  for (const [first, second] of places) {
    if (first === undefined || second === undefined) continue;
    const relation = -Math.sign(first[1] * second[1]);
    joined[first[0]]!.push([second[0], relation]);
    joined[second[0]]!.push([first[0], relation]);
  }
  const sides: number[] = [];
  for (let start = 0; start < count; start += 1) {
    if (sides[start] !== undefined) continue;
    sides[start] = 1;
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (const [next, relation] of joined[node]!) {
        const side = sides[node]! * relation;
        if (sides[next] === undefined) {
          sides[next] = side;
          open.push(next);
        } else if (sides[next] !== side) return undefined;
      }
  }
  return sides;
}
