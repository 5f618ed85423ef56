/** How much of a target was reached, beside how much of its year is gone (完成率, 序时进度). */
import { type Book, latestFigure, measuresOf } from '../../figures/book.ts';
import { wayOf } from '../../figures/compare.ts';
import { progressOf } from '../../figures/targets.ts';
import type { Programme } from '../../model/release.ts';
import type { Language, Sentence } from '../../model/language.ts';
import { fill, strings } from '../../words/strings.ts';
import { derivedNumber, labelOf, numberOf, sizeNumber } from '../phrases/figure.ts';
import { periodWords } from '../phrases/when.ts';
import type { Of, SentenceMaker } from './finding.ts';

/** Of each measure of a programme that has a target for the year. */
export function progressFindings(book: Book, { code }: Programme, area = book.area): Of<'progress'>[] {
  return measuresOf(book, code, area).flatMap((measure): Of<'progress'>[] => {
    const progress = progressOf(book, latestFigure(book, measure.code, code, area));
    return progress === undefined ? [] : [{ kind: 'progress', ...progress }];
  });
}

const paceKeys = { '-1': 'progress.behind', '0': 'progress.even', '1': 'progress.ahead' } as const;

/** 2024年1—6月发放资金480万元，完成年度目标1000万元的48.0%，慢于序时进度（50%）2.0个百分点。 */
export const progressSentence: SentenceMaker<'progress'> = (finding, book, language) => {
  const { figure, target, former, completion } = finding;
  const words = strings[language];
  return fill(words['finding.progress'], {
    period: periodWords(figure, book, language),
    label: labelOf(figure, book, language),
    value: [numberOf(figure, language)],
    aim: labelOf(target, book, language),
    target: [numberOf(target, language)],
    former:
      former === undefined
        ? ''
        : fill(words['progress.former'], {
            aim: labelOf(former, book, language),
            target: [numberOf(former, language)],
          }),
    rate: [derivedNumber(completion, language)],
    pace: paceWords(finding, language),
  });
};

function paceWords({ gone, ahead }: Of<'progress'>, language: Language): Sentence {
  if (gone === undefined || ahead === undefined) return [];
  return fill(strings[language][paceKeys[wayOf(ahead)]], {
    gone: [derivedNumber(gone, language)],
    gap: [sizeNumber(ahead, language)],
  });
}
