import type { Book } from '../../figures/book.ts';
import type { Derived } from '../../figures/derive.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { isValue } from '../../model/cell.ts';
import { sign } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import type { Sentence } from '../../model/sentence.ts';
import type { Of } from '../finding.ts';
import { numberOf, sizeNumber } from '../numberOf.ts';
import { periodWords } from '../periodWords.ts';
import { areaTitle, labelOf, nameOf } from '../titles.ts';
import { wayOf } from '../wayOf.ts';

export function standardSentence(
  { own: figure, other, change, growth }: Of<'standardAgainst'>,
  own: Book,
  language: Language,
): Sentence {
  const words = strings[language];
  const programme = own.release.programmes.find(({ code }) => code === figure.key.programme);
  const key = (['standard.below', 'standard.equal', 'standard.above'] as const)[wayOf(change) + 1]!;
  return fill(words[key], {
    ...{ period: periodWords(figure, own, language), label: labelOf(figure, own, language) },
    ...{ programme: programme === undefined ? '' : nameOf(programme, own, language) },
    ...{ area: areaTitle(own, other.key.area, language) },
    ...{ value: [numberOf(figure, language)], other: [numberOf(other, language)] },
    ...{ difference: [sizeNumber(change, language)], rate: standardRateWords(growth, language) },
  });
}

/** Nothing where there is no rate, or one that rounds to nought. */
function standardRateWords({ cell, ...growth }: Derived, language: Language): Sentence {
  if (!isValue(cell) || sign(cell.value) === 0) return [];
  return fill(strings[language]['standard.rate'], { rate: [sizeNumber({ ...growth, cell }, language)] });
}
