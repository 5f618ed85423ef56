/** What a check of figures is, what it is given (figures with their rows), and what it finds. */
import { isDemonstration, isValue, placeKey, type Figure, type Period, type Value } from '../../model/cell.ts';
import { shift, type Decimal } from '../../model/decimal.ts';
import type { Measure } from '../../model/description.ts';
import type { Wording } from '../../model/problem.ts';
import { cellUnit, isCounted, isMoney, type Unit } from '../../model/unit.ts';
import type { CellPlace, RawPackage } from '../package/dataPackage.ts';
import { rowOf } from '../package/facts.ts';
import type { Placed } from '../package/figures.ts';
import type { ReleasedLine } from '../write/history.ts';
import { departures, type Departure, type Point } from './departures.ts';

/**
 * One thing that may be wrong in figures that can all be read. A check knows no package, no programme and no area: only
 * measures, units, kinds, hierarchies and periods. `words` say the fact and the cure; `{name}` is a parameter of a
 * finding.
 */
export type Check = {
  code: string;
  /** An error can't be right; a warning may be, and the package then says why. */
  severity: 'error' | 'warning';
  words: Wording;
  find: (screened: Screening) => CheckFinding[];
};

/** `subject` is what a finding is about, the same however rows are ordered: the key of a warning is code and subject. */
export type CheckFinding = {
  place: CellPlace;
  subject: string;
  expected?: string;
  params?: Record<string, string | number>;
};

/** `other` is a figure that this one is compared with: its place gives the parameters `file` and `first` (its row). */
type Details = Pick<CheckFinding, 'expected' | 'params'> & { field?: string; read?: string; other?: Placed };

/** A finding about one figure, in the cell of its value or of another field of its row. */
export function figureFinding(
  { figure, fact }: Placed,
  { field = fact.valueField, read, other, ...rest }: Details = {},
): CheckFinding {
  const place = fact.place(field);
  const finding = { place: read === undefined ? place : { ...place, read }, subject: placeKey(figure), ...rest };
  return other === undefined ? finding : { ...finding, params: { ...rest.params, ...rowOf(other.fact) } };
}

/** A value as its table prints it: 44.22 万元. */
export function printedValue({ cell }: Pick<Counted, 'cell'>): string {
  return `${cell.value} ${cell.unit}`;
}

/** A plain number that a message names for comparison: three digits, or all digits before the point. */
export function formatRatio(size: number): string {
  return String(size >= 100 ? Math.round(size) : Number(size.toPrecision(3)));
}

/** Figures with the rows they were read from, and what a check needs to find its way among them. */
export type Screening = {
  source: RawPackage;
  placed: Placed[];
  /** Those of `placed` that have a published value. */
  values: Counted[];
  /** Whether every row became a figure: only then does a missing one mean something. */
  isWhole: boolean;
  measures: Map<string, Measure>;
  /** The figure of measure, programme, area and year. */
  at: (measure: string, programme: string, area: string, year: string) => Placed | undefined;
  /** What stands released of this package now. */
  released: ReleasedLine[];
};

export function screening(
  source: RawPackage,
  placed: Placed[],
  isWhole: boolean,
  released: ReleasedLine[] = [],
): Screening {
  const byPlace = new Map(placed.map((placed) => [placeKey(placed.figure), placed]));
  return {
    source,
    placed,
    isWhole,
    released,
    values: placed.flatMap((placed) => counted(placed) ?? []),
    measures: new Map(source.descriptor.nianbao.measures.map((measure) => [measure.code, measure])),
    at: (measure, programme, area, year) => byPlace.get(placeKey(place(measure, programme, area, year))),
  };
}

function place(measure: string, programme: string, area: string, year: string): Pick<Figure, 'key' | 'year'> {
  return { key: { measure, programme, area, period: { end: '' } }, year };
}

/**
 * A published value; `amount` is it in the unit without a scale (1.2 万人 is 12000), exact, and `size` the same as a plain
 * number, for ratios.
 */
