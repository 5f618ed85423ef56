/** What has run since the start of a year (累计), and the own amount of each part of it: each from the other. */
import { figureId, flags, isValue, type Figure, type Flag, type Key, type Value } from '../../model/cell.ts';
import { sign, subtract, type Decimal } from '../../model/decimal.ts';
import { codeAt, codeOf, kindOfCode, periodOf, runningCode } from '../../model/period.ts';
import type { Calendar, PeriodCode } from '../../model/period.ts';
import { sumFigure } from './tabulate.ts';

/** A month's, quarter's or half's own amount: what has run to its end, less what had run before it began. */
export function ownAmounts(line: Figure[], calendar: Calendar): Figure[] {
  const present = new Set(line.map(({ year }) => year));
  const running = line.filter(({ key: { period } }) => period.start === yearStart(period.end, calendar));
  const byEnd = new Map(running.map((figure) => [figure.key.period.end, figure]));
  return running.flatMap((figure) => {
    const { end } = figure.key.period;
    return (['month', 'quarter', 'half'] as const).flatMap((kind): Figure[] => {
      const code = codeAt(kind, end, calendar);
      const period = periodOf(code, calendar);
      const before = byEnd.get(dayBefore(period.start!));
      if (present.has(code) || period.end !== end || before === undefined) return [];
      const amount = difference(figure, before);
      return amount === undefined ? [] : [{ ...amount, ...placed(figure.key, period, calendar) }];
    });
  });
}

/** To the end of each part: what had run before it and its own amount, where both are there. What is given leads. */
export function runningAmounts(line: Figure[], calendar: Calendar): Figure[] {
  const byCode = new Map(line.map((figure) => [figure.year, figure]));
  const parts = line
    .filter(({ year }) => /^(month|quarter|half)$/.test(kindOfCode(year)))
    .toSorted((a, b) => (a.key.period.end < b.key.period.end ? -1 : 1));
  return parts.flatMap((part): Figure[] => {
    const code = runningCode(part.key.period.end, calendar);
    const amount = byCode.has(code) ? undefined : runningTo(part, code, byCode, calendar);
    if (amount !== undefined) byCode.set(code, amount);
    return amount === undefined ? [] : [amount];
  });
}

function runningTo(
  part: Figure,
  code: PeriodCode,
  byCode: Map<PeriodCode, Figure>,
  calendar: Calendar,
): Figure | undefined {
  const { start = '', end } = periodOf(part.year, calendar);
  const before = byCode.get(runningCode(dayBefore(start), calendar));
  // the first part of a year is all that has run
  if (before === undefined || yearStart(dayBefore(start), calendar) !== yearStart(end, calendar)) return undefined;
  const sum = sumFigure({ ...part.key, period: periodOf(code, calendar) }, [before, part], 2);
  return sum && { ...sum, year: code };
}

function yearStart(day: string, calendar: Calendar): string | undefined {
  return periodOf(codeAt('year', day, calendar), calendar).start;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function placed(key: Key, period: Key['period'], calendar: Calendar): Pick<Figure, 'id' | 'key' | 'year'> {
  const own: Key = { ...key, period };
  return { id: figureId(own), key: own, year: codeOf(period, calendar) };
}

/** Undefined where it is negative: what had run before was corrected since. */
function difference(later: Figure, earlier: Figure): Pick<Figure, 'cell' | 'source'> | undefined {
  const { cell: after } = later;
  const { cell: before } = earlier;
  if (!isValue(after) || !isValue(before) || after.unit !== before.unit) return undefined;
  const value = subtract(after.value, before.value);
  const isMixed = after.flags.includes('demonstration') !== before.flags.includes('demonstration');
  if (sign(value) < 0 || isMixed) return undefined;
  const cell = computed(value, after.unit, [after, before]);
  return { cell, ...(later.source === earlier.source && later.source !== undefined && { source: later.source }) };
}

export function computed(value: Decimal, unit: string, from: Value[]): Value {
  const carried = new Set<Flag>([...from.flatMap((cell) => cell.flags), 'computed']);
  return { state: 'value', value, unit, flags: flags.filter((flag) => carried.has(flag)) };
}
