import { isValue } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import { linesOf } from '../brief/linesOf.ts';
import type { DotBlock } from './annualView.ts';

const dotsPerRow = 80;
/** Rows of dots that a cover has room for, below a title of two lines. */
const mostDotRows = 86;
const coverRows = { name: 9, gap: 3, titleLine: 8 };
/** Size of the title, as paperCover.css sets it. */
const titleSizes = { 'zh-CN': 29, en: 25 } as const;

/**
 * One dot for one person, or for 2, 5, 10, 20, …: the fewest with which all blocks stand on the cover below its title.
 * Undefined where they are too many for any.
 */
export function personsPerDot(blocks: DotBlock[], title: string, language: Language): number | undefined {
  const above = Math.max(0, linesOf(title, 336, titleSizes[language]) - 2) * coverRows.titleLine;
  const fits = (per: number) => blocks.reduce((sum, block) => sum + blockRows(block, per), above) <= mostDotRows;
  const steps = Array.from({ length: 13 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat();
  return steps.find(fits);
}

/** Of a block: its dots or its name, whichever is higher. */
function blockRows({ cell }: DotBlock, per: number): number {
  const persons = isValue(cell) ? Number(cell.value) : 0;
  return Math.max(coverRows.name, Math.ceil(persons / per / dotsPerRow)) + coverRows.gap;
}
