import type { Book } from '../../figures/book.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import type { Language } from '../../model/language.ts';
import type { Sentence } from '../../model/sentence.ts';
import { rateWords, whenWords } from '../comparedWords.ts';
import type { Of } from '../finding.ts';
import { sizeNumber } from '../numberOf.ts';
import { areaTitle, figureTitle, nameOf } from '../titles.ts';
import { wayOf } from '../wayOf.ts';

/** 两项资金比上年增加123万元，增长2.5%，其中特困增加最多，为186万元。 Or, where the change was told: 两项资金增加最多的是特困，…… */
export function contributionSentence(
  { whole, part, isChangeTold }: Of<'contribution'>,
  own: Book,
  language: Language,
): Sentence {
  const way = wayOf(whole.change) > 0 ? 'up' : 'down';
  return fill(strings[language][`contribution.${way}${isChangeTold ? 'Most' : ''}`], {
    label: figureTitle(own, whole.later, language),
    name: part.programme === undefined ? areaTitle(own, part.area!, language) : nameOf(part.programme, own, language),
    ...{ difference: [sizeNumber(whole.change, language)], part: [sizeNumber(part.change, language)] },
    ...{ rate: rateWords(whole, language), when: whenWords(whole, language) },
  });
}
