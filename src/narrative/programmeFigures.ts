import {
  isCountMeasure,
  isMoneyMeasure,
  isOfficial,
  isPopulationMeasure,
  mainCount,
  measuresOf,
  topProgrammes,
  type Book,
} from '../figures/book.ts';
import { measureOf } from '../figures/measureOf.ts';
import type { Programme } from '../figures/release.ts';
import type { Figure } from '../model/cell.ts';

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
    .filter((measure) => !isPopulationMeasure(own, measure))
    .flatMap((measure) => own.find({ measure: measure.code, programme: code, area: own.area, year: own.year }) ?? [])
    .filter(isOfficial)
    .toSorted((a, b) => rank(a) - rank(b));
}
