import type { Book } from '../figures/book.ts';
import { isValue, type Figure } from '../model/cell.ts';

/** The figure of a reference, `measure programme [area]`, in that year; undefined where no value was released. */
export function referredFigure(reference: string, own: Book, year: string): Figure | undefined {
  const [measure = '', programme = '', area = own.area, ...more] = reference.trim().split(/\s+/);
  const figure = own.find({ measure, programme, area, year });
  return more.length === 0 && figure !== undefined && isValue(figure.cell) ? figure : undefined;
}
