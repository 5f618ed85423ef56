/** Why a figure is not compared with the year before, in words for readers. */
import { totalOf, type Book } from '../figures/book.ts';
import { isDistorted, isOtherYear } from '../figures/compare.ts';
import { isDemonstration, isValue, type Cell, type Figure } from '../model/cell.ts';
import { measureOf } from '../figures/book.ts';
import { shiftedYears } from '../model/period.ts';
import type { Language, Sentence } from '../model/language.ts';
import { fill, strings, type StringKey } from '../words/strings.ts';
import { programmeNames } from './phrases/figure.ts';
import { literal } from './phrases/when.ts';

/** 没有2019年的数字. */
export function noComparisonWords(book: Book, figure: Figure, language: Language): Sentence {
  const before = shiftedYears(figure.year, -1);
  const lacking = lackingParts(book, figure, before);
  return fill(strings[language][lacking.length > 0 ? 'why.parts' : reasonKey(book, figure, before)], {
    year: [literal(figure.year)],
    before: [literal(before)],
    programmes: programmeNames(book, lacking, language),
  });
}

/** Of a declared total without a figure: the programmes that have none. */
function lackingParts(book: Book, { key }: Figure, year: string): Figure[] {
  const total = totalOf(book, key.programme);
  if (total === undefined || isKnown(book.find({ ...key, year })?.cell)) return [];
  const parts = total.programmes.map((programme) => book.at({ ...key, programme, year }));
  const lacking = parts.filter(({ cell }) => !isKnown(cell));
  return lacking.length < parts.length ? lacking : [];
}

function isKnown(cell: Cell | undefined): boolean {
  return cell !== undefined && isValue(cell);
}

function reasonKey(book: Book, figure: Figure, before: string): StringKey {
  const earlier = book.find({ ...figure.key, year: before });
  if ([figure.cell, earlier?.cell].some((cell) => cell?.state === 'withheld')) return 'why.withheld';
  if (earlier === undefined || !isValue(earlier.cell) || !isValue(figure.cell)) return 'why.absent';
  if (isDemonstration(earlier.cell) !== isDemonstration(figure.cell)) return 'why.status';
  if ([figure, earlier].some((one) => isDistorted(book, one))) return 'why.distorted';
  if ([figure, earlier].some(({ cell }) => isValue(cell) && cell.flags.includes('break'))) return 'why.break';
  return isOtherYear(measureOf(book, figure.key.measure), figure, earlier) ? 'why.absent' : 'why.period';
}
