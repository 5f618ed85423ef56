/** Findings of what a number is made of: few of many areas that hold half of it, and the part that a change mostly is. */
import { addedAreas, divisionsWithin } from '../../figures/areas.ts';
import { type Book, measureOf } from '../../figures/book.ts';
import type { ChangeParts, ChangeStep } from '../../figures/changeParts.ts';
import { hasRate, wayOf } from '../../figures/compare.ts';
import { count } from '../../figures/derivations.ts';
import { isAlike, isSamePeriod } from '../../figures/derive.ts';
import { shareOfSum } from '../../figures/perHead.ts';
import { type Figure, isValue } from '../../model/cell.ts';
import { compare, decimal } from '../../model/decimal.ts';
import { mayAdd } from '../../model/description.ts';
import type { Language } from '../../model/language.ts';
import { fill, fillText, listText, strings } from '../../words/strings.ts';
import {
  areaTitle,
  bareNumber,
  derivedNumber,
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

const fewestAreas = 5;
const half = decimal(50);

/** More than this share of the areas hold half almost anywhere. */
const mostOfAreas = 0.4;
const mostNamed = 3;

/** Only where every area is known, and they make up the whole. */
export function concentrationFinding(book: Book, whole: Figure): Of<'concentration'> | undefined {
  const areas = divisionsWithin(book, whole.key.area);
  if (!mayAdd(measureOf(book, whole.key.measure), 'area') || areas.length < fewestAreas) return undefined;
  if (areas.length < addedAreas(book, whole.key.area).length) return undefined;
  const figures = areas.map(({ code }) => book.at({ ...whole.key, area: code, year: whole.year }));
  if (!figures.every((figure) => isAlike(whole, figure) && isSamePeriod(whole, figure))) return undefined;
  const ranked = figures.toSorted((a, b) =>
    isValue(a.cell) && isValue(b.cell) ? compare(b.cell.value, a.cell.value) : 0,
  );
  for (let size = 1; size <= figures.length * mostOfAreas; size++) {
    const share = shareOfSum([whole, ...ranked.slice(0, size)]);
    if (isValue(share.cell) && compare(share.cell.value, half) >= 0)
      return { kind: 'concentration', whole, parts: ranked.slice(0, size), share, of: count(figures) };
  }
  return undefined;
}

/** 2021年示例一镇、示例二镇和示例三镇合计占人数的53.1%（共10个地区）。 */
export const concentrationSentence: SentenceMaker<'concentration'> = ({ whole, parts, share, of }, book, language) => {
  const words = strings[language];
  const names = parts.slice(0, mostNamed).map(({ key }) => areaTitle(book, key.area, language));
  const isLong = parts.length > mostNamed;
  return fill(words[parts.length === 1 ? 'concentration.one' : isLong ? 'concentration.more' : 'concentration.few'], {
    period: periodWords(whole, book, language),
    names: listText(names, language),
    parts: [bareNumber(count(parts), language)],
    label: labelOf(whole, book, language),
    share: [derivedNumber(share, language)],
    of: [bareNumber(of, language)],
  });
};

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
