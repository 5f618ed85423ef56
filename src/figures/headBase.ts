/** Those among whom money is shared: counted at one time, never all who were served in a period. */
import { isValue, type Figure } from '../model/cell.ts';
import type { Measure } from '../model/description.ts';
import { shiftedYears, wholeMonth } from '../model/period.ts';
import { isCountMeasure, measuresOf, quantityOf, type Book } from './book.ts';
import { isSamePeriod } from './derive.ts';

/** Those of a month, their average over the months of the money, or those at its start and end: two figures, the end first. */
export type HeadBase = { way: 'month' | 'average' | 'ends'; figures: Figure[] };

const headQuantities = ['person', 'household'];

/** Persons before households; undefined where only all who were served in the period are known. */
export function headBase(book: Book, money: Figure): HeadBase | undefined {
  const { programme, area } = money.key;
  const counts = measuresOf(book, programme, area).filter((measure) => isCountMeasure(book, measure));
  return headQuantities
    .flatMap((quantity) => counts.filter(({ code }) => quantityOf(book, code) === quantity))
    .map((measure) => baseOf(book, money, measure))
    .find((base) => base !== undefined);
}

function baseOf(book: Book, money: Figure, measure: Measure): HeadBase | undefined {
  const counted = book.find({ ...money.key, measure: measure.code, year: money.year });
  if (counted === undefined || !isValue(counted.cell)) return undefined;
  if (measure.kind === 'stock') return endsOf(book, money, counted);
  if (!isSamePeriod(counted, money)) return undefined;
  if (wholeMonth(money.key.period) !== undefined) return { way: 'month', figures: [counted] };
  const isAverage = measure.average === true || measure.yearly === 'average';
  return isAverage ? { way: 'average', figures: [counted] } : undefined;
}

function endsOf(book: Book, money: Figure, closing: Figure): HeadBase | undefined {
  const { start, end } = money.key.period;
  const opening = book.find({ ...closing.key, year: shiftedYears(money.year, -1) });
  if (start === undefined || opening === undefined || !isValue(opening.cell)) return undefined;
  const isAtEnds = closing.key.period.end === end && dayAfter(opening.key.period.end) === start;
  return isAtEnds ? { way: 'ends', figures: [closing, opening] } : undefined;
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
