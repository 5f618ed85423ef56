/** Finding: money and those it is for part: one moved much more than the other, or the other way. */
import { isCountMeasure, isMoneyMeasure, latestFigure, measuresOf, quantityOf, type Book } from '../../figures/book.ts';
import { hasRate, wayOf, type Comparison } from '../../figures/compare.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { absolute, compare, decimal, subtract } from '../../model/decimal.ts';
import type { Measure } from '../../model/description.ts';
import type { Language, Sentence } from '../../model/language.ts';
import { fill, strings } from '../../words/strings.ts';
import { labelOf, measureTitle, sizeNumber } from '../phrases/figure.ts';
import { whenWords } from '../phrases/when.ts';
import type { Of, SentenceMaker } from './finding.ts';

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
