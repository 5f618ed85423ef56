/** The change and growth between two years as a phrase. */
import { hasRate, wayOf, type Comparison } from '../../figures/compare.ts';
import type { Language, Sentence } from '../../model/language.ts';
import type { Measure } from '../../model/measure.ts';
import { fill, strings } from '../../words/strings.ts';
import { sizeNumber, whenWords } from './figure.ts';

/** What is set is raised (提高), and so in Chinese is a rate; what is counted or paid becomes more (增加). */
export const changeTemplates = {
  amount: {
    compared: { up: 'compared.amount.up', same: 'compared.same', down: 'compared.amount.down' },
    way: { up: 'way.amount.up', down: 'way.amount.down' },
  },
  standard: {
    compared: { up: 'compared.standard.up', same: 'compared.same', down: 'compared.standard.down' },
    way: { up: 'way.set.up', down: 'way.set.down' },
  },
  rate: {
    compared: { up: 'compared.rate.up', same: 'compared.same', down: 'compared.rate.down' },
    way: { up: 'way.set.up', down: 'way.set.down' },
  },
} as const;

const directions = { '-1': 'down', '0': 'same', '1': 'up' } as const;

export function familyOf({ kind }: Measure): keyof typeof changeTemplates {
  return kind === 'standard' || kind === 'rate' ? kind : 'amount';
}

/** 比上年增加14人，增长0.6%; 比2018年同期增加…; up 14 persons (0.6%) from 2020. */
export function comparedWords(comparison: Comparison, language: Language): Sentence {
  const { measure, change } = comparison;
  const template = changeTemplates[familyOf(measure)].compared[directions[wayOf(change)]];
  return fill(strings[language][template], {
    when: whenWords(comparison, language),
    difference: [sizeNumber(change, language)],
    rate: rateWords(comparison, language),
  });
}

/** ，增长0.6%; ' (0.6%)'; nothing where a rate would not tell. */
export function rateWords(comparison: Comparison, language: Language): Sentence {
  const way = wayOf(comparison.change);
  if (way === 0 || !hasRate(comparison)) return [];
  const template = strings[language][way > 0 ? 'change.rate.up' : 'change.rate.down'];
  return fill(template, { rate: [sizeNumber(comparison.growth, language)] });
}
