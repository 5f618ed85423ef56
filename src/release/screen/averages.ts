import { isMoney } from '../../model/quantity.ts';
import type { Counted } from './counted.ts';
import { isAmount } from './isAmount.ts';
import type { Point } from './departures.ts';
import { sameEnd } from './sameEnd.ts';
import type { Screening } from './screened.ts';
import { spanOfYear } from './spanOfYear.ts';

/** What one measure is for each one counted by another: money a person, persons a household. */
export type Average = { top: Counted; bottom: Counted };

/** Each average of a programme, area and period, as a point of its line. */
export function averages(screened: Screening): Point<Average>[] {
  const amounts = screened.values.filter((one) => isAmount(one, screened) && one.size > 0);
  return [...Map.groupBy(amounts, sameEnd).values()].flatMap((group) =>
    group.flatMap((top) => group.filter((bottom) => isAverage(top, bottom)).map((bottom) => point({ top, bottom }))),
  );
}

function isAverage({ unit: top }: Counted, { unit: bottom }: Counted): boolean {
  if (isMoney(top.quantity)) return ['person', 'household', 'person-time'].includes(bottom.quantity);
  return top.quantity === 'person' && bottom.quantity === 'household';
}

function point(of: Average): Point<Average> {
  const { top, bottom } = of;
  const { measure, programme, area } = top.figure.key;
  const line = [measure, bottom.figure.key.measure, programme, top.unit.quantity, top.isDemonstration, spanOfYear(top)];
  return { of, line: line.join('/'), area, year: Number(top.figure.year), size: top.size / bottom.size };
}
