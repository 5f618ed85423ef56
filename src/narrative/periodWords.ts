import type { Book } from '../figures/book.ts';
import { formatDate, formatMonth, wholeMonth, wholeYear } from '../i18n/formatPeriod.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import type { Figure } from '../model/cell.ts';
import type { Language } from '../model/language.ts';
import type { Sentence } from '../model/sentence.ts';
import { literal } from './numberOf.ts';

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
