import type { CellText } from '../../i18n/formatCell.ts';
import type { PageNumber } from '../pageNumbers.ts';

/**
 * Whether a number is written in one of these ways, number and unit: with the unit beside it, or in the unit that its
 * column, its row or the words around it say. Places in an order, and years counted, have no unit.
 */
export function isWritten({ text, units, around }: PageNumber, ways: CellText[]): boolean {
  return ways.some((way) => {
    const [number, unit] = [bare(way.number), bare(way.unit)];
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
