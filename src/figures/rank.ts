/** The order of importance of programmes and figures: leading programmes, main figures, by size. */
import { isValue, type Figure } from '../model/cell.ts';
import { shift } from '../model/decimal.ts';
import type { DeclaredTotal, Measure } from '../model/description.ts';
import type { Programme } from '../model/release.ts';
import { findUnit } from '../model/unit.ts';
import {
  isCountMeasure,
  isMoneyMeasure,
  isOfficial,
  isPopulationMeasure,
  leadTotal,
  mainCount,
  mainMeasure,
  measureOf,
  measuresOf,
  partsOf,
  topProgrammes,
  type Book,
} from './book.ts';

/** More than a briefing has facts for: then size decides the order. */
const mostProgrammesInOrder = 5;

/** The lead total, or the main number of a programme. */
export type MainFigure = { figure: Figure; total?: DeclaredTotal };

export function mainFigure(book: Book): MainFigure | undefined {
  const lead = leadTotal(book);
  if (lead !== undefined && isOfficial(lead.figure)) return lead;
  const [figure] = figuresInOrder(book);
  return figure && { figure };
}

/** The main figure, that of every programme (the first with its standard), then the others. */
export function mainFigures(book: Book, most: number): Figure[] {
  const main = mainFigure(book);
  return [...new Set([...(main === undefined ? [] : [main.figure]), ...figuresInOrder(book)])].slice(0, most);
}

function figuresInOrder(book: Book): Figure[] {
  const groups = programmesInOrder(book)
    .map((programme) => programmeFigures(book, programme))
    .filter(({ length }) => length > 0);
  const standard = groups[0]?.find(({ key }) => measureOf(book, key.measure).kind === 'standard');
  const [first, ...others] = groups.flatMap(([figure]) => figure ?? []);
  if (first === undefined) return [];
  return [...new Set([first, ...(standard === undefined ? [] : [standard]), ...others, ...groups.flat()])];
}

/** Leading, others, then parts; of many, the largest first. */
export function programmesInOrder(book: Book): Programme[] {
  const { leading, others } = leadingProgrammes(book);
  const parts = book.release.programmes.filter(({ parent }) => parent !== '');
  return [leading, others, parts].flatMap((group) =>
    group.length > mostProgrammesInOrder ? rankedProgrammes(book, group) : group,
  );
}

/** Those of the lead total in the order of the list, then others; ended ones in neither. */
export function leadingProgrammes(book: Book): { leading: Programme[]; others: Programme[] } {
  const inLead = new Set(leadTotal(book)?.total.programmes ?? topProgrammes(book).map(({ code }) => code));
  const all = topProgrammes(book).filter(({ code }) => isCurrent(book, code));
  return { leading: all.filter(({ code }) => inLead.has(code)), others: all.filter(({ code }) => !inLead.has(code)) };
}

/** By money if there is any, else by the main number. */
export function rankedProgrammes(book: Book, programmes: Programme[]): Programme[] {
  const sizes = new Map(programmes.map((programme) => [programme, programmeSize(book, programme)]));
  return programmes.toSorted((a, b) => sizes.get(b)! - sizes.get(a)!);
}

function programmeSize(book: Book, programme: Programme): number {
  const figures = programmeFigures(book, programme);
  const money = figures.find(({ key }) => isMoneyMeasure(book, measureOf(book, key.measure)));
  const { cell } = money ?? figures[0] ?? { cell: undefined };
  if (cell === undefined || !isValue(cell)) return -1;
  return Number(shift(cell.value, findUnit(cell.unit)?.exponent ?? 0));
}

/** Official figures: the shared count, other counts, money, standard, rates. */
export function programmeFigures(book: Book, { code }: Programme): Figure[] {
  const shared = mainCount(book, topProgrammes(book))?.code;
  const rank = ({ key }: Figure): number => {
    const measure = measureOf(book, key.measure);
    if (measure.code === shared) return 0;
    if (isCountMeasure(book, measure)) return 1;
    if (isMoneyMeasure(book, measure)) return 2;
    return measure.kind === 'standard' ? 3 : 4;
  };
  return measuresOf(book, code)
    .filter((measure) => !isPopulationMeasure(book, measure))
    .flatMap((measure) => book.find({ measure: measure.code, programme: code, area: book.area, year: book.year }) ?? [])
    .filter(isOfficial)
    .toSorted((a, b) => rank(a) - rank(b));
}

/** What is told of a programme before other measures: the count that most programmes share, where it has that. */
export function leadMeasure(book: Book, programme: Programme): Measure | undefined {
  const shared = mainCount(book, topProgrammes(book));
  const isShared = shared !== undefined && measuresOf(book, programme.code).includes(shared);
  return isShared ? shared : mainMeasure(book, [programme]);
}

/** Also a withheld or missing figure, or one of its parts. */
export function isCurrent(book: Book, programme: string): boolean {
  const codes = [programme, ...partsOf(book, programme).map(({ code }) => code)];
  return codes.some((code) =>
    measuresOf(book, code).some(
      ({ code: measure }) => book.find({ measure, programme: code, area: book.area, year: book.year }) !== undefined,
    ),
  );
}
