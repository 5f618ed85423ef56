import { isValue, type Cell } from '../model/cell.ts';
import { absolute, add, compare, decimal, shift, sign, subtract } from '../model/decimal.ts';
import { rounding } from '../model/rounding.ts';
import { findUnit } from '../model/unit.ts';
import { sumOfFigures } from './addUp.ts';

/**
 * True where a printed whole and the sum of its printed parts differ, by no more than rounding explains (conventions §1.2).
 * Where a part is withheld or not there, nobody can add them up.
 */
export function isRoundedSum(whole: Cell, parts: Cell[]): boolean {
  const sum = parts.length < 2 ? undefined : sumOfFigures([whole, ...parts]);
  if (sum === undefined || !isValue(whole)) return false;
  const difference = subtract(subtract(sum.value, whole.value), whole.value);
  return sign(difference) !== 0 && compare(absolute(difference), slackOf([whole, ...parts], whole.unit)) <= 0;
}

/** In the unit of the whole. */
function slackOf(cells: Cell[], unit: string): ReturnType<typeof decimal> {
  const exponent = findUnit(unit)?.exponent ?? 0;
  return add(
    decimal(0),
    ...cells.flatMap((cell) => {
      const own = isValue(cell) ? findUnit(cell.unit) : undefined;
      return isValue(cell) && own !== undefined ? [shift(rounding(cell.value, own), -exponent)] : [];
    }),
  );
}