export type Counted = Placed & { cell: Value; unit: Unit; amount: Decimal; size: number; isDemonstration: boolean };

/** Undefined where a figure has no published value: a check never looks at a withheld one. */
function counted(placed: Placed): Counted | undefined {
  const { cell } = placed.figure;
  const unit = cellUnit(cell);
  if (!isValue(cell) || unit === undefined) return undefined;
  const amount = shift(cell.value, unit.exponent);
  return { ...placed, cell, unit, amount, size: Number(amount), isDemonstration: isDemonstration(cell) };
}

/** People, households, money: what is there or was paid; not what is set for each person, nor a rate. */
export function isAmount({ figure, unit }: Counted, { measures }: Pick<Screening, 'measures'>): boolean {
  const kind = measures.get(figure.key.measure)?.kind;
  return kind !== 'standard' && kind !== 'rate' && unit.per === undefined;
}

/** Households, persons, person-times and whatever else is counted, not what is paid for each of them. */
export function counts(screened: Screening): Counted[] {
  return screened.values.filter((value) => isAmount(value, screened) && isCounted(value.unit.quantity));
}

export function periodKey({ start = '', end }: Period): string {
  return `${start}/${end}`;
}

/** A derivation that several checks need, worked out once for each screening. */
export function perScreening<Result>(derive: (screened: Screening) => Result): (screened: Screening) => Result {
  const results = new WeakMap<Screening, Result>();
  return (screened) => {
    if (!results.has(screened)) results.set(screened, derive(screened));
    return results.get(screened)!;
  };
}

/** Figures as points of the line of their measure and programme. */
export function valuePoints(values: Counted[]): Point<Counted>[] {
  return values.map((of) => {
    const { measure, programme, area } = of.figure.key;
    const line = [measure, programme, of.unit.quantity, of.unit.per, of.isDemonstration, spanOfYear(of)].join('/');
    return { of, line, area, year: Number(of.figure.year), size: of.size };
  });
}

/** How far each figure departs from the same figure of the years beside it. */
export const valueDepartures = perScreening(({ values }: Screening): Departure<Counted>[] =>
  departures(valuePoints(values)),
);

/** What one measure is for each one counted by another: money a person, persons a household. */
export type Average = { top: Counted; bottom: Counted };

/** Each average of a programme, area and period, as a point of its line. */
export function averages(screened: Screening): Point<Average>[] {
  const amounts = screened.values.filter((value) => isAmount(value, screened) && value.size > 0);
  return [...Map.groupBy(amounts, sameEnd).values()].flatMap((group) =>
    group.flatMap((top) => group.filter((bottom) => isAverage(top, bottom)).map((bottom) => point({ top, bottom }))),
  );
}

function isAverage({ unit: top }: Counted, { unit: bottom }: Counted): boolean {
  if (isMoney(top.quantity)) return ['person', 'household', 'person-time'].includes(bottom.quantity);
  return top.quantity === 'person' && bottom.quantity === 'household';
}

function point(of: Average): Point<Average> {
  const { top, bottom } = of;
  const { measure, programme, area } = top.figure.key;
  const line = [measure, bottom.figure.key.measure, programme, top.unit.quantity, top.isDemonstration, spanOfYear(top)];
  return { of, line: line.join('/'), area, year: Number(top.figure.year), size: top.size / bottom.size };
}

/** The money of a period and the people counted at its end: official or demonstration, programme, area, year and last day. */
export function sameEnd({ figure: { key, year }, isDemonstration }: Counted): string {
  return [isDemonstration, key.programme, key.area, year, key.period.end].join('/');
}

/** The part of the year that a figure is of: July of one year is compared with July of another. */
export function spanOfYear({ figure: { key, year } }: Counted): string {
  const { start = '', end } = key.period;
  const day = (date: string) => (date.startsWith(year) ? date.slice(4).replace('-02-29', '-02-28') : date);
  return `${day(start)}/${day(end)}`;
}
