import type { Figure } from '../../model/cell.ts';
import type { Decimal } from '../../model/decimal.ts';
import { flowLines, overlaps, type FlowLine, type Step } from '../flowLines.ts';
import type { PastEdition } from '../edition.ts';
import { countOf } from './countOf.ts';
import { ElapsedDays, type Elapsed } from './elapsed.ts';

/** What a count would tell of the time between other periods of the same flow. */
export type PeriodRests = {
  /** Beside those of shorter periods: if that is few, it is this one that goes. */
  told: Elapsed[];
  /** Beside all others: what it takes from or gives to when it moves. */
  all: Decimal[];
};

/** By the id of the figure; only where periods overlap. */
export function periodRests(
  edition: Pick<PastEdition, 'source' | 'figures'>,
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
    const found = countOf(step.figure.cell);
    return found === undefined ? [] : [{ ...step, count: found.count }];
  });
  const days = new ElapsedDays();
  const told = new Map<string, Elapsed[]>();
  for (const step of counted.toSorted((a, b) => length(a) - length(b) || (a.from < b.from ? -1 : 1))) {
    if (isFew(step.count, step.figure)) continue;
    const fresh = days.copy().tie(step);
    told.set(step.figure.id, fresh);
    if (!fresh.some(({ count }) => isFew(count, step.figure))) days.tie(step);
  }
  return new Map(
    counted.map((step) => {
      const others = new ElapsedDays();
      for (const other of counted) if (other !== step) others.tie(other);
      const all = others.tie(step).map(({ count }) => count);
      return [step.figure.id, { told: told.get(step.figure.id) ?? [], all }];
    }),
  );
}

function length({ from, to }: Pick<Step, 'from' | 'to'>): number {
  return Date.parse(to) - Date.parse(from);
}
