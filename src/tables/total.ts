/** Declared totals: notes on what they add, their use for a programme of parts, rounding of shares. */
import { isOfficial, partsOf, type Book } from '../figures/book.ts';
import { share } from '../figures/derive.ts';
import { isRoundedSum } from '../figures/sum.ts';
import type { Cell, Figure } from '../model/cell.ts';
import { decimal } from '../model/decimal.ts';
import { totalCode, type DeclaredTotal } from '../model/description.ts';
import { titleOf, type Sentence } from '../model/language.ts';
import type { Measure } from '../model/measure.ts';
import type { Programme } from '../model/release.ts';
import { measureTitle, midSentence, programmeTitle } from '../narrative/phrases/names.ts';
import { fill, strings } from '../words/strings.ts';
import type { Setting } from './setting.ts';

/** What a declared total adds up: the same measure of these programmes, of one period. */
export function totalNote({ site, language }: Setting, { title, measure, programmes }: DeclaredTotal): Sentence {
  const { book } = site;
  const names = book.release.programmes
    .filter(({ code }) => programmes.includes(code))
    .map((programme) => midSentence(programmeTitle(programme, language), book, language));
  return fill(strings[language]['note.total'], {
    total: titleOf(title, language),
    parts: names.join(language === 'en' ? ', ' : '、'),
    measure: midSentence(measureTitle(book, { measure, programme: '' }, language), book, language),
  });
}

/** The programme's own figure, or the declared total of its parts. */
export function figureOrTotal(book: Book, programme: Programme, measure: Measure, year = book.year): Figure {
  const place = { measure: measure.code, area: book.area, year };
  const parts = partsOf(book, programme.code).map(({ code }) => code);
  const total = book.release.description.totals.find(
    ({ measure: code, programmes }) =>
      code === measure.code &&
      programmes.length === parts.length &&
      programmes.every((programme) => parts.includes(programme)),
  );
  const whole = book.find({ ...place, programme: programme.code });
  if (whole !== undefined || total === undefined) return whole ?? book.at({ ...place, programme: programme.code });
  return book.at({ ...place, programme: totalCode(total) });
}

const hundredPercent: Cell = { state: 'value', value: decimal(100), unit: '%', flags: [] };

/** True where the shares of a total are printed, and do not come to 100% as they are printed. */
export function sharesAreRounded(book: Book, { figure, total }: { figure: Figure; total: DeclaredTotal }): boolean {
  const parts = total.programmes.map((programme) => book.at({ ...figure.key, programme, year: figure.year }));
  return (
    parts.every(isOfficial) &&
    isRoundedSum(
      hundredPercent,
      parts.map((part) => share(part, figure).cell),
    )
  );
}
