/** Finding: the part that contributed most to a change. */
import type { Book } from '../../figures/book.ts';
import { wayOf } from '../../figures/compare.ts';
import type { Contribution, Contributions } from '../../figures/contributions.ts';
import { isValue } from '../../model/cell.ts';
import { compare } from '../../model/decimal.ts';
import type { Language, Sentence } from '../../model/language.ts';
import { fill, strings } from '../../words/strings.ts';
import { areaTitle, figureTitle, nameOf, rateWords, sizeNumber, whenWords } from '../phrases/figure.ts';
import type { Of } from './finding.ts';

/** None where two are equal. */
export function contributionFinding({ whole, parts }: Contributions): Of<'contribution'> | undefined {
  const way = wayOf(whole.change);
  const going = parts.filter(({ rest, change }) => rest === undefined && wayOf(change) === way);
  const [part, second] = going.toSorted((a, b) => way * compareContributions(b, a));
  if (way === 0 || part === undefined || (second !== undefined && compareContributions(part, second) === 0))
    return undefined;
  return { kind: 'contribution', whole, part };
}

function compareContributions({ change: { cell: a } }: Contribution, { change: { cell: b } }: Contribution): number {
  return isValue(a) && isValue(b) ? compare(a.value, b.value) : 0;
}

const contributionTemplates = {
  whole: { up: 'contribution.up', down: 'contribution.down' },
  part: { up: 'contribution.upMost', down: 'contribution.downMost' },
} as const;

/** 两项资金比上年增加123万元，增长2.5%，其中特困增加最多，为186万元。 With `isChangeStated`: 两项资金增加最多的是特困，…… */
export function contributionSentence(
  { whole, part, isChangeStated }: Of<'contribution'>,
  book: Book,
  language: Language,
): Sentence {
  const templates = contributionTemplates[isChangeStated ? 'part' : 'whole'];
  return fill(strings[language][wayOf(whole.change) > 0 ? templates.up : templates.down], {
    label: figureTitle(book, whole.later, language),
    name: part.programme === undefined ? areaTitle(book, part.area!, language) : nameOf(part.programme, book, language),
    difference: [sizeNumber(whole.change, language)],
    part: [sizeNumber(part.change, language)],
    rate: rateWords(whole, language),
    when: whenWords(whole, language),
  });
}
