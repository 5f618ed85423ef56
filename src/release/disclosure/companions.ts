/**
 * What is withheld beside the unsafe cells, so that none of them can be computed. Chosen from classes and position alone:
 * choosing by looking at counts leaked withheld values in 130 of 1,181 tables (DESIGN §4).
 *
 * A cell is an edge between the two sums it stands in (over areas, over the kinds of its programme); one that stands in a
 * single sum ends at the ground. An unsafe cell is protected by a cycle through it of withheld cells that are all safe:
 * along the cycle it can rise to the threshold and fall to one, while each of the others moves by less than the
 * threshold and stays at one or more.
 */

export type CellClass = 'unsafe' | 'safe' | 'unfit';

/** `ends` are the names of its sums; a sum that is not there is the ground. Of two patterns the cheaper is chosen. */
export type PatternCell = {
  id: string;
  class: CellClass;
  ends: [string | undefined, string | undefined];
  cost: number;
};

export type Pattern = {
  withheld: Set<string>;
  /** Unsafe cells that no pattern protects. */
  unprotected: string[];
};

const ground = '';

export function companions(cells: PatternCell[]): Pattern {
  const ordered = cells.toSorted((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1));
  const unsafe = ordered.filter((cell) => cell.class === 'unsafe' && isInSum(cell));
  const usable = ordered.filter((cell) => cell.class === 'safe' && isInSum(cell));
  const chosen = new Set<string>();
  const unprotected: string[] = [];
  for (const cell of unsafe) {
    const cycle = cheapestCycle(cell, usable, chosen);
    if (cycle === undefined) unprotected.push(cell.id);
    else for (const { id } of cycle) chosen.add(id);
  }
  const open = new Set(unprotected);
  withoutSpare(
    chosen,
    usable,
    unsafe.filter(({ id }) => !open.has(id)),
  );
  const own = cells.filter((cell) => cell.class === 'unsafe').map(({ id }) => id);
  return { withheld: new Set([...own, ...chosen]), unprotected };
}

/** A cell in no sum tells nothing of others. */
function isInSum({ ends }: PatternCell): boolean {
  return ends.some((end) => end !== undefined);
}

/** Takes away, from the dearest, what a later choice has made needless. */
function withoutSpare(chosen: Set<string>, usable: PatternCell[], unsafe: PatternCell[]): void {
  for (const { id } of usable.toReversed().filter((cell) => chosen.has(cell.id))) {
    chosen.delete(id);
    const left = usable.filter((cell) => chosen.has(cell.id));
    if (unsafe.some((cell) => cheapestCycle(cell, left, chosen) === undefined)) chosen.add(id);
  }
}

type Reached = { cost: number; by?: PatternCell; from?: string };

/** Dijkstra from one end of the cell to the other over safe cells; those withheld already cost nothing. */
function cheapestCycle(cell: PatternCell, usable: PatternCell[], chosen: Set<string>): PatternCell[] | undefined {
  const [start, goal] = cell.ends.map((end) => end ?? ground) as [string, string];
  const edges = edgesByNode(usable);
  const reached = new Map<string, Reached>([[start, { cost: 0 }]]);
  const open = new Set([start]);
  while (open.size > 0) {
    const node = cheapest(open, reached);
    open.delete(node);
    if (node === goal) return wayBack(goal, start, reached);
    for (const edge of edges.get(node) ?? []) {
      const [a, b] = edge.ends.map((end) => end ?? ground) as [string, string];
      const next = a === node ? b : a;
      const cost = reached.get(node)!.cost + (chosen.has(edge.id) ? 0 : edge.cost);
      if (cost >= (reached.get(next)?.cost ?? Infinity)) continue;
      reached.set(next, { cost, by: edge, from: node });
      open.add(next);
    }
  }
  return undefined;
}

function edgesByNode(usable: PatternCell[]): Map<string, PatternCell[]> {
  const edges = new Map<string, PatternCell[]>();
  for (const cell of usable) for (const end of new Set(cell.ends.map((one) => one ?? ground))) push(edges, end, cell);
  return edges;
}

function cheapest(open: Set<string>, reached: Map<string, Reached>): string {
  return [...open].reduce((a, b) => (reached.get(b)!.cost < reached.get(a)!.cost ? b : a));
}

function wayBack(goal: string, start: string, reached: Map<string, Reached>): PatternCell[] {
  const way: PatternCell[] = [];
  for (let node = goal; node !== start;) {
    const { by, from } = reached.get(node)!;
    way.push(by!);
    node = from!;
  }
  return way;
}

function push(edges: Map<string, PatternCell[]>, end: string, cell: PatternCell): void {
  const own = edges.get(end);
  if (own === undefined) edges.set(end, [cell]);
  else own.push(cell);
}
