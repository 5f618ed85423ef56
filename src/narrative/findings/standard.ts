/** Finding: the standard of a programme, alone or against that of an area above. */
import { areasAbove, requiredProgramme, type Book } from '../../figures/book.ts';
import { wayOf } from '../../figures/compare.ts';
import { change, growth, isAlike, isSamePeriod, type Derived } from '../../figures/derive.ts';
import { isValue } from '../../model/cell.ts';
import { sign } from '../../model/decimal.ts';
import type { Measure } from '../../model/description.ts';
import type { Language, Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { fill, strings } from '../../words/strings.ts';
import { areaTitle, labelOf, nameOf, numberOf, periodWords, sizeNumber } from '../phrases/figure.ts';
import type { Of } from './finding.ts';
import { statedLevel } from './level.ts';

/** Of the same measure, unit, period and status. */
export function standardFinding(book: Book, programme: Programme, measure: Measure): Of<'standardAgainst'> | undefined {
  const figure = book.at({ measure: measure.code, programme: programme.code, area: book.area, year: book.year });
  const other = areasAbove(book)
    .flatMap((area) => book.find({ measure: measure.code, programme: programme.code, area, year: book.year }) ?? [])
    .find((candidate) => isAlike(figure, candidate) && isSamePeriod(figure, candidate));
  if (other === undefined) return undefined;
  return { kind: 'standardAgainst', figure, other, change: change(figure, other), growth: growth(figure, other) };
}

export function standardSentence(
  { figure, other, change, growth }: Of<'standardAgainst'>,
  book: Book,
  language: Language,
): Sentence {
  const words = strings[language];
  const programme = requiredProgramme(book, figure.key.programme);
  const key = (['standard.below', 'standard.equal', 'standard.above'] as const)[wayOf(change) + 1]!;
  return fill(words[key], {
    period: periodWords(figure, book, language),
    label: labelOf(figure, book, language),
    programme: nameOf(programme, book, language),
    area: areaTitle(book, other.key.area, language),
    value: [numberOf(figure, language)],
    other: [numberOf(other, language)],
    difference: [sizeNumber(change, language)],
    rate: standardRateWords(growth, language),
  });
}

/** None if it rounds to zero. */
function standardRateWords({ cell, ...growth }: Derived, language: Language): Sentence {
  if (!isValue(cell) || sign(cell.value) === 0) return [];
  return fill(strings[language]['standard.rate'], { rate: [sizeNumber({ ...growth, cell }, language)] });
}

export function standardAloneSentence({ figure }: Of<'standard'>, book: Book, language: Language): Sentence {
  return statedLevel({ figure, clauses: [] }, book, language, { names: 'programme' });
}
