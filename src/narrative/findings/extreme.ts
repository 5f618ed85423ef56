/** Finding: the highest or lowest value in a number of years. */
import type { Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies, isExact, isOtherYear } from '../../figures/compare.ts';
import { count } from '../../figures/derivations.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { compare } from '../../model/decimal.ts';
import type { Language, Sentence } from '../../model/language.ts';
import type { Measure } from '../../model/measure.ts';
import { fill, strings } from '../../words/strings.ts';
import { comparedWords } from '../phrases/change.ts';
import { isAnnual, literal } from '../phrases/figure.ts';
import { yearsNumber } from './change.ts';
import type { Of } from './finding.ts';
import { statedLevel } from './level.ts';

const fewestYearsOfExtreme = 4;

/** Where years without a figure lie between, more must be known. */
const fewestYearsWithGaps = 8;

/** The highest or the lowest of the years up to this one, as many as it stands out of. */
export function extremeFinding(book: Book, measure: Measure, figure: Figure): Of<'extreme'> | undefined {
  if (!isExact(figure)) return undefined;
  const earlier = comparableYears(book, measure, figure);
  const found = ([1, -1] as const)
    .map((way) => ({ way, figures: [...beyond(figure, earlier, way).toReversed(), figure] }))
    .find(({ figures }) => figures.length >= (hasGap(figures) ? fewestYearsWithGaps : fewestYearsOfExtreme));
  const first = found?.figures[0]?.year;
  if (found === undefined || first === undefined) return undefined;
  const { way, figures } = found;
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

/** Earlier years, the latest first, up to the first that may not be compared. A year without a figure is passed over. */
function comparableYears(book: Book, measure: Measure, figure: Figure): Figure[] {
  const all = book.years
    .filter((year) => year < figure.year)
    .toReversed()
    .flatMap((year) => book.find({ ...figure.key, year }) ?? [])
    .filter(({ cell }) => cell.state !== 'absent');
  const end = all.findIndex((one) => !isExact(one) || !isOtherYear(measure, figure, one));
  return end < 0 ? all : all.slice(0, end);
}

/** Those before the first that is as high, or as low. */
function beyond({ cell }: Figure, earlier: Figure[], way: 1 | -1): Figure[] {
  const end = earlier.findIndex(
    (figure) => !isValue(cell) || !isValue(figure.cell) || way * compare(cell.value, figure.cell.value) <= 0,
  );
  return end < 0 ? earlier : earlier.slice(0, end);
}

function hasGap(figures: Figure[]): boolean {
  return figures.length <= Number(figures.at(-1)!.year) - Number(figures[0]!.year);
}

/** …，为2010—2020年11个年份中最多。 */
export function extremeSentence(finding: Of<'extreme'>, book: Book, language: Language): Sentence {
  const { measure, figure, way, first, hasGaps, change, isLevelStated } = finding;
  const words = strings[language];
  const tail = fill(words[hasGaps ? 'trend.extremeKnown' : 'trend.extreme'], {
    range: fill(words['period.range'], { first: [literal(first)], last: [literal(figure.year)] }),
    most: words[way > 0 ? 'most.up' : 'most.down'],
    same: isAnnual(measure, figure) ? '' : words['trend.same'],
    years: yearsNumber(finding, language),
  });
  const clauses = change === undefined ? [tail] : [comparedWords(change, language), tail];
  return statedLevel({ figure, clauses, isLevelStated }, book, language);
}
