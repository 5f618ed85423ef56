import type { Book } from '../../figures/book.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import type { Language } from '../../model/language.ts';
import type { Sentence } from '../../model/sentence.ts';
import type { Of } from '../finding.ts';
import { bareNumber, numberOf } from '../numberOf.ts';
import { periodWords } from '../periodWords.ts';
import { areaTitle, labelOf, measureTitle, nameOf } from '../titles.ts';
import { wholeNumber } from '../wholeNumber.ts';

const ordinalSuffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** 2021年北镇人数5人，在3个地区中居第2位。 */
export function rankSentence(finding: Of<'rank'>, own: Book, language: Language): Sentence {
  const { name, place, of, isTied, isSaid } = finding;
  const { figure, programme, area } = name;
  const words = strings[language];
  return fill(words[isSaid === true ? 'rank.said' : 'rank.level'], {
    period: periodWords(figure, own, language),
    who: programme === undefined ? areaTitle(own, area ?? figure.key.area, language) : nameOf(programme, own, language),
    ...{ label: isSaid === true ? measureTitle(own, figure.key, language) : labelOf(figure, own, language) },
    ...{ value: [numberOf(figure, language)], tie: isTied ? words['rank.tie'] : '' },
    place: [bareNumber(place, language)],
    th: language === 'en' ? ordinalSuffixes[ordinals.select(wholeNumber(place))]! : '',
    of: fill(words[programme === undefined ? 'rank.areas' : 'rank.programmes'], { count: [bareNumber(of, language)] }),
  });
}
