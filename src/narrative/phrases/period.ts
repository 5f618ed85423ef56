/** The reference period of a figure, and of the one it is compared with, within a sentence. */
import type { Book } from '../../figures/book.ts';
import type { Comparison } from '../../figures/compare.ts';
import type { Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import type { Measure } from '../../model/measure.ts';
import { wholeMonth, wholeYear } from '../../model/period.ts';
import type { Sentence } from '../../model/sentence.ts';
import { formatDate, formatMonth, formatPeriod } from '../../words/format/period.ts';
import { strings } from '../../words/strings.ts';
import { fill } from '../../words/template.ts';
import { literal } from './markedNumber.ts';

/** When a figure is of, within a sentence: 2021年, 2021年末, 截至2022年6月2日; in 2021, at the end of 2021, up to 2 June 2022. */
export function periodWords({ key }: Figure, { release }: Book, language: Language): Sentence {
  const words = strings[language];
  const { start, end } = key.period;
  const date = (text: string) => [literal(formatDate(text, language))];
  if (release.description.measures.some(({ code, kind }) => code === key.measure && kind === 'stock'))
    return end.endsWith('-12-31')
      ? fill(words['period.yearEnd'], { year: [literal(end.slice(0, 4))] })
      : fill(words['period.at'], { end: date(end) });
  const year = wholeYear(key.period);
  if (year !== undefined) return fill(words['period.year'], { year: [literal(year)] });
  const month = wholeMonth(key.period);
  if (month !== undefined) return fill(words['period.month'], { month: [literal(formatMonth(month, language))] });
  if (start === undefined) return fill(words['period.until'], { end: date(end) });
  return fill(words['period.between'], { start: date(start), end: date(end) });
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
