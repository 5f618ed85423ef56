/** Figures of quarters, halves and years from the periods within them, and of months from what has run since New Year. */
import { figureId, isValue, placeKey, type Figure, type Key } from '../../model/cell.ts';
import { decimal, decimals, divide, multiply, sign, trim } from '../../model/decimal.ts';
import { calendarOf, mayAdd, type Description, type Measure } from '../../model/description.ts';
import { codeAt, kindOfCode, partCodes, periodOf, type Calendar, type PeriodCode } from '../../model/period.ts';
import { findUnit } from '../../model/unit.ts';
import { computed, ownAmounts, runningAmounts } from './runningAmounts.ts';
import { sumFigure } from './tabulate.ts';

/**
 * From published figures alone, so that no number stands for one that is withheld; what the package gives leads. A flow
 * is added where all its parts are there, a measure whose year is an average (`yearly`) is averaged, a rate of two such
 * measures is divided again. Stocks and standards of an end are found by it.
 */
export function withPeriodTotals(description: Description, figures: Figure[]): Figure[] {
  if (!figures.some(({ year }) => kindOfCode(year) !== 'year')) return figures;
  const calendar = calendarOf(description);
  const byMeasure = Map.groupBy(figures, ({ key }) => key.measure);
  const totals = description.measures.flatMap((measure) =>
    [...Map.groupBy(byMeasure.get(measure.code) ?? [], ({ key }) => `${key.programme}/${key.area}`).values()].flatMap(
      (line) => totalsOfLine(line, measure, calendar),
    ),
  );
  const all = [...figures, ...totals];
  return [...all, ...rates(description, all)];
}

function totalsOfLine(line: Figure[], measure: Measure, calendar: Calendar): Figure[] {
  const isAverage = measure.yearly === 'average';
  if (!isAverage && !mayAdd(measure, 'period')) return [];
  const byCode = new Map(line.map((figure) => [figure.year, figure]));
  const own = isAverage ? [] : ownAmounts(line, calendar);
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
