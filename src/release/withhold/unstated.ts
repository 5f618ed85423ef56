/** Numbers that no row states and a reader can compute: of parts without one, what all parts leave of a whole, and by rates. */
import { type Figure, figureId, isValue, placeKey } from '../../model/cell.ts';
import { add, compare, decimal, type Decimal, shift, sign, subtract } from '../../model/decimal.ts';
import { calendarOf, isActualAmount, mayAdd, type Measure, totalCode } from '../../model/description.ts';
import { type Calendar, periodOf, shiftedYears } from '../../model/period.ts';
import { cellUnit, rounding, type Unit } from '../../model/unit.ts';
import { type AreaLine, partsByYear } from '../package/areas.ts';
import { children, type EditionFigures } from '../package/dataPackage.ts';
import { countUnits, restCode, timesOf } from '../rule/disclosureRule.ts';

/** Numbers without scale, with the rounding of what is printed. */
type Quantity = { value: Decimal; slack: Decimal };

/** Without `rest` nothing is left of the whole beside its parts. */
type QuantityLine = { whole: Figure; parts: Figure['key'][]; rest?: Figure['key'] };

/**
 * Figures with such numbers, none of them nought. What several parts without a number have between them stands at each:
 * any of them can have it all. Where parts are more than their whole, nothing is subtracted.
 */
export function unstatedFigures(edition: Pick<EditionFigures, 'source' | 'figures'>, areas: AreaLine[]): Figure[] {
  const divided = dividedCounts(edition);
  const numbers = new Map([...edition.figures, ...divided].flatMap((figure) => numberOf(figure)));
  const present = new Set(edition.figures.map(placeKey));
  const lines = numberLines(edition, areas, present).filter(({ whole, parts }) =>
    parts.some((key) => numbers.has(placeKey({ key, year: whole.year }))),
  );
  const unstated = [...divided];
  for (const mostGaps of [1, Infinity, 0]) fill(lines, mostGaps, numbers, unstated);
  const notNeeded = new Set(edition.figures.filter(({ cell }) => cell.state !== 'absent').map(placeKey));
  return unstated.filter((figure) => !notNeeded.has(placeKey(figure)));
}

/** Again and again, as one number leads to another; with 0 gaps the rest of the line. */
function fill(lines: QuantityLine[], mostGaps: number, numbers: Map<string, Quantity>, unstated: Figure[]): void {
  for (let hasMore = true; hasMore;) {
    hasMore = false;
    for (const line of lines) {
      const { whole } = line;
      const at = (key: Figure['key']) => placeKey({ key, year: whole.year });
      const gaps = line.parts.filter((key) => !numbers.has(at(key)));
      const left = gaps.length > mostGaps ? undefined : leftOf(line, numbers);
      const [first = mostGaps === 0 && gaps.length === 0 ? line.rest : undefined] = gaps;
      if (left === undefined || first === undefined || numbers.has(at(first))) continue;
      for (const gap of gaps) numbers.set(at(gap), nothing);
      numbers.set(at(first), left);
      const open = gaps.length === 0 ? [first] : gaps;
      if (sign(left.value) > 0) unstated.push(...open.map((key) => figureOf(whole, key, left.value)));
      hasMore = true;
    }
  }
}

const nothing: Quantity = { value: decimal(0), slack: decimal(0) };

/** Undefined where the whole has no number, or less than its parts. */
function leftOf({ whole, parts }: QuantityLine, numbers: Map<string, Quantity>): Quantity | undefined {
  const all = numbers.get(placeKey(whole));
  if (all === undefined) return undefined;
  const known = parts.flatMap((key) => numbers.get(placeKey({ key, year: whole.year })) ?? []);
  const value = subtract(all.value, add(decimal(0), ...known.map((number) => number.value)));
  const slack = add(all.slack, ...known.map((number) => number.slack));
  if (compare(value, slack) > 0) return { value, slack };
  return compare(add(value, slack), decimal(0)) < 0 ? undefined : { value: decimal(0), slack };
}

function figureOf({ year, cell }: Figure, key: Figure['key'], value: Decimal): Figure {
  const unit = isValue(cell) ? cell.unit : '';
  const exponent = cellUnit(cell)?.exponent ?? 0;
  const flags = isValue(cell) ? cell.flags.filter((flag) => flag === 'demonstration') : [];
  return { id: figureId(key), key, year, cell: { state: 'value', value: shift(value, -exponent), unit, flags } };
}

function numberOf(figure: Figure): [string, Quantity][] {
  const { cell } = figure;
  const unit = cellUnit(cell);
  if (cell.state === 'absent' && cell.why === 'not applicable') return [[placeKey(figure), nothing]];
  if (!isValue(cell) || unit === undefined || unit.per !== undefined) return [];
  return [[placeKey(figure), { value: shift(cell.value, unit.exponent), slack: rounding(cell.value, unit) }]];
}

