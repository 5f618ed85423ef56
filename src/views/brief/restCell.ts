import { restOf } from '../../figures/addUp.ts';
import type { Derived } from '../../figures/derive.ts';
import { inUnit } from '../../i18n/displayUnit.ts';
import { notAvailable, type Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import type { TableCell } from '../page.ts';
import { derivedCell, emptyCell } from '../tableCell.ts';

/** A figure, or a change that was computed. */
export type CountedRest = Figure | Derived;

/** What the first, a whole, leaves after the others, its parts: not available where one of them is not known. */
export function restCell(
  counted: (CountedRest | undefined)[],
  unit: string | undefined,
  language: Language,
): TableCell {
  const [whole, ...parts] = counted.filter((one) => one !== undefined);
  if (whole === undefined || parts.length + 1 < counted.length) return emptyCell(notAvailable, language);
  const cell = restOf(
    whole.cell,
    parts.map((part) => part.cell),
  );
  if (cell === undefined) return emptyCell(notAvailable, language);
  const ids = [whole, ...parts].flatMap((one) => ('ids' in one ? one.ids : [one.id]));
  const isChange = 'how' in whole && whole.how === 'change';
  return derivedCell({ cell: inUnit(cell, unit), how: isChange ? 'restChange' : 'rest', ids }, language);
}
