import { type Book } from '../../src/figures/book.ts';
import { officialBook } from '../../src/figures/sitePeriods.ts';
import { mainFigure, type MainFigure } from '../../src/figures/rank.ts';
import { bookWith } from './sayings.ts';

/** The official figures of 2021, of lines as in `sayings`, and what a brief is about. */
export function briefOf(lines: string[]): { book: Book; main: MainFigure } {
  const book = officialBook(bookWith(lines), '2021');
  const main = mainFigure(book);
  if (main === undefined) throw new Error('missing official figure');
  return { book, main };
}
