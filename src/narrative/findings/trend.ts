/** Findings: a change, a rise or fall that has lasted, its reversal, the highest or lowest of years; and which to state. */
import { yearNumber } from '../../model/period.ts';
import { isMoneyMeasure, measureOf, type Book } from '../../figures/book.ts';
import {
  comparableSeries,
  comparison,
  comparisonPolicies,
  hasRate,
  isExact,
  isOtherYear,
  wayOf,
  wholeNumber,
  type Comparison,
  isDistorted,
} from '../../figures/compare.ts';
import { count, run, runBefore } from '../../figures/derivations.ts';
import type { Derived } from '../../figures/derive.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { compare } from '../../model/decimal.ts';
import type { Measure } from '../../model/description.ts';
import type { Language, Sentence } from '../../model/language.ts';
import { madeOnceOfTwo } from '../../model/madeOnce.ts';
import { fill, strings } from '../../words/strings.ts';
import {
  bareNumber,
  changeTemplates,
  comparedWords,
  familyOf,
  labelOf,
  measureTitle,
  sizeNumber,
} from '../phrases/figure.ts';
import { isAnnual, literal, whenWords } from '../phrases/when.ts';
import type { Finding, Of, SentenceMaker, SentencePlace } from './finding.ts';
import { statedLevel } from './level.ts';

/** Turn, extreme, run and change are about the same change: only one is stated. */
export const trendFinding = madeOnceOfTwo((book: Book, figure: Figure): Finding | undefined => {
  const run = runFinding(book, figure);
  const extreme = extremeFinding(book, measureOf(book, figure.key.measure), figure);
  return turnFinding(book, figure) ?? (isWider(extreme, run) ? extreme : run) ?? changeFinding(book, figure);
});

/** A run ends at its extreme anyway. */
function isWider(extreme: Of<'extreme'> | undefined, run: Of<'run'> | undefined): boolean {
  if (extreme === undefined) return false;
  return run === undefined || wholeNumber(extreme.years) > wholeNumber(run.years) + 1;
}

const fewestYearsOfRun = 3;

/** Over several years. */
export function runFinding(book: Book, figure: Figure): Of<'run'> | undefined {
  const change = comparison(book, figure, comparisonPolicies.series);
  const figures = comparableSeries(book, figure);
  if (change === undefined || figures.length <= fewestYearsOfRun) return undefined;
  const length = wholeNumber(run(figures));
  if (length < fewestYearsOfRun) return undefined;
  return { kind: 'run', ...change, years: run(figures.slice(-length - 1)) };
}

const fewestYearsBeforeTurn = 2;

export function turnFinding(book: Book, figure: Figure): Of<'turn'> | undefined {
  const change = comparison(book, figure, comparisonPolicies.series);
  const figures = comparableSeries(book, figure);
  if (change === undefined || figures.length < fewestYearsBeforeTurn + 2) return undefined;
  const length = wholeNumber(runBefore(figures));
  if (wholeNumber(run(figures)) !== 1 || length < fewestYearsBeforeTurn) return undefined;
  return { kind: 'turn', ...change, years: runBefore(figures.slice(-length - 2)) };
}

/** …，已连续4年增加。 */
export const runSentence: SentenceMaker<'run'> = (finding, book, language, place) =>
  changedSentence(finding, [trendTail(finding, language)], { book, language, place });

/** …，为连续6年减少后首次增加。 */
export const turnSentence: SentenceMaker<'turn'> = (finding, book, language, place) =>
  changedSentence(finding, [trendTail(finding, language)], { book, language, place });

/** 已连续4年增加; 为连续6年减少后首次增加. */
export function trendTail(finding: Of<'run'> | Of<'turn'>, language: Language): Sentence {
  const template = strings[language][finding.kind === 'run' ? 'trend.run' : 'trend.turn'];
  return fill(template, { ...wayWords(finding, language), years: yearsNumber(finding, language) });
}

function wayWords({ measure, change }: Comparison, language: Language): { way: string; before: string } {
  const { way } = changeTemplates[familyOf(measure)];
  const up = strings[language][way.up];
  const down = strings[language][way.down];
  return wayOf(change) > 0 ? { way: up, before: down } : { way: down, before: up };
}

/** The change on the latest earlier year that may be compared. */
export function changeFinding(book: Book, later: Figure): Of<'change'> | undefined {
  const change = comparison(book, later, comparisonPolicies.page);
  return change && { kind: 'change', ...change };
}

export const changeSentence: SentenceMaker<'change'> = (finding, book, language, place) =>
  changedSentence(finding, [], { book, language, place });

/** With clauses: for how many years, after how many. */
function changedSentence(
  change: Comparison & { isLevelStated?: true },
  more: Sentence[],
  { book, language, place }: { book: Book; language: Language; place: SentencePlace },
): Sentence {
  const { later, isLevelStated } = change;
  const clauses = [comparedWords(change, book, language), ...more];
  return statedLevel({ figure: later, clauses, isLevelStated }, book, language, place);
}

