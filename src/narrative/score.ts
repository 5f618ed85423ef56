/** How much of a finding is news, in parts that the office can read: what kind, how large, how recent, how broad, of what weight, how surprising. */
import { areasAbove } from '../figures/areas.ts';
import { type Book, isCountMeasure, isMoneyMeasure, measureOf, partsOf } from '../figures/book.ts';
import { comparableSeries, comparison, comparisonPolicies, wayOf, wholeNumber } from '../figures/compare.ts';
import type { Comparison } from '../figures/compare.ts';
import { type Derived, growth } from '../figures/derive.ts';
import { type Figure, isValue } from '../model/cell.ts';
import { isTotal } from '../model/description.ts';
import { madeOnceOfTwo } from '../model/madeOnce.ts';
import { shiftedYears } from '../model/period.ts';
import { aboutOf, comparisonOf, type Finding } from './findings/finding.ts';

/** Points; their sum orders findings. */
export type Score = Record<(typeof scoreParts)[number], number>;

export const scoreParts = ['kind', 'size', 'recency', 'breadth', 'weight', 'surprise'] as const;

/** A reversal before a record, a record before a change, and what is always so last. */
const kindPoints: Record<Finding['kind'] | 'set' | 'same', number> = {
  turn: 4,
  parting: 3.5,
  gap: 3.5,
  rule: 3,
  extreme: 3,
  set: 3,
  run: 2.5,
  longRun: 2.5,
  contribution: 2.5,
  changes: 2,
  change: 2,
  total: 2,
  leadTotal: 2,
  perHead: 2,
  standardAgainst: 2,
  progress: 2.5,
  sharePoints: 1.5,
  changeMade: 2.5,
  concentration: 1.5,
  rank: 1.2,
  largest: 1,
  perResidents: 1,
  share: 1,
  average: 0.6,
  level: 0.5,
  standard: 0.5,
  served: 0.5,
  householdSize: 0.4,
  noPerHead: 0,
  same: -3,
};

const mostPoints = 3;

export const scoreOf = madeOnceOfTwo((book: Book, finding: Finding): Score => {
  const change = comparisonOf(finding);
  const [figure] = aboutOf(finding);
  return {
    kind: kindPoints[scoredKind(finding)],
    size: Math.min(mostPoints, sizeOf(book, finding, change)),
    recency: change === undefined ? 0 : isNextYear(change) ? 1 : 0.3,
    breadth: figure === undefined ? 0 : breadthOf(book, figure),
    weight: figure === undefined ? 0 : weightOf(book, figure),
    surprise: change === undefined ? 0 : Math.min(mostPoints, surpriseOf(book, change)),
  };
});

export function sumOfScore(score: Score): number {
  return scoreParts.reduce((sum, part) => sum + score[part], 0);
}

function scoredKind(finding: Finding): keyof typeof kindPoints {
  if (finding.kind !== 'change') return finding.kind;
  if (wayOf(finding.change) === 0) return 'same';
  return finding.measure.kind === 'standard' ? 'set' : 'change';
}

/** The growth in times of what is usual; other differences in points of their own. */
function sizeOf(book: Book, finding: Finding, change: Comparison | undefined): number {
  if (finding.kind === 'parting') {
    const [money, count] = finding.changes;
    return Math.abs(signedPercent(money.growth) - signedPercent(count.growth)) / 15;
  }
  if (finding.kind === 'longRun') return Math.abs(signedPercent(finding.growth)) / 40;
  if (finding.kind === 'gap') return Math.abs(signedPercent(finding.points)) / 8;
  if (finding.kind === 'sharePoints') return Math.abs(signedPercent(finding.points)) / 3;
  if (finding.kind === 'extreme' || finding.kind === 'run') return wholeNumber(finding.years) / 6 + steps(book, change);
  if (finding.kind === 'rank') return 1 / wholeNumber(finding.place);
  return steps(book, change);
}

/** In percent, where nothing is known of a series. */
const usualGrowth = 5;
const fewestSteps = 3;

function steps(book: Book, change: Comparison | undefined): number {
  if (change === undefined) return 0;
  const earlier = comparableSeries(book, change.earlier);
  const moves = earlier.slice(1).map((figure, index) => Math.abs(signedPercent(growth(figure, earlier[index]!))));
  const mean = moves.reduce((sum, move) => sum + move, 0) / moves.length;
  const usual = moves.length < fewestSteps ? usualGrowth : Math.max(1, mean);
  return Math.min(mostPoints, Math.abs(signedPercent(change.growth)) / usual / 1.5);
}

function isNextYear({ later, earlier }: Comparison): boolean {
  return shiftedYears(later.year, -1) === earlier.year;
}

/** A declared total before a programme, a programme before its parts. */
function breadthOf(book: Book, { key }: Figure): number {
  if (isTotal(key.programme)) return 1.5;
  return book.release.programmes.some(({ code, parent }) => code === key.programme && parent === '') ? 1 : 0.5;
}

/** People and money before households and the rest; a programme with parts, or early in the list, before others. */
function weightOf(book: Book, { key }: Figure): number {
  const measure = measureOf(book, key.measure);
  const isMain =
    isMoneyMeasure(book, measure) || (isCountMeasure(book, measure) && !(measure.unit ?? '').includes('household'));
  const place = book.release.programmes.findIndex(({ code }) => code === key.programme);
  const order = place < 0 || partsOf(book, key.programme).length > 0 ? 1 : 1 / (1 + place / 4);
  return (isMain ? 1 : 0) + order / 2;
}

/** By how much it differs from the growth of the area above, over the same time. */
function surpriseOf(book: Book, { later, earlier, growth: own }: Comparison): number {
  const [above] = areasAbove(book, later.key.area);
  const wider = above === undefined ? undefined : book.find({ ...later.key, area: above, year: later.year });
  const change = wider && comparison(book, wider, comparisonPolicies.page);
  if (change === undefined || change.earlier.year !== earlier.year) return 0;
  return Math.abs(signedPercent(own) - signedPercent(change.growth)) / 10;
}

function signedPercent({ cell }: Derived): number {
  return isValue(cell) ? Number(cell.value) : 0;
}
