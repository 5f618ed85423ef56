import { isValue, type Cell, type Figure } from '../../model/cell.ts';
import { shift } from '../../model/decimal.ts';
import { findUnit } from '../../model/unit.ts';
import { placeKey } from '../placeKey.ts';
import { rounding } from '../../model/rounding.ts';

/** A published number in the unit without a scale; rounding may have moved it by `slack`. */
export type KnownNumber = { value: number; slack: number };

/** Place → what everybody knows of it: a published value; not applicable, which is no part of a sum. */
export function knownNumbers(figures: Figure[]): Map<string, KnownNumber> {
  return new Map(
    figures.flatMap((figure): [string, KnownNumber][] => {
      const known = knownOf(figure.cell);
      return known === undefined ? [] : [[placeKey(figure), known]];
    }),
  );
}

function knownOf(cell: Cell): KnownNumber | undefined {
  if (cell.state === 'absent') return cell.why === 'not applicable' ? { value: 0, slack: 0 } : undefined;
  const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
  if (!isValue(cell) || unit === undefined) return undefined;
  return { value: Number(shift(cell.value, unit.exponent)), slack: Number(rounding(cell.value, unit)) };
}
