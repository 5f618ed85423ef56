import { isDemonstration } from '../model/cell.ts';
import { book, type Book } from './book.ts';

/** The book of a year as official figures alone tell it: nothing made up can be read in it, and nothing later. */
export function officialBook({ release }: Book, year: string): Book {
  const figures = release.figures.filter(({ cell }) => !isDemonstration(cell));
  const own = book({ ...release, figures });
  return { ...own, year, years: own.years.filter((one) => one <= year) };
}