function yearsNumber({ years }: { years: Derived }, language: Language): Sentence {
  return [bareNumber(years, language)];
}

/** Both in the same way, in one sentence (分别). */
export function changesFinding(changes: [Comparison, Comparison]): Of<'changes'> | undefined {
  const [a, b] = changes;
  const isOneWay = wayOf(a.change) !== 0 && wayOf(a.change) === wayOf(b.change);
  const areOfOneTime = a.earlier.key.period.end === b.earlier.key.period.end && a.later.year === b.later.year;
  const areAmounts = changes.every(({ measure: { kind } }) => kind !== 'standard' && kind !== 'rate');
  return isOneWay && areOfOneTime && areAmounts && changes.every(hasRate) ? { kind: 'changes', changes } : undefined;
}

/** 户数和人数分别比上年减少36万户和55.8万人，分别下降6.9%和6.5%。 */
export const changesSentence: SentenceMaker<'changes'> = ({ changes: [first, second] }, book, language) =>
  fill(strings[language][wayOf(first.change) > 0 ? 'changes.up' : 'changes.down'], {
    first: measureTitle(book, first.later.key, language),
    second: labelOf(second.later, book, language),
    one: [sizeNumber(first.change, language)],
    other: [sizeNumber(second.change, language)],
    oneRate: [sizeNumber(first.growth, language)],
    otherRate: [sizeNumber(second.growth, language)],
    when: whenWords(first, book, language),
  });

const fewestYearsOfExtreme = 4;

/** If some years have no figure. */
const fewestYearsWithGaps = 8;

/** Of as many years as it exceeds. Amounts are at current prices and standards rise by law: neither has records. */
export function extremeFinding(book: Book, measure: Measure, figure: Figure): Of<'extreme'> | undefined {
  if (!isExact(figure) || isMoneyMeasure(book, measure) || measure.kind === 'standard') return undefined;
  const earlier = comparableYears(book, measure, figure);
  const extreme = ([1, -1] as const)
    .map((way) => ({ way, figures: [...beyond(figure, earlier, way).toReversed(), figure] }))
    .find(({ figures }) => figures.length >= (hasGap(figures) ? fewestYearsWithGaps : fewestYearsOfExtreme));
  const first = extreme?.figures[0]?.year;
  if (extreme === undefined || first === undefined) return undefined;
  const { way, figures } = extreme;
  const change = comparison(book, figure, comparisonPolicies.series);
  return {
    kind: 'extreme',
    measure,
    figure,
    way,
    first,
    years: count(figures),
    hasGaps: hasGap(figures),
    ...(change && { change }),
  };
}

/** The latest first, up to the first that is not comparable; missing years are skipped. */
function comparableYears(book: Book, measure: Measure, figure: Figure): Figure[] {
  const all = book.years
    .filter((year) => year < figure.year)
    .toReversed()
    .flatMap((year) => book.find({ ...figure.key, year }) ?? [])
    .filter(({ cell }) => cell.state !== 'absent');
  if (isDistorted(book, figure)) return [];
  const end = all.findIndex(
    (earlier) => !isExact(earlier) || isDistorted(book, earlier) || !isOtherYear(measure, figure, earlier),
  );
  return end < 0 ? all : all.slice(0, end);
}

/** Up to the first as high, or as low. */
function beyond({ cell }: Figure, earlier: Figure[], way: 1 | -1): Figure[] {
  const end = earlier.findIndex(
    (figure) => !isValue(cell) || !isValue(figure.cell) || way * compare(cell.value, figure.cell.value) <= 0,
  );
  return end < 0 ? earlier : earlier.slice(0, end);
}

function hasGap(figures: Figure[]): boolean {
  return figures.length <= yearNumber(figures.at(-1)!.year) - yearNumber(figures[0]!.year);
}

/** …，为2010—2020年11个年份中最多。 */
export const extremeSentence: SentenceMaker<'extreme'> = (finding, book, language, place) => {
  const { figure, way, first, hasGaps, change, isLevelStated } = finding;
  const words = strings[language];
  const tail = fill(words[hasGaps ? 'trend.extremeKnown' : 'trend.extreme'], {
    range: fill(words['period.range'], { first: [literal(first)], last: [literal(figure.year)] }),
    most: words[way > 0 ? 'most.up' : 'most.down'],
    same: isAnnual(figure, book) ? '' : words['trend.same'],
    years: yearsNumber(finding, language),
  });
  const clauses = change === undefined ? [tail] : [comparedWords(change, book, language), tail];
  return statedLevel({ figure, clauses, isLevelStated }, book, language, place);
};
