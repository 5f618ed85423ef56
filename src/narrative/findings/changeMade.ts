/** Finding: what a change is mostly made of. An identity is no cause: no words of cause here. */
import type { Book } from '../../figures/book.ts';
import type { ChangeParts, ChangeStep } from '../../figures/changeParts.ts';
import { hasRate, wayOf } from '../../figures/compare.ts';
import { isValue } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import { fill, fillText, strings } from '../../words/strings.ts';
import {
  areaTitle,
  figureTitle,
  labelOf,
  midSentence,
  rateWords,
  shortTitle,
  signedNumber,
  sizeNumber,
} from '../phrases/figure.ts';
import { periodWords, whenWords } from '../phrases/when.ts';
import type { Of, SentenceMaker } from './finding.ts';

/** The step that goes furthest the way of the whole; none beside one as large. */
export function changeMadeFinding({ whole, steps }: ChangeParts): Of<'changeMade'> | undefined {
  const way = wayOf(whole.change);
  const sizeOf = ({ change: { cell } }: ChangeStep) => (isValue(cell) ? way * Number(cell.value) : 0);
  const [most, second] = steps.filter(({ rest }) => rest === undefined).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (way === 0 || most === undefined || sizeOf(most) <= 0) return undefined;
  if (second !== undefined && sizeOf(second) === sizeOf(most)) return undefined;
  const size = isValue(whole.change.cell) ? way * Number(whole.change.cell.value) : 0;
  return { kind: 'changeMade', whole, step: most, isMost: sizeOf(most) * 2 >= size };
}

const templates = {
  up: { most: 'changeMade.upMainly', part: 'changeMade.upPartly' },
  down: { most: 'changeMade.downMainly', part: 'changeMade.downPartly' },
} as const;

/** 三项保障金比上年增加210万元，增长4.4%，主要来自五保（+158万元）。 */
export const changeMadeSentence: SentenceMaker<'changeMade'> = ({ whole, step, isMost }, book, language) => {
  const way = templates[wayOf(whole.change) > 0 ? 'up' : 'down'];
  return fill(strings[language][isMost ? way.most : way.part], {
    label: figureTitle(book, whole.later, language),
    when: whenWords(whole, book, language),
    period: periodWords(whole.later, book, language),
    difference: [sizeNumber(whole.change, language)],
    rate: hasRate(whole) ? rateWords(whole, language) : '',
    name: midSentence(stepName(step, book, language, 'short'), book, language),
    part: [signedNumber(step.change, language)],
  });
};

/** 五保：人数; 五保; 示例一镇; 其他3个地区. */
export function stepName(
  { programme, area, rest, part, counted }: ChangeStep,
  book: Book,
  language: Language,
  form: 'short' | 'row',
): string {
  const words = strings[language];
  if (rest !== undefined)
    return fillText(words[area === undefined && programme === undefined ? 'step.rest' : 'brief.restParts'], {
      count: String(rest),
    });
  const name = programme === undefined ? area && areaTitle(book, area, language) : shortTitle(programme, language);
  if (part === undefined || counted === undefined) return name ?? '';
  const count = labelOf(counted, book, language);
  const of = fillText(words[part === 'heads' ? 'step.heads' : 'step.amount'], { count });
  if (name === undefined) return of;
  return fillText(words[form === 'row' ? 'step.ofRow' : 'step.of'], { name, part: of });
}
