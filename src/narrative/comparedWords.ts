import { formatPeriod, wholeYear } from '../i18n/formatPeriod.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import type { Figure } from '../model/cell.ts';
import type { Language } from '../model/language.ts';
import type { Measure } from '../model/measure.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Comparison } from '../figures/compare.ts';
import { hasRate } from './hasRate.ts';
import { literal, sizeNumber } from './numberOf.ts';
import { wayOf } from './wayOf.ts';

/** 比上年增加14人，增长0.6%; 比2018年同期增加…; up 14 persons (0.6%) from 2020. */
export function comparedWords(found: Comparison, language: Language): Sentence {
  const { measure, later, earlier, change } = found;
  const words = strings[language];
  const way = (['down', 'same', 'up'] as const)[wayOf(change) + 1]!;
  return fill(words[`compared.${familyOf(measure)}.${way}`], {
    ...{ when: whenWords({ measure, later, earlier }, language), difference: [sizeNumber(change, language)] },
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

/** 上年 and 上年同期 for the year before; any other year is said. */
export function whenWords(
  { measure, later, earlier }: Pick<Comparison, 'measure' | 'later' | 'earlier'>,
  language: Language,
): Sentence {
  const isNext = Number(later.year) - Number(earlier.year) === 1;
  const key = `compared.${isNext ? 'before' : 'earlier'}.${isAnnual(measure, earlier) ? 'year' : 'period'}` as const;
  return fill(strings[language][key], {
    year: [literal(earlier.year)],
    period: [literal(formatPeriod(earlier.key.period, language))],
  });
}

/** Of a calendar year, or counted at its end. */
export function isAnnual({ kind }: Measure, { key: { period } }: Figure): boolean {
  return kind === 'stock' ? period.end.endsWith('-12-31') : wholeYear(period) !== undefined;
}
