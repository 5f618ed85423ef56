/** The ways in which a cell may be written, and whether a printed number is one of them. */
import { isValue, type Cell, type Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import { findUnit, scaledCodes } from '../../model/unit.ts';
import { formatCell, type CellText } from '../../words/format/cell.ts';
import { inUnit, unitWords } from '../../words/format/unit.ts';
import type { PageNumber } from '../page/numbers.ts';
import { bare } from './place.ts';

/** Finds a released figure by its id. */
export type ReleasedFigures = (id: string) => Figure | undefined;

/** The unit of ranks and of counts of years: no unit is printed with them. */
const unprintedUnit = 'item';

/** In prose and in a table, in its unit and on other scales of it. */
export function writings(cell: Cell, language: Language): CellText[] {
  const settings = ['prose', 'table'] as const;
  if (isValue(cell) && cell.unit === unprintedUnit)
    return settings.map((setting) => ({ number: formatCell(cell, language, setting).number, unit: '' }));
  const cells = [cell, ...unitsOf(cell).map((unit) => inUnit(cell, unit))];
  const ways = cells.flatMap((cell) => settings.map((setting) => formatCell(cell, language, setting)));
  return [...ways, ...cells.flatMap((cell) => underHead(cell, language))];
}

/** The singular under a head in the plural: 1 in a column of persons. */
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

/** Whether a number is written in one of these ways, with its unit beside it, in its row or column, or in the words around. */
export function isWritten({ text, units, around }: PageNumber, ways: CellText[]): boolean {
  return ways.some((way) => {
    const number = bare(way.number);
    const unit = bare(way.unit);
    if (text === number + unit) return true;
    return text === number && (units.includes(unit) || isUnitNamed(text, unit, around));
  });
}

const scales = '[万亿千百]|thousand|million|billion';

/** 万户 or 户次 do not name the unit 户; the scale alone may be beside the number (Households: 4.889 million). */
function isUnitNamed(text: string, unit: string, words: string): boolean {
  const [, scale = '', counted = ''] = new RegExp(`^(${scales})?(.*)$`, 'u').exec(unit) ?? [];
  const isIn = (pattern: string) => new RegExp(pattern, 'iu').test(words);
  const alone = (name: string) => `(?<!${scales}|/)${exact(name)}(?![次/]|-time|per(?!son))`;
  return isIn(alone(unit)) || (isIn(alone(counted)) && isIn(`${exact(text)}${scale}(?!\\p{Nd}|[.,]\\p{Nd}|${scales})`));
}

function exact(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
