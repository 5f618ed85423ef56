/** How far a number departs from its neighbours in time, and whether other areas depart alike. */

/**
 * How far a number departs from its own neighbours in time, and whether the other areas of that year do the same. A jump
 * that the others share is a change of policy or of prices; one that an area has to itself, and that is gone a year later,
 * is likely to be a slip (exchanged amounts, a wrong unit).
 */

/** A number of a year; `line` says what it is of, apart from area and year. */
export type Point<Of> = { of: Of; line: string; area: string; year: number; size: number };

/**
 * `log` is the natural logarithm of the ratio to the nearest neighbour that counts, never 0.
 * `spread` is how much numbers of its line usually move in a year, as a logarithm; `isShared` that most other areas depart
 * likewise, `others` how many there are to compare with.
 */
export type Departure<Of> = {
  point: Point<Of>;
  log: number;
  spread: number;
  isShared: boolean;
  others: number;
  neighbours: Point<Of>[];
};

/** Neighbours are at most so many figures and so many years away. */
const mostFiguresAway = 3;

const mostYearsAway = 4;

/** The part of the other areas that must depart at least half as far for a departure to be shared. */
const sharedPart = 0.75;

/** The points that depart from their neighbours; numbers of nought have no ratio and are left out. */
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
    // of two figures the later may be wrong as well as the earlier: the later is the one to look at
    if (around.length < (beside.some((other) => other > index) ? 2 : 1)) return [];
    const difference = (other: number) => logs[index]! - logs[other]!;
    const log = departure(around.map(difference), beside.map(difference));
    return [{ point, log, neighbours: beside.map((other) => area[other]!) }];
  });
}

/** The places of the neighbours on one side, from near to far. */
function near<Of>(area: Point<Of>[], index: number, step: -1 | 1): number[] {
  const { year } = area[index]!;
  const places: number[] = [];
  for (let place = index + step; Math.abs(place - index) <= mostFiguresAway; place += step)
    if (Math.abs((area[place]?.year ?? Infinity) - year) <= mostYearsAway) places.push(place);
  return places;
}

/**
 * The smallest difference, where both numbers beside it and all around but one lie on the same side: one of those around
 * may be a slip itself. 0 where they do not.
 */
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

/** Months or quarters added up, a year's amount said to be a month's. */
export const months = 12;

export const quarters = 4;

/** How near a ratio comes to the factor: the figure itself moves too. */
const tolerance = Math.log(1.35);

/** The nearest of the factors by which a departure may have come about, if any is near; none where other areas share it. */
export function slipFactor(
  { log, isShared }: Pick<Departure<unknown>, 'log' | 'isShared'>,
  factors: number[],
): number | undefined {
  if (isShared) return undefined;
  const distance = (factor: number) => Math.abs(Math.abs(log) - Math.log(factor));
  const [best] = factors.toSorted((a, b) => distance(a) - distance(b));
  return best !== undefined && distance(best) <= tolerance ? best : undefined;
}
