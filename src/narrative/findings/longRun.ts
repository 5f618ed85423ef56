/** Finding: how far a figure has come since the most or the fewest of its years, at least five years ago. */
import { isMoneyMeasure, measureOf, type Book } from '../../figures/book.ts';
import { comparisonPolicies, comparisonWith, hasRate, isDistorted, isExact, wayOf } from '../../figures/compare.ts';
import { isDemonstration, isValue, type Figure } from '../../model/cell.ts';
import { absolute, compare, decimal } from '../../model/decimal.ts';
import { yearNumber } from '../../model/period.ts';
import { fill, strings } from '../../words/strings.ts';
import { familyOf, measureTitle, numberOf, sizeNumber } from '../phrases/figure.ts';
import { literal, periodWords } from '../phrases/when.ts';
import type { Of, SentenceMaker } from './finding.ts';

const fewestYearsBetween = 5;

/** Less is no news of years. */
const leastGrowth = decimal(20);

/** Amounts are at current prices and standards rise by law: over many years both tell of prices. */
export function longRunFinding(book: Book, figure: Figure): Of<'longRun'> | undefined {
  const measure = measureOf(book, figure.key.measure);
  if (!isExact(figure) || isMoneyMeasure(book, measure) || familyOf(measure) !== 'amount') return undefined;
  const known = knownYears(book, figure);
  const runs = ([1, -1] as const).flatMap((way) => runSince(book, figure, known, way) ?? []);
  // the later end says more of how it came to this
  return runs.toSorted((a, b) => compareYears(b.earlier, a.earlier))[0];
}

function compareYears(a: Figure, b: Figure): number {
  return yearNumber(a.year) - yearNumber(b.year);
}

/** Of one status, and told without distortion: the oldest first. */
function knownYears(book: Book, figure: Figure): Figure[] {
  return book.years
    .filter((year) => year < figure.year)
    .flatMap((year) => book.find({ ...figure.key, year }) ?? [])
    .filter(
      (one) => isExact(one) && !isDistorted(book, one) && isDemonstration(one.cell) === isDemonstration(figure.cell),
    );
}

/** Down from the most (way 1), or up from the fewest. */
function runSince(book: Book, figure: Figure, known: Figure[], way: 1 | -1): Of<'longRun'> | undefined {
  const comparable = known.filter(
    (one) => comparisonWith(book, figure, one.year, comparisonPolicies.page) !== undefined,
  );
  const [furthest] = comparable.toSorted((a, b) => way * orderOf(b, a) || compareYears(b, a));
  const [first] = comparable;
  if (furthest === undefined || first === undefined) return undefined;
  const change = comparisonWith(book, figure, furthest.year, comparisonPolicies.page);
  const isLong = yearNumber(figure.year) - yearNumber(furthest.year) >= fewestYearsBetween;
  if (change === undefined || !isLong || !hasRate(change) || wayOf(change.change) !== -way) return undefined;
  const { cell } = change.growth;
  if (!isValue(cell) || compare(absolute(cell.value), leastGrowth) < 0) return undefined;
  const hasGaps = comparable.length < yearNumber(figure.year) - yearNumber(first.year);
  return { kind: 'longRun', ...change, first: first.year, hasGaps };
}

function orderOf(a: Figure, b: Figure): number {
  return isValue(a.cell) && isValue(b.cell) ? compare(a.cell.value, b.cell.value) : 0;
}

const templates = {
  down: { known: 'longRun.downKnown', all: 'longRun.down' },
  up: { known: 'longRun.upKnown', all: 'longRun.up' },
} as const;

/** 2020年末人数比2010年末的2310.5万人减少65.2%，2010年末为2010—2020年最多。 */
export const longRunSentence: SentenceMaker<'longRun'> = (finding, book, language) => {
  const { later, earlier, growth, first, hasGaps } = finding;
  const words = strings[language];
  const way = templates[wayOf(finding.change) < 0 ? 'down' : 'up'];
  return fill(words[hasGaps ? way.known : way.all], {
    own: periodWords(later, book, language),
    label: measureTitle(book, later.key, language),
    rate: [sizeNumber(growth, language)],
    from: [numberOf(earlier, language)],
    period: periodWords(earlier, book, language),
    range: fill(words['period.range'], { first: [literal(first)], last: [literal(later.year)] }),
  });
};
