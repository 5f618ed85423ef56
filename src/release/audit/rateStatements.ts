import { isValue } from '../../model/cell.ts';
import { shift } from '../../model/decimal.ts';
import { findUnit } from '../../model/unit.ts';
import type { PastEdition } from '../edition.ts';
import { placeKey } from '../placeKey.ts';
import { rounding } from '../../model/rounding.ts';
import type { Statement } from './statement.ts';

/** A published rate with its rounding: what was divided lies between two multiples of what it was divided by. */
export function rateStatements({ source, figures }: PastEdition): Statement[] {
  const measures = new Map(source.descriptor.nianbao.measures.map((measure) => [measure.code, measure]));
  return figures.flatMap(({ key, year, cell }) => {
    const { ratio, change } = measures.get(key.measure) ?? {};
    const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
    if (!isValue(cell) || unit === undefined) return [];
    const at = (measure: string, of = year) => placeKey({ key: { ...key, measure }, year: of });
    const value = Number(shift(cell.value, unit.exponent));
    const slack = Number(rounding(cell.value, unit));
    const between = (top: string, bottom: string, times: number, from: number): Statement[] => [
      {
        terms: [
          [top, times],
          [bottom, -(from + value - slack)],
        ],
        low: 0,
        high: Infinity,
      },
      {
        terms: [
          [top, times],
          [bottom, -(from + value + slack)],
        ],
        low: -Infinity,
        high: 0,
      },
    ];
    if (ratio !== undefined) return between(at(ratio.of), at(ratio.to), ratio.times ?? timesOf(unit), 0);
    return change === undefined ? [] : between(at(change), at(change, String(Number(year) - 1)), 100, 100);
  });
}

/** 100 for a percentage; what is paid by the month, of a year's money, is a twelfth. */
function timesOf({ quantity, per = '' }: { quantity: string; per?: string }): number {
  if (quantity === '%') return 100;
  return per.endsWith('·month') ? 1 / 12 : per.endsWith('·quarter') ? 1 / 4 : 1;
}
