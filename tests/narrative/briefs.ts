import { officialBook, type Book } from '../../src/figures/book.ts';
import { mainFigure, type MainFigure } from '../../src/figures/rank.ts';
import { bookOf } from './sayings.ts';

/** The official figures of 2021, of lines as in `sayings`, and what a brief is about. */
export function briefOf(lines: string[]): { own: Book; main: MainFigure } {
  const own = officialBook(bookOf(lines), '2021');
  const main = mainFigure(own);
  if (main === undefined) throw new Error('missing official figure');
  return { own, main };
}
