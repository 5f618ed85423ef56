import { isOfficial, leadTotal, type Book } from '../figures/book.ts';
import { measureOf } from '../figures/measureOf.ts';
import type { Programme } from '../figures/release.ts';
import type { Figure } from '../model/cell.ts';
import type { DeclaredTotal } from '../model/description.ts';
import { leadingProgrammes } from './leadingProgrammes.ts';
import { programmeFigures } from './programmeFigures.ts';
import { rankedProgrammes } from './rankedProgrammes.ts';

/** Above this many programmes, more than a briefing has facts for, the order of the list gives way to their size. */
const mostProgrammesInOrder = 5;

/** What a brief is about: the declared total that may lead, or the main number of a programme. */
export type MainFigure = { figure: Figure; total?: DeclaredTotal };

export function mainFigure(own: Book): MainFigure | undefined {
  const lead = leadTotal(own);
  if (lead !== undefined && isOfficial(lead.figure)) return lead;
  const [figure] = figuresInOrder(own);
  return figure && { figure };
}

/**
 * The figures of a year in the order in which a reader needs them: the main one, then the main number of every
 * programme, the first with its standard, then what else there is.
 */
export function mainFigures(own: Book, most: number): Figure[] {
  const main = mainFigure(own);
  return [...new Set([...(main === undefined ? [] : [main.figure]), ...figuresInOrder(own)])].slice(0, most);
}

function figuresInOrder(own: Book): Figure[] {
  const groups = programmesInOrder(own)
    .map((programme) => programmeFigures(own, programme))
    .filter(({ length }) => length > 0);
  const standard = groups[0]?.find(({ key }) => measureOf(own, key.measure).kind === 'standard');
  const [first, ...others] = groups.flatMap(([figure]) => figure ?? []);
  if (first === undefined) return [];
  return [...new Set([first, ...(standard === undefined ? [] : [standard]), ...others, ...groups.flat()])];
}

/** Leading programmes, the others, then the parts of all of them; of many, the largest first. */
export function programmesInOrder(own: Book): Programme[] {
  const { leading, others } = leadingProgrammes(own);
  const parts = own.release.programmes.filter(({ parent }) => parent !== '');
  return [leading, others, parts].flatMap((group) =>
    group.length > mostProgrammesInOrder ? rankedProgrammes(own, group) : group,
  );
}
