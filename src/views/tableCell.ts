import type { Derived } from '../figures/derive.ts';
import { formatCell } from '../i18n/formatCell.ts';
import { inUnit } from '../i18n/displayUnit.ts';
import { isValue, type Cell, type Figure } from '../model/cell.ts';
import type { Language } from '../model/language.ts';
import type { MarkedNumber, Sentence } from '../model/sentence.ts';
import { derivedNumber, numberOf } from '../narrative/numberOf.ts';
import type { TableCell } from './page.ts';

/** A figure in a table, in the unit of its column; the unit itself stands in the head. */
export function figureCell(figure: Figure, language: Language, unit?: string): TableCell {
  const number = numberOf({ ...figure, cell: inUnit(figure.cell, unit) }, language, 'table');
  return { text: [withoutUnit(number)], state: stateOf(figure.cell) };
}

export function derivedCell(derived: Derived, language: Language): TableCell {
  return {
    text: [withoutUnit(signedNumber(derivedNumber(derived, language, 'table'), derived))],
    state: stateOf(derived.cell),
  };
}

export function wordsCell(text: string | Sentence): TableCell {
  return { text: typeof text === 'string' ? [text] : text, state: 'words' };
}

/** The mark of a cell that is not there, with its own meaning. */
export function emptyCell(cell: Cell, language: Language): TableCell {
  return { text: [formatCell(cell, language, 'table').number], state: stateOf(cell) };
}

/** Tells each cell of a column how many decimals it lacks, so that points align. */
export function alignedCells(cells: TableCell[]): TableCell[] {
  const places = cells.map(decimalsOf);
  const most = Math.max(0, ...places);
  return cells.map((cell, index) => {
    const lack = most - (places[index] ?? 0);
    return lack > 0 && cell.state === 'value' ? { ...cell, pad: lack + (places[index] === 0 ? 1 : 0) } : cell;
  });
}

function decimalsOf({ text, state }: TableCell): number {
  const [piece] = text;
  if (state !== 'value' || piece === undefined || typeof piece === 'string') return 0;
  return piece.number.split('.')[1]?.length ?? 0;
}

function withoutUnit(number: MarkedNumber): MarkedNumber {
  return { ...number, gap: '', unit: '' };
}

/** A change always shows its sign. */
function signedNumber(number: MarkedNumber, { how, cell }: Derived): MarkedNumber {
  const isGain = isValue(cell) && !cell.value.startsWith('-') && /[1-9]/.test(cell.value);
  return (how === 'change' || how === 'growth' || how === 'restChange') && isGain
    ? { ...number, number: number.number.replace(/^≈?/, '$&+') }
    : number;
}

function stateOf(cell: Cell): TableCell['state'] {
  return cell.state;
}
