/** What a check of figures is, what it is given (figures with their rows), and what it finds. */
import { isDemonstration, isValue, placeKey, type Value } from '../../model/cell.ts';
import { yearNumber, type Period } from '../../model/period.ts';
import { shift, type Decimal } from '../../model/decimal.ts';
import { isActualAmount, type Measure } from '../../model/description.ts';
import type { Wording } from '../../model/problem.ts';
import { cellUnit, isCounted, isMoney, type Unit } from '../../model/unit.ts';
import type { CellPlace, RawPackage } from '../package/dataPackage.ts';
import { rowOf } from '../package/facts.ts';
import type { Placed } from '../package/figures.ts';
import type { ReleasedLine } from '../write/history.ts';
import { departures, type Departure, type Point } from './departures.ts';

/** Knows no code of a package. `{name}` in the words is a parameter of a finding. */
export type Check = {
  code: string;
  /** An error can't be right; a warning may be, and is then acknowledged. */
  severity: 'error' | 'warning';
  words: Wording;
  find: (screened: Screening) => CheckFinding[];
};

/** `subject` does not depend on the order of rows: code and subject are the key of a warning. */
export type CheckFinding = {
  place: CellPlace;
  subject: string;
  expected?: string;
  params?: Record<string, string | number>;
};

/** `other` is a figure compared with this one: its place gives the parameters `file` and `first` (its row). */
type Details = Pick<CheckFinding, 'expected' | 'params'> & { field?: string; read?: string; other?: Placed };

export function figureFinding(
  { figure, fact }: Placed,
  { field = fact.valueField, read, other, ...rest }: Details = {},
): CheckFinding {
  const place = fact.place(field);
  const finding = { place: read === undefined ? place : { ...place, read }, subject: placeKey(figure), ...rest };
  return other === undefined ? finding : { ...finding, params: { ...rest.params, ...rowOf(other.fact) } };
}

export function printedValue({ cell }: Pick<Counted, 'cell'>): string {
  return `${cell.value} ${cell.unit}`;
}

/** Three digits, or all digits before the point. */
export function formatRatio(size: number): string {
  return String(size >= 100 ? Math.round(size) : Number(size.toPrecision(3)));
}

export type Screening = {
  source: RawPackage;
  placed: Placed[];
  /** Those with a published value. */
  values: Counted[];
  /** Whether every row became a figure: only then is one missing. */
  isWhole: boolean;
  measures: Map<string, Measure>;
  /** The lines of released/figures.csv now. */
  released: ReleasedLine[];
  /** Of these lines. */
  edition: string;
};

export function screening(
  source: RawPackage,
  placed: Placed[],
  isWhole: boolean,
  { released, edition }: Pick<Screening, 'released' | 'edition'> = { released: [], edition: '' },
): Screening {
  const measures = new Map(source.descriptor.nianbao.measures.map((measure) => [measure.code, measure]));
  const values = placed.flatMap((placed) => counted(placed, measures) ?? []);
  return { source, placed, isWhole, released, edition, values, measures };
}

/**
 * `amount` is exact, in the unit without a scale (12000 for 1.2 万人); `size` the same as a plain number; `isAverage` of
 * counts, which may have decimals.
 */
export type Counted = Placed & {
  cell: Value;
  unit: Unit;
  amount: Decimal;
  size: number;
  isDemonstration: boolean;
  isAverage: boolean;
};

/** Undefined without a published value: a check never looks at a withheld one. */
function counted(placed: Placed, measures: Screening['measures']): Counted | undefined {
  const { cell, key } = placed.figure;
  const unit = cellUnit(cell);
  if (!isValue(cell) || unit === undefined) return undefined;
  const amount = shift(cell.value, unit.exponent);
  const isAverage = measures.get(key.measure)?.average === true;
  return { ...placed, cell, unit, amount, size: Number(amount), isDemonstration: isDemonstration(cell), isAverage };
}

/** What is counted or paid; not a standard, nor a rate. */
export function isAmount({ figure, unit }: Counted, { measures }: Pick<Screening, 'measures'>): boolean {
  const measure = measures.get(figure.key.measure);
  return (measure === undefined || isActualAmount(measure)) && unit.per === undefined;
}

export function counts(screened: Screening): Counted[] {
  return screened.values.filter((value) => isAmount(value, screened) && isCounted(value.unit.quantity));
}

export function periodKey({ start = '', end }: Period): string {
  return `${start}/${end}`;
}

/** Worked out once for each screening. */
export function perScreening<Result>(derive: (screened: Screening) => Result): (screened: Screening) => Result {
  const results = new WeakMap<Screening, Result>();
  return (screened) => {
    if (!results.has(screened)) results.set(screened, derive(screened));
    return results.get(screened)!;
  };
}

export function valuePoints(values: Counted[]): Point<Counted>[] {
  return values.map((of) => {
    const { measure, programme, area } = of.figure.key;
    const line = [measure, programme, of.unit.quantity, of.unit.per, of.isDemonstration, spanOfYear(of)].join('/');
    return { of, line, area, year: yearNumber(of.figure.year), size: of.size };
  });
}

export const valueDepartures = perScreening(({ values }: Screening): Departure<Counted>[] =>
  departures(valuePoints(values)),
);

/** Money per person, persons per household. */
export type Average = { top: Counted; bottom: Counted };

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
  return { of, line: line.join('/'), area, year: yearNumber(top.figure.year), size: top.size / bottom.size };
}

/** The money of a period and the people counted at its end. */
export function sameEnd({ figure: { key, year }, isDemonstration }: Counted): string {
  return [isDemonstration, key.programme, key.area, year, key.period.end].join('/');
}

/** July of one year is compared with July of another. */
export function spanOfYear({ figure: { key, year } }: Counted): string {
  const { start = '', end } = key.period;
  const before = (date: string) => `${Number(date.slice(0, 4)) - yearNumber(year)}${date.slice(4)}`;
  const day = (date: string) => (date === '' ? '' : before(date).replace('-02-29', '-02-28'));
  return `${day(start)}/${day(end)}`;
}
