import type { Figure } from '../model/cell.ts';
import type { DeclaredTotal, Description } from '../model/description.ts';
import { totalCode } from '../model/totalCode.ts';
import { figureId } from '../model/figureId.ts';
import { placeKey } from './placeKey.ts';
import { sum } from './sum.ts';

/**
 * The declared totals, for every area and period in which each part is published, in one unit and for one year. One that
 * the source itself prints stays as it is.
 */
export function programmeSums({ totals }: Description, figures: Figure[]): Figure[] {
  const printed = new Set(figures.map(placeKey));
  return totals.flatMap((total) => {
    const parts = figures.filter(
      ({ key }) => key.measure === total.measure && total.programmes.includes(key.programme),
    );
    const places = Map.groupBy(parts, ({ key, year }) => figureId({ ...key, programme: year }));
    return [...places.values()]
      .flatMap((group) => sumOf(total, group) ?? [])
      .filter((figure) => !printed.has(placeKey(figure)));
  });
}

function sumOf(total: DeclaredTotal, parts: Figure[]): Figure | undefined {
  const [first] = parts;
  return first && sum({ ...first.key, programme: totalCode(total) }, parts, total.programmes.length);
}
