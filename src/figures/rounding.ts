/** What the rounding of published numbers supports: the decimals of a difference, the digits of a percentage. */
import { type Cell, type Figure, isValue, placeKey, type Value } from '../model/cell.ts';
import { absolute, add, compare, decimal, decimals, divide, multiply, round, shift, sign } from '../model/decimal.ts';
import type { Decimal } from '../model/decimal.ts';
import { isActualAmount, isTotal, totalCode } from '../model/description.ts';
import type { Release } from '../model/release.ts';
import { cellUnit, findUnit, isMoney, rounding } from '../model/unit.ts';

/** In 万, million …, unless the package says that its numbers are exact: 万元, not 元 and not 元/人·月. */
function isScaled(cell: Value): boolean {
  const unit = cellUnit(cell);
  return unit !== undefined && unit.per === undefined && unit.exponent > 0 && !cell.shown?.isExact;
}

/** Money in 万 or million with fewer decimals than its like is taken as rounded; counts (万人) are as they are printed. */
function isRoundable(cell: Value): boolean {
  return isScaled(cell) && isMoney(cellUnit(cell)!.quantity);
}

/** The decimals with which it is known. */
export function knownPlaces({ value, shown }: Value): number {
  const places = decimals(value);
  return shown?.isRounded ? Math.min(places, shown.decimals ?? places) : places;
}

/** Of what is added or subtracted: the decimals of the coarsest; undefined where all have as many, or one is exact. */
export function coarsestPlaces(values: Value[]): number | undefined {
  if (values.length === 0 || !values.every(isRoundable)) return undefined;
  const places = values.map(knownPlaces);
  const isMixed = new Set(places).size > 1 || values.some(({ shown }) => shown?.isRounded);
  return isMixed ? Math.min(...places) : undefined;
}

/** By how much each of two numbers may be off, in the unit of the first. */
type Errors = [Decimal, Decimal];

export function roundingErrors(one: Figure, other: Figure): Errors {
  const exponent = cellUnit(one.cell)?.exponent ?? 0;
  return [errorOf(one, exponent), errorOf(other, exponent)];
}

function errorOf({ cell }: Figure, exponent: number): Decimal {
  if (!isValue(cell) || !isScaled(cell)) return decimal(0);
  return shift(decimal('0.5'), cellUnit(cell)!.exponent - exponent - knownPlaces(cell));
}

/** Beyond it a last digit says nothing: at one decimal a tenth, at none a whole percent. */
const largestErrors: [places: number, error: Decimal][] = [
  [1, decimal('0.1')],
  [0, decimal(1)],
];

/**
 * `part` of `whole` in percent, with one decimal or none, as far as both numbers are known (`of` is what the part is
 * computed from beside the whole); undefined where not even the whole percent is.
 */
export function supportedPercent(part: Decimal, whole: Decimal, of: Decimal, [ofOne, ofOther]: Errors) {
  if (sign(whole) === 0) return undefined;
  const square = multiply(whole, whole);
  const off = shift(add(multiply(ofOne, absolute(whole)), multiply(absolute(of), ofOther)), 2);
  const [places] = largestErrors.find(([, error]) => compare(off, multiply(error, square)) <= 0) ?? [];
  return places === undefined ? undefined : divide(shift(part, 2), whole, places);
}

/** By how much the sum of printed numbers may differ from a printed whole, in a unit of theirs. */
export function roundingSlack(cells: Cell[], code: string): Decimal {
  const exponent = findUnit(code)?.exponent ?? 0;
  const slacks = cells.flatMap((cell) => {
    const unit = cellUnit(cell);
    if (!isValue(cell) || unit === undefined) return [];
    return [shift(rounding(round(cell.value, knownPlaces(cell)), unit), -exponent)];
  });
  return add(decimal(0), ...slacks);
}

/** Sums of numbers printed with unlike decimals: shown with those of the coarsest part (conventions §1.2). */
type Sums = Pick<Release, 'description' | 'areas' | 'figures'>;

