import type { Counted } from './counted.ts';
import type { Point } from './departures.ts';
import { spanOfYear } from './spanOfYear.ts';

/** Figures as points of the line of their measure and programme. */
export function valuePoints(values: Counted[]): Point<Counted>[] {
  return values.map((of) => {
    const { measure, programme, area } = of.figure.key;
    const line = [measure, programme, of.unit.quantity, of.unit.per, of.isDemonstration, spanOfYear(of)].join('/');
    return { of, line, area, year: Number(of.figure.year), size: of.size };
  });
}