function numberLines(
  { source, figures }: Pick<EditionFigures, 'source' | 'figures'>,
  areas: AreaLine[],
  present: Set<string>,
): QuantityLine[] {
  const { measures, totals } = source.descriptor.nianbao;
  const kinds = children(source, 'programmes');
  const divided = partsByYear(source, areas);
  // averages are rounded, and leave nothing but that
  const amounts = measures.filter((measure) => isActualAmount(measure) && !measure.average);
  const byCode = new Map(amounts.map((measure) => [measure.code, measure]));
  return figures.flatMap((whole): QuantityLine[] => {
    const { key, year } = whole;
    const measure = byCode.get(key.measure);
    if (measure === undefined) return [];
    const isThere = (area: string) => present.has(placeKey({ key: { ...key, area }, year }));
    const within = mayAdd(measure, 'area') ? (divided.get(key.area)?.(year, isThere) ?? []) : [];
    const total = totals.find((one) => totalCode(one) === key.programme && one.measure === key.measure);
    const ofKinds = kinds.get(key.programme) ?? [];
    return [
      { whole, parts: within.map((area) => ({ ...key, area })), rest: { ...key, area: restCode(key.area) } },
      {
        whole,
        parts: ofKinds.map((programme) => ({ ...key, programme })),
        rest: { ...key, programme: restCode(key.programme) },
      },
      { whole, parts: (total?.programmes ?? []).map((programme) => ({ ...key, programme })) },
    ];
  });
}

/** Counts without a number that published rates tell: by division, or from the number of the year before or after. */
type Range = { low: number; high: number };

/** One number is `factor` times another. */
type Proportion = { place: string; figure: Figure; of: string; factor: Range };

/**
 * Whole numbers, the nearest to what the printed digits allow; again and again, as one leads to another. Without those of
 * which the rate says too little (its rounding is as large as itself).
 */
function dividedCounts({ source, figures }: Pick<EditionFigures, 'source' | 'figures'>): Figure[] {
  const units = countUnits(source, figures);
  const measures = new Map(source.descriptor.nianbao.measures.map((measure) => [measure.code, measure]));
  const calendar = calendarOf(source.descriptor.nianbao);
  const proportions = figures.flatMap((rate) => proportionsOf(rate, measures.get(rate.key.measure)!, units, calendar));
  if (proportions.length === 0) return [];
  const numbers = new Map(figures.flatMap((figure) => rangeOf(figure)));
  const divided = new Map<string, Figure>();
  for (let hasMore = true; hasMore;) {
    hasMore = false;
    for (const { place, figure, of, factor } of proportions) {
      const known = numbers.get(of);
      if (known === undefined || numbers.has(place)) continue;
      const count = Math.round((known.low * factor.low + known.high * factor.high) / 2);
      numbers.set(place, { low: known.low * factor.low, high: known.high * factor.high });
      if (count > 0) divided.set(place, withCount(figure, count, units.get(figure.key.measure)!));
      hasMore = true;
    }
  }
  return [...divided.values()];
}

function proportionsOf(
  rate: Figure,
  { ratio, change }: Measure,
  units: Map<string, Unit>,
  calendar: Calendar,
): Proportion[] {
  const unit = cellUnit(rate.cell);
  if (!isValue(rate.cell) || unit === undefined) return [];
  const value = Number(shift(rate.cell.value, unit.exponent));
  const slack = Number(rounding(rate.cell.value, unit));
  const times = ratio?.times ?? timesOf(unit);
  if (ratio !== undefined) {
    const factor = { low: (value - slack) / times, high: (value + slack) / times };
    return both(besideRate(rate, ratio.of), besideRate(rate, ratio.to), factor, units);
  }
  if (change === undefined) return [];
  const grown = { low: 1 + (value - slack) / 100, high: 1 + (value + slack) / 100 };
  return both(besideRate(rate, change), yearBefore(besideRate(rate, change), calendar), grown, units);
}

function besideRate(rate: Figure, measure: string): Figure {
  const key = { ...rate.key, measure };
  return { ...rate, id: figureId(key), key };
}

function yearBefore(figure: Figure, calendar: Calendar): Figure {
  const year = shiftedYears(figure.year, -1);
  const { start, end } = periodOf(year, calendar);
  const isDated = start !== undefined && figure.key.period.start !== undefined;
  const key = { ...figure.key, period: isDated ? { start, end } : { end } };
  return { ...figure, id: figureId(key), key, year };
}

/** `top` is `factor` times `bottom`; where it may be nought nothing is divided by it. */
function both(top: Figure, bottom: Figure, factor: Range, units: Map<string, Unit>): Proportion[] {
  if (factor.low <= 0) return [];
  const ways = [
    { place: placeKey(top), figure: top, of: placeKey(bottom), factor },
    {
      place: placeKey(bottom),
      figure: bottom,
      of: placeKey(top),
      factor: { low: 1 / factor.high, high: 1 / factor.low },
    },
  ];
  return ways.filter(({ figure }) => units.has(figure.key.measure));
}

function rangeOf(figure: Figure): [string, Range][] {
  const { cell } = figure;
  const unit = cellUnit(cell);
  if (cell.state === 'withheld') return [];
  if (!isValue(cell) || unit === undefined || unit.per !== undefined) return [];
  const value = Number(shift(cell.value, unit.exponent));
  const slack = Number(rounding(cell.value, unit));
  return [[placeKey(figure), { low: value - slack, high: value + slack }]];
}

function withCount({ id, key, year }: Figure, count: number, { code, exponent }: Unit): Figure {
  return { id, key, year, cell: { state: 'value', value: shift(decimal(count), -exponent), unit: code, flags: [] } };
}
