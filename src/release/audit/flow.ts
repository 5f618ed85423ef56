/** A component of equations as a network, and the smallest and largest flow of each of its arcs. */
import { negligible, type Component, type Interval } from './equation.ts';

/** Each unknown of a component is a flow that leaves one equation and enters another (or the ground). */

/** `least` to `most` flows from one node to another; without `id`, what an equation leaves open. */
export type Arc = { id?: string; from: number; to: number; least: number; most: number };

export type Network = { nodes: number; arcs: Arc[] };

/** Undefined where an unknown is in three equations, or has another coefficient than one. */
export function network({ unknowns, equations }: Component): Network | undefined {
  const places = new Map<string, [equation: number, coefficient: number][]>(unknowns.map(({ id }) => [id, []]));
  for (const [index, { terms }] of equations.entries())
    for (const [id, coefficient] of terms) places.get(id)!.push([index, coefficient]);
  const isUnit = [...places.values()].every(
    (ends) => ends.length <= 2 && ends.every(([, coefficient]) => Math.abs(coefficient) === 1),
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

/**
 * From one circulation each arc is pushed as far as the rest allows (maximum flow by shortest augmenting paths, Edmonds
 * and Karp). Undefined where there is no circulation within the bounds.
 */
export function flowIntervals({ nodes, arcs }: Network): Map<string, Interval> | undefined {
  const flows = circulation(nodes, arcs);
  if (flows === undefined) return undefined;
  return new Map(
    arcs.flatMap((arc, index): [string, Interval][] => {
      if (arc.id === undefined) return [];
      const flow = flows[index]!;
      const high = flow + Math.min(arc.most - flow, pushed(nodes, arcs, flows, index, arc.to, arc.from));
      const low = flow - Math.min(flow - arc.least, pushed(nodes, arcs, flows, index, arc.from, arc.to));
      return [[arc.id, { low, high }]];
    }),
  );
}

function pushed(nodes: number, arcs: Arc[], flows: number[], without: number, from: number, to: number): number {
  if (from === to) return Infinity;
  const rest = new Residual(nodes);
  for (const [index, { from: start, to: end, least, most }] of arcs.entries())
    if (index !== without) rest.add(start, end, most - flows[index]!, flows[index]! - least);
  return rest.push(from, to);
}

/** A flow for each arc: what a bound forces on a node is brought there from a source, and taken to a sink. */
function circulation(nodes: number, arcs: Arc[]): number[] | undefined {
  const source = nodes;
  const sink = nodes + 1;
  const net = new Residual(nodes + 2);
  const excess = Array.from({ length: nodes }, () => 0);
  const base = arcs.map(({ least, most }) => (Number.isFinite(least) ? least : Number.isFinite(most) ? most : 0));
  const edges = arcs.map(({ from, to, least, most }, index) => {
    excess[from]! -= base[index]!;
    excess[to]! += base[index]!;
    return net.add(from, to, most - base[index]!, base[index]! - least);
  });
  let wanted = 0;
  for (const [node, more] of excess.entries()) {
    if (more > 0) net.add(source, node, more, 0);
    if (more < 0) net.add(node, sink, -more, 0);
    wanted += Math.max(0, more);
  }
  if (net.push(source, sink) < wanted - negligible * Math.max(1, wanted)) return undefined;
  return edges.map((edge, index) => base[index]! + net.flow(edge));
}

/** Edges in pairs, forth and back. */
class Residual {
  readonly #to: number[] = [];
  readonly #left: number[] = [];
  readonly #moved: number[] = [];
  readonly #out: number[][];

  constructor(nodes: number) {
    this.#out = Array.from({ length: nodes }, () => []);
  }

  add(from: number, to: number, forth: number, back: number): number {
    const edge = this.#to.length;
    this.#to.push(to, from);
    this.#left.push(forth, back);
    this.#moved.push(0, 0);
    this.#out[from]!.push(edge);
    this.#out[to]!.push(edge + 1);
    return edge;
  }

  flow(edge: number): number {
    return this.#moved[edge]! - this.#moved[edge + 1]!;
  }

  push(from: number, to: number): number {
    let total = 0;
    for (let path = this.#path(from, to); path !== undefined; path = this.#path(from, to)) {
      const most = Math.min(...path.map((edge) => this.#left[edge]!));
      if (most === Infinity) return Infinity;
      for (const edge of path) {
        this.#left[edge]! -= most;
        this.#left[edge ^ 1]! += most;
        this.#moved[edge]! += most;
      }
      total += most;
    }
    return total;
  }

  /** Breadth first: the shortest. */
  #path(from: number, to: number): number[] | undefined {
    const by = new Map<number, number>([[from, -1]]);
    const open = [from];
    for (const node of open) {
      if (node === to) break;
      for (const edge of this.#out[node]!) {
        const next = this.#to[edge]!;
        if (by.has(next) || this.#left[edge]! <= negligible) continue;
        by.set(next, edge);
        open.push(next);
      }
    }
    if (!by.has(to)) return undefined;
    const path: number[] = [];
    for (let node = to; node !== from; node = this.#to[path.at(-1)! ^ 1]!) path.push(by.get(node)!);
    return path;
  }
}
