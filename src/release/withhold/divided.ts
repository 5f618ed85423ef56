/** Counts without a number that published rates tell: by division, or from the number of the year before or after. */
import { figureId, isValue, placeKey, type Figure } from '../../model/cell.ts';
import { decimal, shift } from '../../model/decimal.ts';
import { calendarOf, type Measure } from '../../model/description.ts';
import { periodOf, shiftedYears, type Calendar } from '../../model/period.ts';
import { cellUnit, rounding, type Unit } from '../../model/unit.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import { countUnits, timesOf } from '../rule/disclosureRule.ts';

type Range = { low: number; high: number };

/** One number is `factor` times another. */
type Proportion = { place: string; figure: Figure; of: string; factor: Range };

/**
 * Whole numbers, the nearest to what the printed digits allow; again and again, as one leads to another. Without those of
 * which the rate says too little (its rounding is as large as itself).
 */
export function dividedCounts({ source, figures }: Pick<EditionFigures, 'source' | 'figures'>): Figure[] {
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
