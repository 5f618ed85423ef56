/** Finding: the standard of one programme beside that of another, how their ratio moved, or that it is an exact rule. */
import { measuresOf, requiredProgramme, type Book } from '../../figures/book.ts';
import { isExact } from '../../figures/compare.ts';
import { level, levelPoints, multiple } from '../../figures/levels.ts';
import { isSamePeriod } from '../../figures/derive.ts';
import { isDemonstration, isValue, type Figure } from '../../model/cell.ts';
import { absolute, compare, decimal } from '../../model/decimal.ts';
import { cellUnit } from '../../model/unit.ts';
import { fill, strings } from '../../words/strings.ts';
import { bareNumber, derivedNumber, labelOf, midSentence, nameOf, numberOf, shortTitle } from '../phrases/figure.ts';
import { periodWords } from '../phrases/when.ts';
import type { Of, SentenceMaker } from './finding.ts';

/** In percentage points: less is no news of years. */
const leastPoints = decimal(5);

/** Of what two programmes pay in standards: first exact rules, then how far each has moved. Official figures only. */
export function gapFindings(book: Book, programmes: string[], area = book.area): (Of<'rule'> | Of<'gap'>)[] {
  const standards = programmes.flatMap((programme) => standardsOf(book, programme, area));
  const pairs = standards.flatMap((one, index) => standards.slice(index + 1).map((other) => inOrder(one, other)));
  const comparable = pairs.filter(
    ([one, other]) => one.key.programme !== other.key.programme && isSamePeriod(one, other),
  );
  const rules = comparable.flatMap(([one, other]) => ruleOf(one, other) ?? []);
  const ruled = new Set(rules.map(({ figure }) => figure.id));
  const gaps = comparable.flatMap(([one, other]) => (ruled.has(one.id) ? [] : (gapOf(book, one, other) ?? [])));
  return [...rules, ...gaps];
}

function standardsOf(book: Book, programme: string, area: string): Figure[] {
  return measuresOf(book, programme, area)
    .filter(({ kind }) => kind === 'standard')
    .map(({ code }) => book.at({ measure: code, programme, area, year: book.year }))
    .filter((figure) => isExact(figure) && !isDemonstration(figure.cell));
}

/** A rule is told of the higher (1.3 times the lower), a gap of the lower (73 % of the higher). */
function inOrder(one: Figure, other: Figure): [Figure, Figure] {
  const { cell } = level(one, other);
  return isValue(cell) && compare(cell.value, decimal(100)) > 0 ? [other, one] : [one, other];
}

/** By the year where the lower is by the month. */
function ruleOf(lower: Figure, higher: Figure): Of<'rule'> | undefined {
  if (spanOf(lower) !== spanOf(higher) && (spanOf(lower) !== 'month' || spanOf(higher) !== 'year')) return undefined;
  const times = multiple(higher, lower);
  if (!isValue(times.cell) || compare(times.cell.value, decimal(1)) <= 0) return undefined;
  return { kind: 'rule', figure: higher, other: lower, times };
}

/** From the first year that has both, as far as each may be compared with its later one. */
function gapOf(book: Book, one: Figure, other: Figure): Of<'gap'> | undefined {
  const ratio = level(one, other);
  const [first] = book.years
    .filter((year) => year < book.year)
    .flatMap((year) => {
      const pair = [one, other].map(({ key }) => book.find({ ...key, year }));
      const [earlier, before] = pair;
      const isFit = [earlier, before].every((figure) => figure !== undefined && isExact(figure) && !hasBreak(figure));
      return isFit && isSamePeriod(earlier!, before!) ? [{ earlier: earlier!, before: before! }] : [];
    });
  if (first === undefined || !isValue(ratio.cell) || [one, other].some(hasBreak)) return undefined;
  const points = levelPoints([one, other, first.earlier, first.before]);
  if (!isValue(points.cell) || compare(absolute(points.cell.value), leastPoints) < 0) return undefined;
  return {
    kind: 'gap',
    figure: one,
    other,
    ratio,
    before: level(first.earlier, first.before),
    earlier: first.earlier,
    points,
  };
}

function hasBreak({ cell }: Figure): boolean {
  return isValue(cell) && cell.flags.includes('break');
}

/** 2020年农村低保平均标准（按年）相当于城市低保的73.3%，2012年为52.2%。 */
export const gapSentence: SentenceMaker<'gap'> = ({ figure, other, ratio, before, earlier }, book, language) =>
  fill(strings[language]['finding.gap'], {
    ...pairWords(figure, other, book, language),
    ratio: [derivedNumber(ratio, language)],
    before: [derivedNumber(before, language)],
    earlier: periodWords(earlier, book, language),
  });

/** 2021年农村五保保障标准11544元/人·年，正好是城乡低保（740元/人·月×12）的1.3倍。 */
export const ruleSentence: SentenceMaker<'rule'> = ({ figure, other, times, isLevelStated }, book, language) => {
  const words = strings[language];
  const isOfOneSpan = spanOf(figure) === spanOf(other);
  return fill(words[isLevelStated ? 'rule.said' : 'finding.rule'], {
    ...pairWords(figure, other, book, language),
    value: [numberOf(figure, language)],
    base: fill(words[isOfOneSpan ? 'rule.base' : 'rule.baseMonths'], { base: [numberOf(other, language)] }),
    times: [bareNumber(times, language)],
  });
};

/** month, year. */
function spanOf({ cell }: Figure): string | undefined {
  return cellUnit(cell)?.per?.split('·')[1];
}

function pairWords(figure: Figure, other: Figure, book: Book, language: Parameters<typeof labelOf>[2]) {
  return {
    period: periodWords(figure, book, language),
    programme: nameOf(requiredProgramme(book, figure.key.programme), book, language),
    label: labelOf(figure, book, language),
    other: midSentence(shortTitle(requiredProgramme(book, other.key.programme), language), book, language),
  };
}
