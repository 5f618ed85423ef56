/** What is computed for each household, person, person-time or 10,000 residents: said to be computed. */
import type { Book } from '../../figures/book.ts';
import type { Derived } from '../../figures/derive.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { unitWords } from '../../i18n/unitWords.ts';
import type { Language } from '../../model/language.ts';
import type { MarkedNumber, Sentence } from '../../model/sentence.ts';
import type { Of } from '../finding.ts';
import { derivedNumber, numberOf } from '../numberOf.ts';
import { periodWords } from '../periodWords.ts';
import { labelOf, verbOf } from '../titles.ts';

export function averageSentence({ money, average, isSaid }: Of<'average'>, own: Book, language: Language): Sentence {
  return fill(strings[language][isSaid === true ? 'finding.averageSaid' : 'finding.average'], {
    ...{ period: periodWords(money, own, language), label: labelOf(money, own, language) },
    average: [derivedNumber(average, language)],
  });
}

export function householdSizeSentence(
  { persons, size, isSaid }: Of<'householdSize'>,
  own: Book,
  language: Language,
): Sentence {
  return fill(strings[language][isSaid === true ? 'finding.householdSizeSaid' : 'finding.householdSize'], {
    ...{ period: periodWords(persons, own, language), size: [ofHousehold(size, language)] },
  });
}

/** Persons: the words say that it is a household's. */
function ofHousehold(size: Derived, language: Language): MarkedNumber {
  return { ...derivedNumber(size, language), unit: unitWords('person', language, false) };
}

export function perResidentsSentence(finding: Of<'perResidents'>, own: Book, language: Language): Sentence {
  const { programme, figure, residents, rate } = finding;
  return fill(strings[language]['finding.perResidents'], {
    ...{ period: periodWords(figure, own, language), rate: [derivedNumber(rate, language)] },
    verb: verbOf(own, figure, programme.code, language).replace('{be}', 'were'),
    ...{ count: [numberOf(figure, language)], residents: [numberOf(residents, language)] },
    label: labelOf(residents, own, language),
  });
}
