/** The reader who runs the program: which counts would have led to the same marks, and what that tells of each. */
import type { Figure } from '../../model/cell.ts';

/** By the count of a cell: below its threshold, or at least the largest of all. */
export type CountClass = 'small' | 'large';

/** A withheld count of a line. `class` is missing where it is withheld for another reason than its number. */
export type ReplayedCount = { position: string; figure: Figure; count: number; threshold: number; class?: CountClass };

/** Withheld counts of one measure that add up with published ones: readers know their sum. */
export type ReplayedLine = { sum: number; counts: ReplayedCount[] };

/**
 * One table as a choice was made for it. `isAlone`: the counts of the measure decide the class of a position by
 * themselves; `choose` gives what would be withheld if positions had those classes; `most` is the least of a large count.
 */
export type ReplayedTable = {
  lines: ReplayedLine[];
  withheld: ReadonlySet<string>;
  most: number;
  isAlone: (position: string) => boolean;
  choose: (classes: ReadonlyMap<string, CountClass>) => ReadonlySet<string>;
};

/** `exact`: only one number would have led to these marks; `narrowed`: fewer than are promised; `tooLong`: nobody was played. */
export type Replay = { exact: Figure[]; narrowed: Figure[]; tooLong: Figure[] };

/** Of longer lines there are too many ways to try; a release tries so many in all. */
const mostCounts = 5;
const mostTries = 4000;
/** With those of the lines that cross it, where a line alone would tell one. */
const mostCrossed = 9;

/**
 * The reader knows the rule, the code and the classes of the cells of all other lines, which is more than anybody does; a
 * number is told only where it is also the only one without the classes of the lines that cross this one. A choice by classes
 * and positions alone cannot keep every interval whole against him: what he can tell is said, and not chosen again.
 */
export function replay(tables: ReplayedTable[]): Replay {
  const told: Replay = { exact: [], narrowed: [], tooLong: [] };
  let tries = 0;
  for (const table of tables)
    for (const line of table.lines) {
      const small = line.counts.filter((count) => count.class === 'small');
      const free = line.counts.filter((count) => count.class !== undefined);
      if (small.length === 0) continue;
      tries += 2 ** free.length;
      if (free.length > mostCounts || tries > mostTries) told.tooLong.push(...small.map(({ figure }) => figure));
      else addTold(told, table, line, small, free);
    }
  return { ...told, narrowed: told.narrowed.filter((figure) => !told.exact.includes(figure)) };
}

function addTold(
  told: Replay,
  table: ReplayedTable,
  line: ReplayedLine,
  small: ReplayedCount[],
  free: ReplayedCount[],
): void {
  const ways = waysOf(free).filter((way) => isPossible(table, line, way) && isAlike(table, way));
  for (const count of small) {
    const open = openTo(table, line, count, ways);
    if (open === 'whole') continue;
    const isTold = open === 'one' && openTo(table, line, count, crossedWays(table, line)) === 'one';
    (isTold ? told.exact : told.narrowed).push(count.figure);
  }
}

/** How much of what is promised a count can still be: all, a part, or one number. */
function openTo(table: ReplayedTable, line: ReplayedLine, count: ReplayedCount, ways: Way[]): 'whole' | 'part' | 'one' {
  const possible = ways.map((way) => rangeOf(table, line, count, way));
  const others = line.counts.length - 1;
  const wanted = Math.min(count.threshold, line.sum - others);
  const values = Array.from({ length: Math.max(0, wanted) }, (_, index) => index + 1);
  if (values.every((value) => possible.some(([low, high]) => low <= value && value <= high))) return 'whole';
  const low = Math.min(...possible.map(([least]) => least));
  const high = Math.max(...possible.map(([, most]) => most));
  return low === high ? 'one' : 'part';
}

/** The ways of a line and of those that share a position with it, as many as can be tried. */
function crossedWays(table: ReplayedTable, line: ReplayedLine): Way[] {
  const inLine = new Set(line.counts.map(({ position }) => position));
  const lines = table.lines.filter(({ counts }) => counts.some(({ position }) => inLine.has(position)));
  const free = lines.flatMap(({ counts }) => counts.filter((count) => count.class !== undefined));
  const byPosition = [...new Map([...line.counts, ...free].map((count) => [count.position, count])).values()]
    .filter((count) => count.class !== undefined)
    .slice(0, mostCrossed);
  return waysOf(byPosition).filter(
    (way) => lines.every((crossed) => isPossible(table, crossed, way)) && isAlike(table, way),
  );
}

type Way = ReadonlyMap<string, CountClass>;

function waysOf(free: ReplayedCount[]): Way[] {
  return Array.from(
    { length: 2 ** free.length },
    (_, bits) => new Map(free.map(({ position }, index) => [position, (bits >> index) & 1 ? 'large' : 'small'])),
  );
}

/** What a count can be under a class; of several counts at a position, any may be the small one. */
function boundsOf(table: ReplayedTable, count: ReplayedCount, way: Way): Bounds {
  const { most, isAlone } = table;
  const { position, threshold, class: known } = count;
  const ofWay = way.get(position) ?? known;
  if (ofWay === 'large') return [most, Infinity];
  return ofWay === 'small' && isAlone(position) ? [1, threshold - 1] : [ofWay === 'small' ? 1 : 0, Infinity];
}

type Bounds = [low: number, high: number];

function isPossible(table: ReplayedTable, { sum, counts }: ReplayedLine, way: Way): boolean {
  const bounds = counts.map((count) => boundsOf(table, count, way));
  const low = bounds.reduce((total, [least]) => total + least, 0);
  const high = bounds.reduce((total, [, most]) => total + most, 0);
  return low <= sum && sum <= high;
}

function rangeOf(table: ReplayedTable, { sum, counts }: ReplayedLine, count: ReplayedCount, way: Way): Bounds {
  const [low, high] = boundsOf(table, count, way);
  const others = counts.filter((other) => other !== count).map((other) => boundsOf(table, other, way));
  const most = sum - others.reduce((total, [least]) => total + least, 0);
  const least = sum - others.reduce((total, [, upper]) => total + upper, 0);
  return [Math.max(low, least), Math.min(high, most)];
}

function isAlike({ choose, withheld }: ReplayedTable, way: Way): boolean {
  const chosen = choose(way);
  return chosen.size === withheld.size && [...chosen].every((position) => withheld.has(position));
}
