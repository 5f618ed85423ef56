import type { Book } from '../figures/book.ts';
import { isOfficial } from '../figures/book.ts';
import { share } from '../figures/derive.ts';
import { isRoundedSum } from '../figures/isRoundedSum.ts';
import type { Cell, Figure } from '../model/cell.ts';
import type { DeclaredTotal } from '../model/description.ts';
import { decimal } from '../model/decimal.ts';

const hundredPercent: Cell = { state: 'value', value: decimal(100), unit: '%', flags: [] };

/** True where the shares of a total are printed, and do not come to 100% as they are printed. */
export function sharesAreRounded(own: Book, { figure, total }: { figure: Figure; total: DeclaredTotal }): boolean {
  const parts = total.programmes.map((programme) => own.at({ ...figure.key, programme, year: figure.year }));
  return (
    parts.every(isOfficial) &&
    isRoundedSum(
      hundredPercent,
      parts.map((part) => share(part, figure).cell),
    )
  );
}
