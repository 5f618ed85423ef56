/** Finding: the standard of one programme beside that of another, how their ratio moved, or that it is an exact rule. */
import {
  isCountMeasure,
  isMoneyMeasure,
  latestFigure,
  measuresOf,
  quantityOf,
  requiredProgramme,
} from '../../figures/book.ts';
import type { Book } from '../../figures/book.ts';
import { type Comparison, hasRate, isExact, wayOf } from '../../figures/compare.ts';
import { isSamePeriod } from '../../figures/derive.ts';
import { level, levelPoints, multiple } from '../../figures/perHead.ts';
import { type Figure, isDemonstration, isValue } from '../../model/cell.ts';
import { absolute, compare, decimal, subtract } from '../../model/decimal.ts';
import type { Measure } from '../../model/description.ts';
import type { Language, Sentence } from '../../model/language.ts';
import { cellUnit } from '../../model/unit.ts';
import { fill, strings } from '../../words/strings.ts';
import {
  bareNumber,
  derivedNumber,
  labelOf,
  measureTitle,
  midSentence,
  nameOf,
  numberOf,
  shortTitle,
  sizeNumber,
} from '../phrases/figure.ts';
import { periodWords, whenWords } from '../phrases/when.ts';
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

/** More often than this one standard is no rule for another. */
const mostTimes = decimal(10);

/** By the year where the lower is by the month. */
function ruleOf(lower: Figure, higher: Figure): Of<'rule'> | undefined {
  if (spanOf(lower) !== spanOf(higher) && (spanOf(lower) !== 'month' || spanOf(higher) !== 'year')) return undefined;
  const times = multiple(higher, lower);
  if (!isValue(times.cell)) return undefined;
  const { value } = times.cell;
  if (compare(value, decimal(1)) <= 0 || compare(value, mostTimes) > 0) return undefined;
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

/** In percentage points of growth. */
const leastApart = decimal(10);

/** Persons before households, of the latest year. */
export function countsServed(book: Book, programme: string, area: string): Figure[] {
  const measures = measuresOf(book, programme, area).filter((measure) => isCountMeasure(book, measure));
  const isOfPersons = (measure: Measure) => Number(quantityOf(book, measure.code) === 'person');
  return measures
    .toSorted((a, b) => isOfPersons(b) - isOfPersons(a))
    .map((measure) => latestFigure(book, measure.code, programme, area));
}

/** Of the changes of a programme in an area: its first amount of money beside its first count. */
export function partingFinding(book: Book, changes: Comparison[]): Of<'parting'> | undefined {
  const rated = changes.filter(hasRate);
  const money = rated.find(({ measure }) => isMoneyMeasure(book, measure));
  const count = rated.find(({ measure }) => isCountMeasure(book, measure));
  const isNews = money !== undefined && count !== undefined && isApart(money, count);
  return isNews ? { kind: 'parting', changes: [money, count] } : undefined;
}

/** A stock at the end of the year parts from the money of the year. */
function isApart(one: Comparison, other: Comparison): boolean {
  const areOfOneTime = one.later.year === other.later.year && one.earlier.year === other.earlier.year;
  const isOneWay = wayOf(one.change) === wayOf(other.change);
  const { cell: first } = one.growth;
  const { cell: second } = other.growth;
  if (!areOfOneTime || !isValue(first) || !isValue(second)) return false;
  return !isOneWay || compare(absolute(subtract(first.value, second.value)), leastApart) >= 0;
}

/** 与2018年7月相比，发放补助增长46.8%，人数增长8.8%。 */
export const partingSentence: SentenceMaker<'parting'> = ({ changes: [money, count] }, book, language) =>
  fill(strings[language]['finding.parting'], {
    when: whenWords(money, book, language),
    first: partingWords(money, measureTitle(book, money.later.key, language), language),
    second: partingWords(count, labelOf(count.later, book, language), language),
  });

/** 人数增长8.8%. */
export function partingClause({ changes: [, count] }: Of<'parting'>, book: Book, language: Language): Sentence {
  return partingWords(count, labelOf(count.later, book, language), language);
}

function partingWords({ change, growth }: Comparison, label: string, language: Language): Sentence {
  return fill(strings[language][wayOf(change) > 0 ? 'parting.up' : 'parting.down'], {
    label,
    rate: [sizeNumber(growth, language)],
  });
}
