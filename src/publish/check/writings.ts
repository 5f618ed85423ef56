import { inUnit } from '../../i18n/displayUnit.ts';
import { formatCell, type CellText } from '../../i18n/formatCell.ts';
import { unitWords } from '../../i18n/unitWords.ts';
import { isValue, type Cell } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import { findUnit, scaledCodes } from '../../model/unit.ts';

/** What counts places in an order, and years: no unit is printed with it. */
const unprintedUnit = 'item';

/** The ways in which a cell may be written: as it is, or on another scale of its unit; in prose, or in a table. */
export function writings(cell: Cell, language: Language): CellText[] {
  const settings = ['prose', 'table'] as const;
  if (isValue(cell) && cell.unit === unprintedUnit)
    return settings.map((setting) => ({ number: formatCell(cell, language, setting).number, unit: '' }));
  const cells = [cell, ...unitsOf(cell).map((unit) => inUnit(cell, unit))];
  const ways = cells.flatMap((one) => settings.map((setting) => formatCell(one, language, setting)));
  return [...ways, ...cells.flatMap((one) => underHead(one, language))];
}

/** A single one under a head that counts many: 1 in a column of persons. */
function underHead(cell: Cell, language: Language): CellText[] {
  return isValue(cell)
    ? [{ number: formatCell(cell, language, 'table').number, unit: unitWords(cell.unit, language, false) }]
    : [];
}

/** The codes of every scale of the unit of a cell. */
export function unitsOf(cell: Cell): string[] {
  const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
  return unit === undefined ? [] : scaledCodes(unit);
}
