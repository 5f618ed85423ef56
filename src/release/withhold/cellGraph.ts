/** The graph of a table: sums as nodes, cells as edges between the two sums they are in. */
import type { SumLine } from './position.ts';

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
export class CellGraph {
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
