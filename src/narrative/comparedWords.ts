import { formatPeriod, wholeYear } from '../i18n/formatPeriod.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { isValue } from '../model/cell.ts';
import { sign } from '../model/decimal.ts';
import type { Language } from '../model/language.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Comparison } from './comparison.ts';
import { literal, sizeNumber } from './numberOf.ts';

/** 比上年增加14人，增长0.6%; 比2018年同期增加…; up 14 persons (0.6%) on 2020. A change from zero, or too small for a decimal, has no rate. */
export function comparedWords({ measure, later, earlier, change, growth }: Comparison, language: Language): Sentence {
  const words = strings[language];
  const direction = isValue(change.cell) ? sign(change.cell.value) : 0;
  const way = (['down', 'same', 'up'] as const)[direction + 1]!;
  const family = measure.kind === 'standard' ? 'standard' : 'amount';
  const hasRate = way !== 'same' && isValue(growth.cell) && sign(growth.cell.value) !== 0;
  return fill(words[`compared.${family}.${way}`], {
    ...{ when: whenWords({ measure, later, earlier }, language), difference: [sizeNumber(change, language)] },
    rate: hasRate ? fill(words[`change.rate.${way}`], { rate: [sizeNumber(growth, language)] }) : [],
  });
}

/** 上年 and 上年同期 for the year before; any other year is said. */
export function whenWords(
  { measure, later, earlier }: Pick<Comparison, 'measure' | 'later' | 'earlier'>,
  language: Language,
): Sentence {
  const isAnnual =
    measure.kind === 'stock' ? earlier.key.period.end.endsWith('-12-31') : wholeYear(earlier.key.period) !== undefined;
  const isNext = Number(later.year) - Number(earlier.year) === 1;
  const key = `compared.${isNext ? 'before' : 'earlier'}.${isAnnual ? 'year' : 'period'}` as const;
  return fill(strings[language][key], {
    year: [literal(earlier.year)],
    period: [literal(formatPeriod(earlier.key.period, language))],
  });
}
