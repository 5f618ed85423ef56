/** Figures of quarters, halves and years from the periods within them, and of months from what has run since New Year. */
import {
  type Figure,
  figureId,
  type Flag,
  flags,
  isValue,
  type Key,
  notAvailable,
  placeKey,
} from '../../model/cell.ts';
import type { Value } from '../../model/cell.ts';
import { decimal, type Decimal, decimals, divide, multiply, sign, subtract, trim } from '../../model/decimal.ts';
import { calendarOf, type Description, mayAdd, type Measure } from '../../model/description.ts';
import { codeAt, codeOf, kindOfCode, partCodes, periodOf, runningCode } from '../../model/period.ts';
import type { Calendar, PeriodCode } from '../../model/period.ts';
import type { Text } from '../../model/language.ts';
import { findUnit } from '../../model/unit.ts';
import { cumulativeFellWords } from '../../words/format/period.ts';
import { sumFigure } from './tabulate.ts';

/**
 * From published figures alone, so that no number stands for one that is withheld; what the package gives leads. A flow
 * is added where all its parts are there, a measure whose year is an average (`yearly`) is averaged, a rate of two such
 * measures is divided again. Stocks and standards of an end are found by it.
 */
export function withPeriodTotals(description: Description, figures: Figure[]): Figure[] {
  if (!figures.some(({ year }) => kindOfCode(year) !== 'year')) return figures;
  const calendar = calendarOf(description);
  const fallen = Object.fromEntries(description.languages.map((language) => [language, cumulativeFellWords[language]]));
  const byMeasure = Map.groupBy(figures, ({ key }) => key.measure);
  const totals = description.measures.flatMap((measure) =>
    [...Map.groupBy(byMeasure.get(measure.code) ?? [], ({ key }) => `${key.programme}/${key.area}`).values()].flatMap(
      (line) => totalsOfLine(line, measure, { calendar, fallen }),
    ),
  );
  const all = [...figures, ...totals];
  return [...all, ...rates(description, all)];
}

/** `fallen`: the note of an amount that is not worked out, since what has run is less than before. */
type LineSetting = { calendar: Calendar; fallen: Text };

function totalsOfLine(line: Figure[], measure: Measure, setting: LineSetting): Figure[] {
  const { calendar } = setting;
  const isAverage = measure.yearly === 'average';
  if (!isAverage && !mayAdd(measure, 'period')) return [];
  const byCode = new Map(line.map((figure) => [figure.year, figure]));
  const own = isAverage ? [] : ownAmounts(line, setting);
  for (const figure of own) byCode.set(figure.year, figure);
  const made: Figure[] = [];
  for (const code of longerCodes([...byCode.keys()], calendar)) {
    const total = byCode.has(code) ? undefined : totalOf(code, byCode, { isAverage, calendar });
    if (total === undefined) continue;
    byCode.set(code, total);
    made.push(total);
  }
  return [...own, ...made, ...(isAverage ? [] : runningAmounts([...byCode.values()], calendar))];
}

/** The quarters, halves and years in which there are figures of a part, the shortest first. */
function longerCodes(codes: PeriodCode[], calendar: Calendar): PeriodCode[] {
  const parts = codes.filter((code) => /^(month|quarter|half)$/.test(kindOfCode(code)));
  const ends = [...new Set(parts.map((code) => periodOf(code, calendar).end))];
  const kinds = ['quarter', 'half', 'year'] as const;
  return kinds.flatMap((kind) => [...new Set(ends.map((end) => codeAt(kind, end, calendar)))]);
}

type TotalSetting = { isAverage: boolean; calendar: Calendar };

/** Of its months, or else of its quarters or halves. */
function totalOf(code: PeriodCode, byCode: Map<PeriodCode, Figure>, setting: TotalSetting): Figure | undefined {
  for (const kind of ['month', 'quarter', 'half'] as const) {
    const parts = partCodes(code, kind, setting.calendar);
    const figures = parts.flatMap((part) => byCode.get(part) ?? []);
    if (parts.length < 2 || figures.length < parts.length) continue;
    const key: Key = { ...figures[0]!.key, period: periodOf(code, setting.calendar) };
    const total = sumFigure(key, figures, parts.length);
    if (total !== undefined) return { ...(setting.isAverage ? average(total, parts.length) : total), year: code };
  }
  return undefined;
}

