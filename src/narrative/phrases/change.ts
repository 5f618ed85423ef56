/** The change and growth between two years as a phrase. */
import { hasRate, wayOf, type Comparison } from '../../figures/compare.ts';
import type { Language, Sentence } from '../../model/language.ts';
import type { Measure } from '../../model/measure.ts';
import { fill, strings } from '../../words/strings.ts';
import { sizeNumber, whenWords } from './figure.ts';

/** 比上年增加14人，增长0.6%; 比2018年同期增加…; up 14 persons (0.6%) from 2020. */
export function comparedWords(found: Comparison, language: Language): Sentence {
  const { measure, later, earlier, change } = found;
  const words = strings[language];
  const way = (['down', 'same', 'up'] as const)[wayOf(change) + 1]!;
  return fill(words[`compared.${familyOf(measure)}.${way}`], {
    when: whenWords({ measure, later, earlier }, language),
    difference: [sizeNumber(change, language)],
    rate: rateWords(found, language),
  });
}

/** ，增长0.6%; ' (0.6%)'; nothing where a rate would not tell. */
export function rateWords(found: Comparison, language: Language): Sentence {
  const way = wayOf(found.change);
  if (way === 0 || !hasRate(found)) return [];
  const template = strings[language][`change.rate.${way > 0 ? 'up' : 'down'}`];
  return fill(template, { rate: [sizeNumber(found.growth, language)] });
}

/** What is set is raised (提高), and so in Chinese is a rate; what is counted or paid becomes more (增加). */
export function familyOf({ kind }: Measure): 'standard' | 'rate' | 'amount' {
  return kind === 'standard' || kind === 'rate' ? kind : 'amount';
}
