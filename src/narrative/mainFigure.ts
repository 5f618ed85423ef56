import {
  isCountMeasure,
  isMoneyMeasure,
  isOfficial,
  leadTotal,
  mainCount,
  measuresOf,
  topProgrammes,
  type Book,
} from '../figures/book.ts';
import { measureOf } from '../figures/measureOf.ts';
import type { Programme } from '../figures/release.ts';
import type { Figure } from '../model/cell.ts';
import type { DeclaredTotal } from '../model/description.ts';
import { leadingProgrammes } from './findings.ts';

/** What a brief is about: the declared total that may lead, or the main number of a programme. */
export type MainFigure = { figure: Figure; total?: DeclaredTotal };

export function mainFigure(own: Book): MainFigure | undefined {
  const lead = leadTotal(own);
  if (lead !== undefined && isOfficial(lead.figure)) return lead;
  const [figure] = ordered(own);
  return figure && { figure };
}

/**
 * The figures of a year in the order in which a reader needs them: the main one, then the main number of every
 * programme, the first with its standard, then what else there is.
 */
export function keyFigures(own: Book, most: number): Figure[] {
  const main = mainFigure(own);
  return [...new Set([...(main === undefined ? [] : [main.figure]), ...ordered(own)])].slice(0, most);
}

function ordered(own: Book): Figure[] {
  const groups = programmesInOrder(own)
    .map((programme) => programmeFigures(own, programme))
    .filter(({ length }) => length > 0);
  const standard = groups[0]?.find(({ key }) => measureOf(own, key.measure).kind === 'standard');
  const [first, ...others] = groups.flatMap(([figure]) => figure ?? []);
  if (first === undefined) return [];
  return [...new Set([first, ...(standard === undefined ? [] : [standard]), ...others, ...groups.flat()])];
}

/** Leading programmes, the others, then the parts of all of them. */
function programmesInOrder(own: Book): Programme[] {
  const { leading, others } = leadingProgrammes(own);
  return [...leading, ...others, ...own.release.programmes.filter(({ parent }) => parent !== '')];
}

/** Official figures of the year: the count that most programmes share, other counts, money, standard, rates. */
export function programmeFigures(own: Book, { code }: Programme): Figure[] {
  const shared = mainCount(own, topProgrammes(own))?.code;
  const rank = ({ key }: Figure): number => {
    const measure = measureOf(own, key.measure);
    if (measure.code === shared) return 0;
    if (isCountMeasure(own, measure)) return 1;
    if (isMoneyMeasure(own, measure)) return 2;
    return measure.kind === 'standard' ? 3 : 4;
  };
  return measuresOf(own, code)
    .flatMap((measure) => own.find({ measure: measure.code, programme: code, area: own.area, year: own.year }) ?? [])
    .filter(isOfficial)
    .toSorted((a, b) => rank(a) - rank(b));
}