/**
 * The figures of a release, each sum of money in a scaled unit (万元, million) with the decimals that its parts support: a
 * part with fewer than the others was rounded. Numbers in plain units are exact, and so is what the package calls so.
 */
export function roundedSums(release: Sums): Figure[] {
  const { figures, description } = release;
  const measures = new Set(description.measures.filter(mayBeRounded).map(({ code }) => code));
  const summed = figures.filter((figure) => measures.has(figure.key.measure) && isSum(figure));
  if (summed.length === 0) return figures;
  const places = placesSupported(release, measures);
  const shown = new Map(
    summed.flatMap((figure) => {
      const { cell } = figure;
      const fewest = places(figure);
      return isValue(cell) && fewest < decimals(cell.value) ? [[figure, withPlaces(cell, fewest)] as const] : [];
    }),
  );
  return figures.map((figure) => ({ ...figure, cell: shown.get(figure) ?? figure.cell }));
}

function mayBeRounded({ kind, average, yearly }: Release['description']['measures'][number]): boolean {
  return isActualAmount({ kind }) && !average && yearly !== 'average';
}

function isSum({ cell }: Figure): boolean {
  return isValue(cell) && cell.flags.includes('computed') && isRoundable(cell);
}

function withPlaces(cell: Value, places: number): Value {
  return {
    ...cell,
    shown: { ...cell.shown, decimals: Math.min(places, cell.shown?.decimals ?? places), isRounded: true },
  };
}

/** The fewest decimals of a figure, or of what it was added from, as far down as there are parts. */
function placesSupported(release: Sums, measures: Set<string>): (figure: Figure) => number {
  const partsOf = sumParts(release, measures);
  const known = new Map<Figure, number>();
  const places = (figure: Figure): number => {
    const { cell } = figure;
    if (!isValue(cell)) return Infinity;
    if (!isSum(figure)) return decimals(cell.value);
    const before = known.get(figure);
    if (before !== undefined) return before;
    known.set(figure, decimals(cell.value));
    const alike = partsOf(figure).filter((part) => isValue(part.cell) && part.cell.unit === cell.unit);
    const fewest = Math.min(decimals(cell.value), ...alike.map(places));
    known.set(figure, fewest);
    return fewest;
  };
  return places;
}

/** The programmes of a total, the areas within, or the figures of shorter periods: where there are the first, no others. */
function sumParts({ description, areas, figures }: Sums, measures: Set<string>): (figure: Figure) => Figure[] {
  const concerned = figures.filter(({ key }) => measures.has(key.measure));
  const at = new Map(concerned.map((figure) => [placeKey(figure), figure]));
  const lines = Map.groupBy(concerned, ({ key }) => `${key.measure}/${key.programme}/${key.area}`);
  const within = Map.groupBy(areas, ({ parent }) => parent);
  const totals = new Map(description.totals.map((total) => [totalCode(total), total.programmes]));
  return ({ key, year, id }) => {
    const programmes = isTotal(key.programme) ? (totals.get(key.programme) ?? []) : [];
    const ofProgrammes = programmes.flatMap(
      (programme) => at.get(placeKey({ key: { ...key, programme }, year })) ?? [],
    );
    if (ofProgrammes.length > 0) return ofProgrammes;
    const inside = within.get(key.area) ?? [];
    const ofAreas = inside.flatMap(({ code }) => at.get(placeKey({ key: { ...key, area: code }, year })) ?? []);
    if (ofAreas.length > 0) return ofAreas;
    const line = lines.get(`${key.measure}/${key.programme}/${key.area}`) ?? [];
    return line.filter((part) => part.id !== id && !isSum(part) && isPartOrBound(part.key.period, key.period));
  };
}

type Period = Figure['key']['period'];

/** Within the period, or run from the start of the year to its end or to the day before it. */
function isPartOrBound(part: Period, { start = '', end }: Period): boolean {
  return (part.end <= end && (part.start ?? '') >= start) || part.end === end || isDayBefore(part.end, start);
}

function isDayBefore(day: string, next: string): boolean {
  return Date.parse(next) - Date.parse(day) === 86_400_000;
}
