/** Complementary suppression: a cheapest cycle of withheld cells through each cell to be hidden. */
import type { SumLine } from './position.ts';

/**
 * Chosen by class and position alone: choosing by counts leaked withheld values in 130 of 1,181 tables (DESIGN §4).
 *
 * A cell is an edge between its two lines (its programme over areas, its area over kinds of a programme), or between
 * its line and the ground. It is protected by a cycle of withheld cells that all move: along it the cell can rise to
 * the threshold and fall to one, while each of the others, being at least the threshold, stays at one or more. No other
 * small cell is in the cycle, so that whoever knows one learns nothing of another, except its kin (wholes and parts),
 * which rise with it.
 */

/** Cell → −1 where it falls as the protected cell rises by one, 1 where it rises with it. */
export type Cycle = Map<string, -1 | 1>;

type Pattern = {
  withheld: Set<string>;
  /** What hides each cell that must be withheld; none for one that moves and is in the cycle of another. */
  cycles: Map<string, Cycle>;
  unprotected: string[];
};

export function companions(cells: PatternCell[], lines: SumLine[]): Pattern {
  const table = new CellGraph(cells, lines);
  const hiding = table.ordered.filter(({ hides }) => hides);
  const hidingCells = hiding.filter(({ id }) => table.isInLine(id));
  const pattern: Pattern = { withheld: new Set(hiding.map(({ id }) => id)), cycles: new Map(), unprotected: [] };
  for (const { id } of hidingCells.filter(({ moves }) => !moves)) protect(table, pattern, id);
  for (const { id } of hidingCells.filter(({ moves }) => moves))
    if (!isInCycle(pattern, id)) protect(table, pattern, id);
  withoutSpare(table, pattern, hidingCells);
  return pattern;
}

function protect(table: CellGraph, { withheld, cycles, unprotected }: Pattern, id: string): void {
  const cycle = cheapestCycle(table, id, withheld, () => true);
  if (cycle === undefined) unprotected.push(id);
  else {
    cycles.set(id, cycle);
    for (const other of cycle.keys()) withheld.add(other);
  }
}

function isInCycle({ cycles }: Pattern, id: string): boolean {
  return [...cycles.values()].some((cycle) => cycle.has(id));
}

/** Takes away, from the dearest, cells that a later choice has made needless. */
function withoutSpare(table: CellGraph, pattern: Pattern, hidingCells: PatternCell[]): void {
  const { withheld, unprotected } = pattern;
  const moving = hidingCells.filter(({ id, moves }) => moves && !unprotected.includes(id));
  for (const { id, hides } of table.ordered.toReversed().filter((cell) => withheld.has(cell.id))) {
    if (hides) continue;
    withheld.delete(id);
    const cycles = otherCycles(table, pattern, id, moving);
    if (cycles === undefined) withheld.add(id);
    else pattern.cycles = cycles;
  }
}

/** Undefined where some cell has no cycle without that cell. */
function otherCycles(
  table: CellGraph,
  { withheld, cycles }: Pattern,
  without: string,
  moving: PatternCell[],
): Map<string, Cycle> | undefined {
  const renewed = new Map(cycles);
  const renew = (id: string): boolean => {
    const cycle = cheapestCycle(table, id, withheld, (other) => withheld.has(other));
    if (cycle !== undefined) renewed.set(id, cycle);
    return cycle !== undefined;
  };
  const broken = [...cycles].flatMap(([id, cycle]) => (cycle.has(without) ? [id] : []));
  if (!broken.every(renew)) return undefined;
  const touched = new Set(broken.flatMap((id) => [...cycles.get(id)!.keys()]));
  const left = moving.filter(
    ({ id }) => touched.has(id) && !renewed.has(id) && ![...renewed.values()].some((cycle) => cycle.has(id)),
  );
  return left.every(({ id }) => renew(id)) ? renewed : undefined;
}

/** Dijkstra from one end of the cell to the other; withheld cells cost nothing. */
function cheapestCycle(
  table: CellGraph,
  hidden: string,
  chosen: Set<string>,
  isUsable: (id: string) => boolean,
): Cycle | undefined {
  const [start, goal] = table.ends(hidden);
  const above = new Set(table.above(hidden));
  const below = new Set(table.below(hidden));
  const rising = table.direction(hidden, goal);
  const move = (id: string, node: string) => (table.direction(id, node) * rising) as -1 | 1;
  const isPassable = (id: string, node: string): boolean => {
    const { hides, moves, isBound } = table.cells.get(id)!;
    if (id === hidden || !isUsable(id) || !table.matches(id, hidden, node)) return false;
    const isKin = (below.has(id) && hides) || (above.has(id) && !isBound);
    return moves || (isKin && move(id, node) === 1);
  };
  const reached = new Map<string, Reached>([[start, { cost: 0 }]]);
  const open = new Set([start]);
  for (let node = cheapest(open, reached); node !== undefined; node = cheapest(open, reached)) {
    open.delete(node);
    if (node === goal) return new Map([[hidden, 1], ...wayBack(goal, start, reached).map(moved)]);
    for (const id of table.at(node).filter((edge) => isPassable(edge, node))) {
      const next = table.across(id, node);
      const cost = reached.get(node)!.cost + (chosen.has(id) ? 0 : table.cells.get(id)!.cost);
      if (cost >= (reached.get(next)?.cost ?? Infinity)) continue;
      reached.set(next, { cost, by: { id, from: node } });
      open.add(next);
    }
  }
  return undefined;

  function moved({ id, from }: Step): [string, -1 | 1] {
    return [id, move(id, from)];
  }
}

