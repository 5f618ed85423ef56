/** Checks the numbers of a page: each marked with its source, each equal to the release. */
import { derivations } from '../../figures/derivations.ts';
import type { How } from '../../figures/derive.ts';
import { isValue, type Cell, type Figure } from '../../model/cell.ts';
import { absolute, sign } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import type { CellText } from '../../words/format/cell.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PageNumber } from '../page/numbers.ts';
import type { PdfFault } from '../plan/problem.ts';
import { isWritten, writings } from './writings.ts';

/** Every number that a page says comes from a released figure is what was released, in a way it may be written. */
export function checkReleased(
  { cells }: Pick<PageFacts, 'cells'>,
  language: Language,
  released: (id: string) => Figure | undefined,
): PdfFault[] {
  return cells.flatMap((cell): PdfFault[] => {
    const { mark: place, text: read } = cell;
    const figure = released(place);
    if (figure === undefined) return place.startsWith('missing/') ? [] : [{ code: 'cell-unreleased', place, read }];
    const ways = writings(figure.cell, language);
    const [{ number, unit } = { number: '', unit: '' }] = ways;
    return isWritten(cell, ways) ? [] : [{ code: 'cell-differs', place, read, expected: number + unit }];
  });
}

/**
 * Every number that a page says is computed from released figures is computed again, and is one of the ways in which
 * the result may be written, in its unit. A sign must be that of the result; a sentence says the direction in words, so
 * there it may be missing, but not where the number stands alone.
 */
export function checkDerived(
  { derived }: Pick<PageFacts, 'derived'>,
  language: Language,
  released: (id: string) => Figure | undefined,
): PdfFault[] {
  const numbers = derived.filter(({ text }) => /\p{Nd}/u.test(text));
  return numbers.flatMap((one): PdfFault[] => {
    const cell = derivedAgain(one.mark, released);
    const ways = cell === undefined ? [] : waysOf(cell, language);
    if (cell !== undefined && isWritten(unsigned(one), ways) && isSigned(one, cell)) return [];
    return [{ code: 'derived-differs', place: one.mark, read: one.text, expected: expectedOf(cell, ways) }];
  });
}

/** What the derivation gives; undefined of figures that were not released, or in a way that is not known. */
function derivedAgain(mark: string, released: (id: string) => Figure | undefined): Cell | undefined {
  const [how = '', ...ids] = mark.split(' ');
  const figures = ids.map(released).filter((figure) => figure !== undefined);
  if (figures.length === 0 || figures.length < ids.length || !Object.hasOwn(derivations, how)) return undefined;
  return derivations[how as How](figures).cell;
}

/** Where the words say that it is for each household, the unit does not (户均1.55人). */
function waysOf(cell: Cell, language: Language): CellText[] {
  if (!isValue(cell)) return [];
  const value = { ...cell, value: absolute(cell.value) };
  const [top = ''] = cell.unit.split('/');
  const units = cell.unit === 'person/household' ? [cell.unit, top] : [cell.unit];
  return units.flatMap((unit) => writings({ ...value, unit }, language));
}

function unsigned(number: PageNumber): PageNumber {
  return { ...number, text: number.text.replace(/[−–+＋-](?=\d)/, '') };
}

/** Rounded to nothing, a result keeps the sign that it had. */
function isSigned({ text, isAlone }: PageNumber, cell: Cell): boolean {
  const own = isValue(cell) ? sign(cell.value) : 0;
  const [, mark] = /([−–+＋-])\d/.exec(text) ?? [];
  if (mark === undefined) return own >= 0 || !isAlone;
  return own === 0 ? !/[1-9]/.test(text) : own > 0 === /[+＋]/.test(mark);
}

function expectedOf(cell: Cell | undefined, [way = { number: '', unit: '' }]: CellText[]): string {
  const mark = cell !== undefined && isValue(cell) && sign(cell.value) < 0 ? '−' : '';
  return mark + way.number + way.unit;
}

/** Every number outside drawings says where it comes from: a figure, a derivation, or the words. */
export function checkMarks({ texts }: PageFacts): PdfFault[] {
  return texts
    .filter(({ source, text }) => source === '' && /\p{Nd}/u.test(text))
    .map(({ text }) => ({ code: 'number-unmarked', place: text }));
}
