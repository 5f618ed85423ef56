import type { Figure } from '../model/cell.ts';
import type { DeclaredTotal, Description } from '../model/description.ts';
import { figureId } from '../model/figureId.ts';
import { sum } from './sum.ts';

/** The declared totals, for every area and period in which each part is published, in one unit and for one year. */
export function programmeSums({ totals }: Description, figures: Figure[]): Figure[] {
  return totals.flatMap((total) => {
    const parts = figures.filter(
      ({ key }) => key.measure === total.measure && total.programmes.includes(key.programme),
    );
    const places = Map.groupBy(parts, ({ key, year }) => figureId({ ...key, programme: year }));
    return [...places.values()].flatMap((group) => sumOf(total, group) ?? []);
  });
}

/** The programme code of a declared total: what the package calls it, kept apart from real programmes by `total:`. */
function sumOf(total: DeclaredTotal, parts: Figure[]): Figure | undefined {
  const [first] = parts;
  return first && sum({ ...first.key, programme: `total:${total.code}` }, parts, total.programmes.length);
}