type Step = { id: string; from: string };
type Reached = { cost: number; by?: Step };

function cheapest(open: Set<string>, reached: Map<string, Reached>): string | undefined {
  let nearest: string | undefined;
  let least = Infinity;
  for (const node of open) {
    const { cost } = reached.get(node)!;
    if (cost < least) [nearest, least] = [node, cost];
  }
  return nearest;
}

function wayBack(goal: string, start: string, reached: Map<string, Reached>): Step[] {
  const way: Step[] = [];
  for (let node = goal; node !== start;) {
    const by = reached.get(node)!.by!;
    way.push(by);
    node = by.from;
  }
  return way;
}

/**
 * `hides`: withheld for itself; `moves`: may hide others that have no measure but its own; `isBound`: must stay
 * published. Of two patterns the cheaper is chosen.
 */
export type PatternCell = {
  id: string;
  hides: boolean;
  moves: boolean;
  isBound: boolean;
  measures: Set<string>;
  cost: number;
};

const ground = '';

/**
 * Each line has a side, so that every cell leaves one of its lines and enters the other; a cell in one line goes to the
 * ground. Along a tour of edges each cell rises or falls by one, and every line stays true.
 */
class CellGraph {
  /** The cheapest first. */
  readonly ordered: PatternCell[];
  readonly cells: Map<string, PatternCell>;
  readonly #lines: Map<string, SumLine>;
  readonly #ends = new Map<string, string[]>();
  readonly #grounded: string[];
  readonly #sides = new Map<string, -1 | 1>();

  /** Throws where a cell is in more than two lines, or the lines can't be given sides. */
  constructor(cells: PatternCell[], lines: SumLine[]) {
    this.ordered = cells.toSorted((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1));
    this.cells = new Map(cells.map((cell) => [cell.id, cell]));
    this.#lines = new Map(lines.map((line) => [line.id, line]));
    for (const { id, whole, parts } of lines)
      for (const cell of [whole, ...parts]) this.#ends.set(cell, [...(this.#ends.get(cell) ?? []), id]);
    for (const [id, { length }] of this.#ends) if (length > 2) throw new Error(`too many lines: ${id}`);
    this.#grounded = [...this.#ends].filter(([, { length }]) => length === 1).map(([id]) => id);
    for (const { id } of lines) if (!this.#sides.has(id)) this.#giveSides(id);
  }

  isInLine(id: string): boolean {
    return this.#ends.has(id);
  }

  ends(id: string): [string, string] {
    const [a = ground, b = ground] = this.#ends.get(id) ?? [];
    return [a, b];
  }

  at(node: string): string[] {
    const line = this.#lines.get(node);
    return line === undefined ? this.#grounded : [line.whole, ...line.parts];
  }

  across(id: string, node: string): string {
    const [a, b] = this.ends(id);
    return a === node ? b : a;
  }

  /** 1 where a cell leaves the line, −1 where it enters it. */
  direction(id: string, node: string): -1 | 1 {
    if (node === ground) return -this.direction(id, this.across(id, ground)) as -1 | 1;
    return (this.#lines.get(node)!.whole === id ? this.#sides.get(node)! : -this.#sides.get(node)!) as -1 | 1;
  }

  /** Whether a cell that meets another in a line has all measures that the line adds up of the other. */
  matches(id: string, hidden: string, node: string): boolean {
    const whole = this.cells.get(this.#lines.get(node)?.whole ?? '')?.measures ?? new Set();
    const has = this.cells.get(id)!.measures;
    const wanted = this.cells.get(hidden)!.measures;
    return [...wanted].every((measure) => !whole.has(measure) || has.has(measure));
  }

  /** Its wholes, at any remove. */
  above(id: string): string[] {
    const wholes = this.#ends.get(id)?.map((node) => this.#lines.get(node)!.whole) ?? [];
    return wholes.filter((whole) => whole !== id).flatMap((whole) => [whole, ...this.above(whole)]);
  }

  /** Its parts, at any remove. */
  below(id: string): string[] {
    const lines = this.#ends.get(id)?.map((node) => this.#lines.get(node)!) ?? [];
    return lines
      .filter(({ whole }) => whole === id)
      .flatMap(({ parts }) => parts.flatMap((part) => [part, ...this.below(part)]));
  }

  #giveSides(first: string): void {
    this.#sides.set(first, 1);
    const open = [first];
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (const id of this.at(node)) {
        const next = this.across(id, node);
        if (next === ground) continue;
        const side = (this.direction(id, node) * (this.#lines.get(next)!.whole === id ? -1 : 1)) as -1 | 1;
        if (this.#sides.get(next) === side) continue;
        if (this.#sides.has(next)) throw new Error(`no sides: ${next}`);
        this.#sides.set(next, side);
        open.push(next);
      }
  }
}
