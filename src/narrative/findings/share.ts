/** Finding: the share of a programme in a declared total, and its change in percentage points. */
import { measureOf, type Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies, wayOf } from '../../figures/compare.ts';
import { isAlike, isSamePeriod, sharePoints } from '../../figures/derive.ts';
import { isValue } from '../../model/cell.ts';
import { sign } from '../../model/decimal.ts';
import { totalCode } from '../../model/description.ts';
import { titleOf, type Language, type Sentence } from '../../model/language.ts';
import { fill, strings } from '../../words/strings.ts';
import { derivedNumber, sizeNumber, whenWords } from '../phrases/figure.ts';
import { measureTitle, midSentence } from '../phrases/names.ts';
import type { Of } from './finding.ts';

/** How a share moved on the year before, in percentage points; nothing where that rounds to 0.0. */
export function sharePointsFinding(
  book: Book,
  { money, total }: Pick<Of<'share'>, 'money' | 'total'>,
): Of<'sharePoints'> | undefined {
  const whole = book.find({ ...money.key, programme: totalCode(total), year: money.year });
  const [earlier, before] = [money, whole].map(
    (figure) => figure && comparison(book, figure, comparisonPolicies.series)?.earlier,
  );
  if (whole === undefined || earlier === undefined || before === undefined) return undefined;
  const pairs = [
    [money, whole],
    [earlier, before],
  ] as const;
  if (pairs.some(([part, all]) => !isAlike(part, all) || !isSamePeriod(part, all))) return undefined;
  const points = sharePoints(money, whole, earlier, before);
  if (!isValue(points.cell) || sign(points.cell.value) === 0) return undefined;
  return { kind: 'sharePoints', money, earlier, total, points };
}

export function shareSentence({ money, total, share }: Of<'share'>, book: Book, language: Language): Sentence {
  return fill(strings[language]['finding.shareOf'], {
    ...wholeWords({ money, total }, book, language),
    share: [derivedNumber(share, language)],
  });
}

/** 占…的比重比上年提高1.7个百分点。 */
export function sharePointsSentence(finding: Of<'sharePoints'>, book: Book, language: Language): Sentence {
  const { points, money, earlier } = finding;
  const measure = measureOf(book, money.key.measure);
  return fill(strings[language][wayOf(points) > 0 ? 'finding.pointsUp' : 'finding.pointsDown'], {
    ...wholeWords(finding, book, language),
    points: [sizeNumber(points, language)],
    when: whenWords({ measure, later: money, earlier }, language),
  });
}

function wholeWords({ money, total }: Pick<Of<'share'>, 'money' | 'total'>, book: Book, language: Language) {
  const label = measureTitle(book, money.key, language);
  return { label, total: midSentence(titleOf(total.title, language), book, language) };
}
