/** The counts that subtraction of overlapping periods of a flow discloses. */
import type { Figure } from '../../model/cell.ts';
import { add, decimal, subtract, type Decimal } from '../../model/decimal.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import { countOf, flowLines, overlaps, type FlowLine, type Step } from '../rule/disclosureRule.ts';

/** What a count leaves beside shorter periods of its flow (a small rest withholds it), and beside all others. */
export type PeriodRests = {
  shorter: Elapsed[];
  all: Decimal[];
};

/** By the id of the figure; only where periods overlap. */
export function periodRests(
  edition: Pick<EditionFigures, 'source' | 'figures'>,
  isFew: (count: Decimal, figure: Figure) => boolean,
): Map<string, PeriodRests> {
  const lines = flowLines(edition).filter(overlaps);
  return new Map(lines.flatMap((line) => [...restsOfLine(line, isFew)]));
}

function restsOfLine(
  { steps }: FlowLine,
  isFew: (count: Decimal, figure: Figure) => boolean,
): Map<string, PeriodRests> {
  const counted = steps.flatMap((step) => {
    const counted = countOf(step.figure.cell);
    return counted === undefined ? [] : [{ ...step, count: counted.count }];
  });
  const days = new ElapsedDays();
  const shorterRests = new Map<string, Elapsed[]>();
  for (const step of counted.toSorted((a, b) => length(a) - length(b) || (a.from < b.from ? -1 : 1))) {
    if (isFew(step.count, step.figure)) continue;
    const fresh = days.copy().tie(step);
    shorterRests.set(step.figure.id, fresh);
    if (!fresh.some(({ count }) => isFew(count, step.figure))) days.tie(step);
  }
  return new Map(
    counted.map((step) => {
      const others = new ElapsedDays();
      for (const other of counted) if (other !== step) others.tie(other);
      const all = others.tie(step).map(({ count }) => count);
      return [step.figure.id, { shorter: shorterRests.get(step.figure.id) ?? [], all }];
    }),
  );
}

function length({ from, to }: Pick<Step, 'from' | 'to'>): number {
  return Date.parse(to) - Date.parse(from);
}

type Elapsed = { from: string; to: string; count: Decimal };

type Ties = Map<string, Decimal>;

/** Days with the count between them: everybody can subtract between any two days that flows connect. */
class ElapsedDays {
  #groups: Ties[] = [];

  /** Returns what can be subtracted only now, without the flow itself; nothing where the days were connected. */
  tie({ from, to, count }: Elapsed): Elapsed[] {
    const before = this.#groupOf(from);
    const after = this.#groupOf(to);
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
    const days = new ElapsedDays();
    days.#groups = [...this.#groups];
    return days;
  }

  #groupOf(day: string): Ties {
    const group = this.#groups.find((group) => group.has(day));
    if (group !== undefined) return group;
    const fresh: Ties = new Map([[day, decimal(0)]]);
    this.#groups.push(fresh);
    return fresh;
  }
}

function elapsed(from: string, at: Decimal, to: string, then: Decimal): Elapsed {
  return { from, to, count: subtract(then, at) };
}
