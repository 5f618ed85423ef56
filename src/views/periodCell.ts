import type { Book } from '../figures/book.ts';
import { measureOf } from '../figures/measureOf.ts';
import { formatDate, formatPeriod } from '../i18n/formatPeriod.ts';
import { strings } from '../i18n/strings.ts';
import { plainText } from '../model/sentence.ts';
import type { Figure } from '../model/cell.ts';
import type { Language } from '../model/language.ts';
import { fill } from '../i18n/template.ts';
import { wordsCell } from './tableCell.ts';

/** The period of a figure in a column of periods; a stock has a day: 2020年末, end of 2020, 30 June 2020. */
export function periodCell({ key }: Figure, own: Book, language: Language): ReturnType<typeof wordsCell> {
  const { end } = key.period;
  if (measureOf(own, key.measure).kind !== 'stock') return wordsCell(formatPeriod(key.period, language));
  if (!end.endsWith('-12-31')) return wordsCell(formatDate(end, language));
  return wordsCell(plainText(fill(strings[language]['table.yearEnd'], { year: end.slice(0, 4) })));
}
