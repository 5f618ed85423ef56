/** The smallest and the largest flow of each arc of a network, by augmenting paths. */
import type { Interval } from './equation.ts';
import type { Arc, Network } from './network.ts';

/**
 * The smallest and the largest flow of each arc that any circulation allows: one circulation is found, then each arc is
 * pushed as far as the rest gives way (maximum flow by shortest augmenting paths, Edmonds and Karp).
 */

/** What is smaller is floating point. */
const nothing = 1e-9;

/** Undefined where there is no circulation within the bounds. */
export function flowIntervals({ nodes, arcs }: Network): Map<string, Interval> | undefined {
  const flows = circulation(nodes, arcs);
  if (flows === undefined) return undefined;
  return new Map(
    arcs.flatMap((arc, index): [string, Interval][] => {
      if (arc.id === undefined) return [];
      const own = flows[index]!;
      const high = own + Math.min(arc.most - own, pushed(nodes, arcs, flows, index, arc.to, arc.from));
      const low = own - Math.min(own - arc.least, pushed(nodes, arcs, flows, index, arc.from, arc.to));
      return [[arc.id, { low, high }]];
    }),
  );
}

/** How much more can go from one node to another over all arcs but one. */
function pushed(nodes: number, arcs: Arc[], flows: number[], without: number, from: number, to: number): number {
  if (from === to) return Infinity;
  const rest = new Residual(nodes);
  for (const [index, { from: start, to: end, least, most }] of arcs.entries())
    if (index !== without) rest.add(start, end, most - flows[index]!, flows[index]! - least);
  return rest.push(from, to);
}

/** A flow for each arc, within its bounds: what a bound forces on a node is brought there from a source, and taken to a sink. */
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
  if (net.push(source, sink) < wanted - nothing * Math.max(1, wanted)) return undefined;
  return edges.map((edge, index) => base[index]! + net.flow(edge));
}

/** Edges in pairs: what is left forth, and back. */
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
        if (by.has(next) || this.#left[edge]! <= nothing) continue;
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
