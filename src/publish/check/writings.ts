/** The ways in which a cell may be written, and whether a printed number is one of them. */
import { isValue, type Cell } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import { findUnit, scaledCodes } from '../../model/unit.ts';
import { formatCell, type CellText } from '../../words/format/cell.ts';
import { inUnit, unitWords } from '../../words/format/unit.ts';
import type { PageNumber } from '../page/numbers.ts';

/** What counts places in an order, and years: no unit is printed with it. */
const unprintedUnit = 'item';

/** The ways in which a cell may be written: as it is, or on another scale of its unit; in prose, or in a table. */
export function writings(cell: Cell, language: Language): CellText[] {
  const settings = ['prose', 'table'] as const;
  if (isValue(cell) && cell.unit === unprintedUnit)
    return settings.map((setting) => ({ number: formatCell(cell, language, setting).number, unit: '' }));
  const cells = [cell, ...unitsOf(cell).map((unit) => inUnit(cell, unit))];
  const ways = cells.flatMap((cell) => settings.map((setting) => formatCell(cell, language, setting)));
  return [...ways, ...cells.flatMap((cell) => underHead(cell, language))];
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

/**
 * Whether a number is written in one of these ways, number and unit: with the unit beside it, or in the unit that its
 * column, its row or the words around it say. Places in an order, and years counted, have no unit.
 */
export function isWritten({ text, units, around }: PageNumber, ways: CellText[]): boolean {
  return ways.some((way) => {
    const number = bare(way.number);
    const unit = bare(way.unit);
    if (text === number + unit) return true;
    return text === number && (units.includes(unit) || isUnitNamed(text, unit, around));
  });
}

const scales = '[万亿千百]|thousand|million|billion';

/** 户 is not said where 万户 or 户次 is; the scale alone may stand beside the number (Households: 4.889 million). */
function isUnitNamed(text: string, unit: string, words: string): boolean {
  const [, scale = '', counted = ''] = new RegExp(`^(${scales})?(.*)$`, 'u').exec(unit) ?? [];
  const isIn = (pattern: string) => new RegExp(pattern, 'iu').test(words);
  const own = (name: string) => `(?<!${scales}|/)${exact(name)}(?![次/]|-time|per(?!son))`;
  return isIn(own(unit)) || (isIn(own(counted)) && isIn(`${exact(text)}${scale}(?!\\p{Nd}|[.,]\\p{Nd}|${scales})`));
}

function exact(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
