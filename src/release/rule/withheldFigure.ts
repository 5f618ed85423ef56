/** A withheld figure with its reason, and the places of what is known of it: rests, and spans between periods. */
import type { Figure, Key } from '../../model/cell.ts';
import { mayAdd } from '../../model/measure.ts';
import type { EditionFigures } from '../package/dataPackage.ts';

/**
 * Why: a rule of its own; beside it (`linked`: another measure of the same people; `rate`: divided from one); for others
 * (`companion`); as a sum of it (`total`); with its whole or its kinds (`follows`); with the whole breakdown, where no
 * companion could be found.
 */
export type Why = OwnReason | 'linked' | 'rate' | 'companion' | 'total' | 'follows' | 'breakdown';

/** What is withheld, with what an audit and a report must know of it: nothing of its size. */
export type WithheldFigure = {
  figure: Figure;
  why: Why;
  /** The positions for the sake of which it is withheld. */
  of: string[];
  /** Of a count that may be small: up to this every value from one must stay possible. */
  threshold?: number;
  /** Places of what is few beside it: what it leaves of its whole, what lies between it and another period. */
  smallRests?: string[];
  /** What every reader knows it to be at least. */
  least: 0 | 1;
};

/** Its own rule: a small count; a small rest beside a part; the package's mark; a protected programme; an earlier edition. */
export type OwnReason = 'small' | 'rest' | 'marked' | 'protected' | 'earlier';

/** The place of those of a whole who are not in one of its parts. */
export function restPlace(whole: string, part: string): string {
  return `rest of ${whole} beside ${part}`;
}

/** A flow from one day up to another, which is the first day after it. */
export type Step = { figure: Figure; from: string; to: string };

/** The flows of one measure, programme and area over all periods that start on a known day. */
export type FlowLine = { name: string; steps: Step[] };

/** Lines of more than one period, of measures that may be added over time. */
export function flowLines({ source, figures }: Pick<EditionFigures, 'source' | 'figures'>): FlowLine[] {
  const { measures } = source.descriptor.nianbao;
  const flows = new Set(measures.filter((measure) => mayAdd(measure, 'period')).map(({ code }) => code));
  const steps = figures.flatMap((figure): Step[] => {
    const { start, end } = figure.key.period;
    return start === undefined || !flows.has(figure.key.measure) ? [] : [{ figure, from: start, to: dayAfter(end) }];
  });
  const lines = Map.groupBy(steps, ({ figure }) => lineName(figure.key));
  return [...lines].filter(([, group]) => group.length > 1).map(([name, group]) => ({ name, steps: group }));
}

/** The name of a flow line. */
export function lineName({ measure, programme, area }: Key): string {
  return `${measure}/${programme}/${area}`;
}

/** Whether two of its periods share a day: only then do they tell more than their sums. */
export function overlaps({ steps }: FlowLine): boolean {
  const ordered = steps.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return ordered.some(({ from }, index) => index > 0 && ordered.slice(0, index).some(({ to }) => to > from));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The place of a flow between two days, whether or not a figure tells of it; `to` is the first day after. */
export function spanPlace(line: string, { from, to }: { from: string; to: string }): string {
  return `${line} from ${from} to ${to}`;
}
