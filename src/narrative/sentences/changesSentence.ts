import type { Book } from '../../figures/book.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import type { Language } from '../../model/language.ts';
import type { Sentence } from '../../model/sentence.ts';
import { whenWords } from '../comparedWords.ts';
import type { Of } from '../finding.ts';
import { sizeNumber } from '../numberOf.ts';
import { labelOf, measureTitle } from '../titles.ts';
import { wayOf } from '../wayOf.ts';

/** 户数和人数分别比上年减少36万户和55.8万人，分别下降6.9%和6.5%。 */
export function changesSentence({ changes: [first, second] }: Of<'changes'>, own: Book, language: Language): Sentence {
  return fill(strings[language][wayOf(first.change) > 0 ? 'changes.up' : 'changes.down'], {
    ...{ first: measureTitle(own, first.later.key, language), second: labelOf(second.later, own, language) },
    ...{ one: [sizeNumber(first.change, language)], other: [sizeNumber(second.change, language)] },
    ...{ oneRate: [sizeNumber(first.growth, language)], otherRate: [sizeNumber(second.growth, language)] },
    when: whenWords(first, language),
  });
}