/** To a hundredth, or as far as its parts go. */
function average(total: Figure, count: number): Figure {
  if (!isValue(total.cell)) return total;
  const { value } = total.cell;
  const places = Math.max(2, decimals(value));
  return { ...total, cell: { ...total.cell, value: trim(divide(value, decimal(count), places)) } };
}

/** Of the totals of what they divide, with the decimals that the package gives. */
function rates(description: Description, figures: Figure[]): Figure[] {
  const byMeasure = Map.groupBy(figures, ({ key }) => key.measure);
  const at = new Map(figures.map((figure) => [placeKey(figure), figure]));
  return description.measures.flatMap((measure): Figure[] => {
    const { ratio, code } = measure;
    const given = (byMeasure.get(code) ?? []).map(({ cell }) => cell).filter(isValue);
    if (ratio === undefined || given.length === 0) return [];
    const places = given.reduce((most, { value }) => Math.max(most, decimals(value)), 0);
    return (byMeasure.get(ratio.of) ?? []).flatMap((top): Figure[] => {
      const key: Key = { ...top.key, measure: code };
      const bottom = at.get(placeKey({ ...top, key: { ...top.key, measure: ratio.to } }));
      const times = timesOver(top.year, given[0]!.unit, measure, description);
      const isThere = at.has(placeKey({ key, year: top.year })) || !isTotal(top);
      if (isThere || times === undefined || bottom === undefined || !isValue(top.cell) || !isValue(bottom.cell))
        return [];
      if (sign(bottom.cell.value) === 0) return [];
      const dividend = multiply(top.cell.value, decimal(ratio.times ?? 1));
      const value = divide(dividend, multiply(bottom.cell.value, decimal(times)), places);
      const cell = computed(value, given[0]!.unit, [top.cell, bottom.cell]);
      return [{ id: figureId(key), key, year: top.year, cell }];
    });
  });
}

function isTotal({ cell, year }: Figure): boolean {
  return isValue(cell) && cell.flags.includes('computed') && kindOfCode(year) !== 'month';
}

/**
 * How often the divisor counts: once where both are added or both averaged; money of a year over an average of its
 * months, by the month, as often as there are months. Undefined for other rates.
 */
function timesOver(code: PeriodCode, unit: string, { ratio }: Measure, description: Description): number | undefined {
  const [top, bottom] = [ratio?.of, ratio?.to].map((named) =>
    description.measures.find((other) => other.code === named),
  );
  const ways = [top, bottom].map((measure) => measure && wayOver(measure));
  if (ways.includes(undefined)) return undefined;
  if (ways[0] === ways[1]) return 1;
  const isMonthly = ways[0] === 'added' && findUnit(unit)?.per?.endsWith('month') === true;
  return isMonthly ? partCodes(code, 'month', calendarOf(description)).length : undefined;
}

function wayOver(measure: Measure): 'added' | 'averaged' | undefined {
  if (measure.yearly === 'average') return 'averaged';
  return mayAdd(measure, 'period') ? 'added' : undefined;
}

/** A month's, quarter's or half's own amount: what has run to its end, less what had run before it began. */
function ownAmounts(line: Figure[], { calendar, fallen }: LineSetting): Figure[] {
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
      const amount = difference(figure, before, fallen);
      return amount === undefined ? [] : [{ ...amount, ...placed(figure.key, period, calendar) }];
    });
  });
}

/** To the end of each part: what had run before it and its own amount, where both are there. What is given leads. */
function runningAmounts(line: Figure[], calendar: Calendar): Figure[] {
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

/** Not available where it is negative: what had run before was corrected since (累计数下调). */
function difference(
  later: Figure,
  earlier: Figure,
  fallen: Text,
): Pick<Figure, 'cell' | 'source' | 'note'> | undefined {
  const { cell: after } = later;
  const { cell: before } = earlier;
  if (!isValue(after) || !isValue(before) || after.unit !== before.unit) return undefined;
  const value = subtract(after.value, before.value);
  const isMixed = after.flags.includes('demonstration') !== before.flags.includes('demonstration');
  if (isMixed) return undefined;
  if (sign(value) < 0) return { cell: notAvailable, note: fallen };
  const cell = computed(value, after.unit, [after, before]);
  return { cell, ...(later.source === earlier.source && later.source !== undefined && { source: later.source }) };
}

export function computed(value: Decimal, unit: string, from: Value[]): Value {
  const carried = new Set<Flag>([...from.flatMap((cell) => cell.flags), 'computed']);
  return { state: 'value', value, unit, flags: flags.filter((flag) => carried.has(flag)) };
}
