/** Declared totals: notes on what they add, their use for a programme of parts, rounding of shares. */
import { isOfficial, latestFigure, partsOf, type Book } from '../figures/book.ts';
import { share } from '../figures/derive.ts';
import { isRoundedSum } from '../figures/sum.ts';
import type { Cell, Figure } from '../model/cell.ts';
import { decimal } from '../model/decimal.ts';
import { totalCode, type DeclaredTotal } from '../model/description.ts';
import { titleOf, type Sentence } from '../model/language.ts';
import type { Measure } from '../model/measure.ts';
import { measureTitle, midSentence, programmeTitle } from '../narrative/phrases/names.ts';
import { joinText } from '../words/format/list.ts';
import { fill } from '../words/strings.ts';
import type { Setting } from './setting.ts';

/** What a declared total adds up: the same measure of these programmes, of one period. */
export function totalNote({ book, language, words }: Setting, { title, measure, programmes }: DeclaredTotal): Sentence {
  const names = book.release.programmes
    .filter(({ code }) => programmes.includes(code))
    .map((programme) => midSentence(programmeTitle(programme, language), book, language));
  return fill(words['note.total'], {
    total: titleOf(title, language),
    parts: joinText(names, 'item', language),
    measure: midSentence(measureTitle(book, { measure, programme: '' }, language), book, language),
  });
}

/** The latest figure of a programme, or of the declared total of its parts. */
export function figureOrTotal(book: Book, code: string, measure: Measure): Figure {
  const figure = latestFigure(book, measure.code, code);
  const total = partsTotal(book, code, measure.code);
  const isMissing = book.find({ ...figure.key, year: figure.year }) === undefined;
  return isMissing && total !== undefined ? latestFigure(book, measure.code, totalCode(total)) : figure;
}

/** The declared total of exactly the parts of a programme, of one measure or of any. */
export function partsTotal(book: Book, code: string, measure?: string): DeclaredTotal | undefined {
  const parts = partsOf(book, code).map((part) => part.code);
  return book.release.description.totals.find(
    (total) =>
      parts.length > 0 &&
      total.programmes.length === parts.length &&
      total.programmes.every((programme) => parts.includes(programme)) &&
      (measure === undefined || total.measure === measure),
  );
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
