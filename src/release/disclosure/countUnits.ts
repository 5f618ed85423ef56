import { isValue, type Figure } from '../../model/cell.ts';
import { isCounted } from '../../model/quantity.ts';
import { findUnit, type Unit } from '../../model/unit.ts';
import type { RawPackage } from '../readPackage.ts';

/** Measures that count, each with its own unit or that of its published figures. */
export function countUnits({ descriptor }: RawPackage, figures: Figure[]): Map<string, Unit> {
  const shown = figures.flatMap(({ key, cell }) => (isValue(cell) ? [[key.measure, cell.unit] as const] : []));
  const own = descriptor.nianbao.measures.map(({ code, unit = '' }) => [code, unit] as const);
  const all = [...shown, ...own.filter(([, unit]) => unit !== '')];
  return new Map(
    all.flatMap(([code, unit]) => {
      const found = findUnit(unit);
      const isCount = found !== undefined && found.per === undefined && isCounted(found.quantity);
      return isCount ? [[code, found] as const] : [];
    }),
  );
}
