import type { Book } from '../../figures/book.ts';
import { measureOf } from '../../figures/measureOf.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import type { Language } from '../../model/language.ts';
import type { Sentence } from '../../model/sentence.ts';
import { whenWords } from '../comparedWords.ts';
import type { Of } from '../finding.ts';
import { derivedNumber, sizeNumber } from '../numberOf.ts';
import { measureTitle, midSentence, titleOf } from '../titles.ts';
import { wayOf } from '../wayOf.ts';

export function shareSentence({ money, total, share }: Of<'share'>, own: Book, language: Language): Sentence {
  return fill(strings[language]['finding.shareOf'], {
    ...wholeWords({ money, total }, own, language),
    share: [derivedNumber(share, language)],
  });
}

/** 占…的比重比上年提高1.7个百分点。 */
export function sharePointsSentence(finding: Of<'sharePoints'>, own: Book, language: Language): Sentence {
  const { points, money, earlier } = finding;
  const measure = measureOf(own, money.key.measure);
  return fill(strings[language][wayOf(points) > 0 ? 'finding.pointsUp' : 'finding.pointsDown'], {
    ...wholeWords(finding, own, language),
    ...{ points: [sizeNumber(points, language)], when: whenWords({ measure, later: money, earlier }, language) },
  });
}

function wholeWords({ money, total }: Pick<Of<'share'>, 'money' | 'total'>, own: Book, language: Language) {
  const label = measureTitle(own, money.key, language);
  return { label, total: midSentence(titleOf(total.title, language), own, language) };
}
