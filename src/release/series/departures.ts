/** How far a number departs from its neighbours in time, and whether other areas depart alike. */

/** `line` is all but area and year. */
export type Point<Of> = { of: Of; line: string; area: string; year: number; size: number };

/**
 * A jump that other areas share is a change of policy or prices; another, gone a year later, is likely a slip. `log` is
 * the logarithm of the ratio to the nearest neighbour that counts, never 0; `spread` the usual yearly move of the line;
 * `others` how many areas are compared, `isShared` that most of them depart likewise.
 */
export type Departure<Of> = {
  point: Point<Of>;
  log: number;
  spread: number;
  isShared: boolean;
  others: number;
  neighbours: Point<Of>[];
};

/** The farthest neighbours, in figures and in years. */
const mostFiguresAway = 3;

const mostYearsAway = 4;

/** The part of the other areas that must depart at least half as far. */
const sharedPart = 0.75;

/** Zero has no ratio and is left out. */
export function departures<Of>(points: Point<Of>[]): Departure<Of>[] {
  const lines = Map.groupBy(
    points.filter(({ size }) => size > 0),
    ({ line }) => line,
  );
  return [...lines.values()].flatMap(departuresOfLine);
}

type OwnDeparture<Of> = { point: Point<Of>; log: number; neighbours: Point<Of>[] };

function departuresOfLine<Of>(line: Point<Of>[]): Departure<Of>[] {
  const areas = [...Map.groupBy(line, ({ area }) => area).values()].map((area) =>
    area.toSorted((a, b) => a.year - b.year),
  );
  const spread = 1.4826 * median(areas.flatMap(moves));
  const years = Map.groupBy(areas.flatMap(ownDepartures), ({ point }) => point.year);
  return [...years.values()].flatMap((year) => {
    const logs = Float64Array.from(year, ({ log }) => log).toSorted();
    const others = year.length - 1;
    const departing = year.filter(({ log }) => log !== 0);
    return departing.map((ownDeparture) => ({
      ...ownDeparture,
      spread,
      others,
      isShared: others > 0 && likewise(logs, ownDeparture.log) >= sharedPart * others,
    }));
  });
}

function ownDepartures<Of>(area: Point<Of>[]): OwnDeparture<Of>[] {
  const logs = area.map(({ size }) => Math.log(size));
  return area.flatMap((point, index) => {
    const around = [...near(area, index, -1), ...near(area, index, 1)];
    const beside = around.filter((other) => Math.abs(other - index) === 1);
    // of two figures the later is the one to look at
    if (around.length < (beside.some((other) => other > index) ? 2 : 1)) return [];
    const difference = (other: number) => logs[index]! - logs[other]!;
    const log = departure(around.map(difference), beside.map(difference));
    return [{ point, log, neighbours: beside.map((other) => area[other]!) }];
  });
}

function near<Of>(area: Point<Of>[], index: number, step: -1 | 1): number[] {
  const { year } = area[index]!;
  const places: number[] = [];
  for (let place = index + step; Math.abs(place - index) <= mostFiguresAway; place += step)
    if (Math.abs((area[place]?.year ?? Infinity) - year) <= mostYearsAway) places.push(place);
  return places;
}

/** The smallest difference where both adjacent numbers and all but one around are on the same side, else 0. */
function departure(around: number[], beside: number[]): number {
  const sorted = around.toSorted((a, b) => a - b);
  const spare = sorted.length > 2 ? 1 : 0;
  const above = Math.min(sorted[spare]!, ...beside);
  const below = Math.max(sorted.at(-1 - spare)!, ...beside);
  return above > 0 ? above : Math.min(below, 0);
}

/** How many others depart in the same direction, and at least half as far. */
function likewise(sorted: Float64Array, log: number): number {
  const count =
    log > 0 ? sorted.length - firstAtLeast(sorted, log / 2) : firstAtLeast(sorted, log / 2 + Number.EPSILON);
  return count - 1;
}

function firstAtLeast(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function moves<Of>(area: Point<Of>[]): number[] {
  return area.slice(1).map(({ size }, index) => Math.abs(Math.log(size / area[index]!.size)));
}

function median(numbers: number[]): number {
  if (numbers.length === 0) return 0;
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The point moved, 万 or 亿 left out or written twice. */
export const tens = [10, 100, 1000, 1e4, 1e8];

/** Months or quarters added up, a yearly amount taken for a monthly one. */
export const months = 12;

export const quarters = 4;

/** The figure itself moves too. */
const tolerance = Math.log(1.35);

/** The nearest factor that explains a departure; none where other areas share it. */
export function slipFactor(
  { log, isShared }: Pick<Departure<unknown>, 'log' | 'isShared'>,
  factors: number[],
): number | undefined {
  if (isShared) return undefined;
  const distance = (factor: number) => Math.abs(Math.abs(log) - Math.log(factor));
  const [best] = factors.toSorted((a, b) => distance(a) - distance(b));
  return best !== undefined && distance(best) <= tolerance ? best : undefined;
}
