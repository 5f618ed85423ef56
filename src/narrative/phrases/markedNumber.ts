/** A figure or a derived number as a marked number within a sentence. */
import type { Derived } from '../../figures/derive.ts';
import { isDemonstration, isValue, type Cell, type Figure } from '../../model/cell.ts';
import { absolute } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import type { Mark, MarkedNumber } from '../../model/sentence.ts';
import { formatCell, unitGap } from '../../words/format/cell.ts';
import type { NumberSetting } from '../../words/format/number.ts';

/** A released figure as a number in a sentence. */
export function numberOf(figure: Figure, language: Language, setting: NumberSetting = 'prose'): MarkedNumber {
  const sign = signOf(figure);
  return { ...marked(figure.cell, { kind: 'cell', id: figure.id }, language, setting), ...(sign && { sign }) };
}

/** Of what was worked out only that which has its own note: sums over areas and programmes are said once for all. */
function signOf({ cell, note }: Figure): MarkedNumber['sign'] {
  if (!isValue(cell)) return undefined;
  if (cell.flags.includes('break')) return 'b';
  return cell.flags.includes('computed') && note !== undefined ? 'c' : undefined;
}

/** A derivation as a number in a sentence. */
export function derivedNumber(
  { cell, how, ids }: Derived,
  language: Language,
  setting: NumberSetting = 'prose',
): MarkedNumber {
  return marked(cell, { kind: 'derived', how, ids }, language, setting);
}

/** The same without its sign, for sentences whose word says the direction. */
export function sizeNumber(derived: Derived, language: Language): MarkedNumber {
  const { cell } = derived;
  const size: Cell = cell.state === 'value' ? { ...cell, value: absolute(cell.value) } : cell;
  return derivedNumber({ ...derived, cell: size }, language);
}

/** A place among others, or how many: a number without a unit. */
export function bareNumber(derived: Derived, language: Language): MarkedNumber {
  return { ...derivedNumber(derived, language), gap: '', unit: '' };
}

/** A number that belongs to the words (a year, a page), not to the data. */
export function literal(text: string): MarkedNumber {
  return { number: text, gap: '', unit: '', mark: { kind: 'literal' }, demonstration: false };
}

function marked(cell: Cell, mark: Mark, language: Language, setting: NumberSetting): MarkedNumber {
  const { number, unit } = formatCell(cell, language, setting);
  const gap = unitGap(unit, language) === '' ? '' : '\u00a0';
  const isProvisional = isValue(cell) && cell.flags.includes('provisional');
  const demonstration = isDemonstration(cell);
  return { number, gap, unit, mark, demonstration, ...(isProvisional && { provisional: true }) };
}
