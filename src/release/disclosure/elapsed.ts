/**
 * Days with what has come to pass between them. A flow ties two days; of days that are tied, at any remove, everybody can
 * subtract what came to pass between any two.
 */
import { add, decimal, subtract, type Decimal } from '../../model/decimal.ts';

/** What came to pass from one day to a later one. */
export type Elapsed = { from: string; to: string; count: Decimal };

type Ties = Map<string, Decimal>;

export class ElapsedDays {
  #groups: Ties[] = [];

  /** Ties two days; gives what can be subtracted only now, but the flow itself. Nothing where it could be already. */
  tie({ from, to, count }: Elapsed): Elapsed[] {
    const [before, after] = [this.#groupOf(from), this.#groupOf(to)];
    if (before === after) return [];
    const shift = subtract(add(before.get(from)!, count), after.get(to)!);
    const moved = new Map([...after].map(([day, at]) => [day, add(at, shift)]));
    this.#groups = this.#groups.filter((group) => group !== before && group !== after);
    this.#groups.push(new Map([...before, ...moved]));
    return [...before].flatMap(([day, at]) =>
      [...moved].flatMap(([other, then]): Elapsed[] => {
        if (day === from && other === to) return [];
        return [day < other ? elapsed(day, at, other, then) : elapsed(other, then, day, at)];
      }),
    );
  }

  copy(): ElapsedDays {
    const own = new ElapsedDays();
    own.#groups = [...this.#groups];
    return own;
  }

  #groupOf(day: string): Ties {
    const found = this.#groups.find((group) => group.has(day));
    if (found !== undefined) return found;
    const own: Ties = new Map([[day, decimal(0)]]);
    this.#groups.push(own);
    return own;
  }
}

function elapsed(from: string, at: Decimal, to: string, then: Decimal): Elapsed {
  return { from, to, count: subtract(then, at) };
}
