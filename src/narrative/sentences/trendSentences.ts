/** What changed on the year before, and what that is among the years: a rise, a fall, a turn, an end. */
import type { Book } from '../../figures/book.ts';
import type { Derived } from '../../figures/derive.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import type { Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import type { Sentence } from '../../model/sentence.ts';
import { comparedWords, familyOf, isAnnual } from '../comparedWords.ts';
import type { Comparison } from '../../figures/compare.ts';
import type { Of } from '../finding.ts';
import { bareNumber, literal, numberOf } from '../numberOf.ts';
import { periodWords } from '../periodWords.ts';
import { figureTitle } from '../titles.ts';
import { wayOf } from '../wayOf.ts';

export function changeSentence(finding: Of<'change'>, own: Book, language: Language): Sentence {
  return changedSentence(finding, undefined, own, language);
}

/** …，已连续4年增加。 */
export function runSentence(finding: Of<'run'>, own: Book, language: Language): Sentence {
  const { way } = wayWords(finding, language);
  return changedSentence(
    finding,
    fill(strings[language]['trend.run'], { way, years: yearsNumber(finding, language) }),
    own,
    language,
  );
}

/** …，为连续6年减少后首次增加。 */
export function turnSentence(finding: Of<'turn'>, own: Book, language: Language): Sentence {
  const tail = fill(strings[language]['trend.turn'], {
    ...wayWords(finding, language),
    years: yearsNumber(finding, language),
  });
  return changedSentence(finding, tail, own, language);
}

/** …，为2010—2020年11个年份中最多。 */
export function extremeSentence(finding: Of<'extreme'>, own: Book, language: Language): Sentence {
  const { measure, figure, way, first, hasGaps, change, isSaid } = finding;
  const words = strings[language];
  const tail = fill(words[hasGaps ? 'trend.extremeKnown' : 'trend.extreme'], {
    range: fill(words['period.range'], { first: [literal(first)], last: [literal(figure.year)] }),
    most: words[`most.${familyOf(measure)}.${way > 0 ? 'up' : 'down'}`],
    same: isAnnual(measure, figure) ? '' : words['trend.same'],
    years: yearsNumber(finding, language),
  });
  if (change !== undefined) return changedSentence({ ...change, ...(isSaid && { isSaid }) }, tail, own, language);
  return fill(words[isSaid === true ? 'trend.said' : 'trend.level'], { ...levelWords(figure, own, language), tail });
}

function changedSentence(
  { isSaid, ...found }: Comparison & { isSaid?: boolean },
  more: Sentence | undefined,
  own: Book,
  language: Language,
): Sentence {
  const change = comparedWords(found, language);
  const tail = more === undefined ? [] : fill(strings[language]['trend.tail'], { tail: more });
  const template = isSaid === true ? 'change.said' : 'change.level';
  return fill(strings[language][template], { ...levelWords(found.later, own, language), change, tail });
}

function levelWords(figure: Figure, own: Book, language: Language) {
  const period = periodWords(figure, own, language);
  return { period, label: figureTitle(own, figure, language), value: [numberOf(figure, language)] };
}

function wayWords({ measure, change }: Comparison, language: Language): { way: string; before: string } {
  const family = familyOf(measure);
  const [up, down] = [strings[language][`way.${family}.up`], strings[language][`way.${family}.down`]];
  return wayOf(change) > 0 ? { way: up, before: down } : { way: down, before: up };
}

function yearsNumber({ years }: { years: Derived }, language: Language): Sentence {
  return [bareNumber(years, language)];
}
