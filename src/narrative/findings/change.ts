/** Finding: the change from the year before, of one measure or of two together. */
import type { Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies, hasRate, wayOf, type Comparison } from '../../figures/compare.ts';
import type { Derived } from '../../figures/derive.ts';
import type { Figure } from '../../model/cell.ts';
import type { Language, Sentence } from '../../model/language.ts';
import { fill, strings } from '../../words/strings.ts';
import { comparedWords } from '../phrases/change.ts';
import { bareNumber, sizeNumber, whenWords } from '../phrases/figure.ts';
import { labelOf, measureTitle } from '../phrases/names.ts';
import type { Of } from './finding.ts';
import { statedLevel } from './level.ts';

/** The change on the latest earlier year that may be compared. */
export function changeFinding(book: Book, later: Figure): Of<'change'> | undefined {
  const change = comparison(book, later, comparisonPolicies.page);
  return change && { kind: 'change', ...change };
}

export function changeSentence(finding: Of<'change'>, book: Book, language: Language): Sentence {
  return changedSentence(finding, [], book, language);
}

/** What changed, and what is to be said of the change: for how many years, after how many. */
export function changedSentence(
  change: Comparison & { isLevelStated?: true },
  more: Sentence[],
  book: Book,
  language: Language,
): Sentence {
  const { later, isLevelStated } = change;
  const clauses = [comparedWords(change, language), ...more];
  return statedLevel({ figure: later, clauses, isLevelStated }, book, language);
}

export function yearsNumber({ years }: { years: Derived }, language: Language): Sentence {
  return [bareNumber(years, language)];
}

/** Two amounts that moved the same way on the same year before: said in one sentence (分别). */
export function changesFinding(changes: [Comparison, Comparison]): Of<'changes'> | undefined {
  const [a, b] = changes;
  const isOneWay = wayOf(a.change) !== 0 && wayOf(a.change) === wayOf(b.change);
  const areOfOneTime = a.earlier.key.period.end === b.earlier.key.period.end && a.later.year === b.later.year;
  const areAmounts = changes.every(({ measure: { kind } }) => kind !== 'standard' && kind !== 'rate');
  return isOneWay && areOfOneTime && areAmounts && changes.every(hasRate) ? { kind: 'changes', changes } : undefined;
}

/** 户数和人数分别比上年减少36万户和55.8万人，分别下降6.9%和6.5%。 */
export function changesSentence({ changes: [first, second] }: Of<'changes'>, book: Book, language: Language): Sentence {
  return fill(strings[language][wayOf(first.change) > 0 ? 'changes.up' : 'changes.down'], {
    first: measureTitle(book, first.later.key, language),
    second: labelOf(second.later, book, language),
    one: [sizeNumber(first.change, language)],
    other: [sizeNumber(second.change, language)],
    oneRate: [sizeNumber(first.growth, language)],
    otherRate: [sizeNumber(second.growth, language)],
    when: whenWords(first, language),
  });
}
