import { derivations } from '../../figures/derivations.ts';
import type { How } from '../../figures/derive.ts';
import { inUnit } from '../../i18n/displayUnit.ts';
import { formatCell } from '../../i18n/formatCell.ts';
import { isValue, type Cell, type Figure } from '../../model/cell.ts';
import { absolute } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import { findUnit, scaledCodes } from '../../model/unit.ts';
import type { Finding } from '../finding.ts';
import type { PageFacts } from '../pageFacts.ts';
import { numbersIn } from './numbersIn.ts';

/**
 * Every number that a page says is computed from released figures is computed again, and is one of the ways in which
 * the result may be written. A sentence says the direction in words, so the sign may be missing.
 */
export function checkDerived(
  { texts }: PageFacts,
  language: Language,
  released: (id: string) => Figure | undefined,
): Finding[] {
  const marked = texts.filter(({ source, text }) => source === 'derived' && /\d/.test(text));
  return marked.flatMap(({ mark, text }): Finding[] => {
    const cell = derivedAgain(mark, released);
    const ways = new Set(cell === undefined ? [] : writings(cell, language));
    if (numbersIn(text).every((number) => ways.has(number.replace('−', '')))) return [];
    return [{ code: 'derived-differs', place: mark, read: text, expected: [...ways][0] ?? '' }];
  });
}

/** What the derivation gives; undefined of figures that were not released, or in a way that is not known. */
function derivedAgain(mark: string, released: (id: string) => Figure | undefined): Cell | undefined {
  const [how = '', ...ids] = mark.split(' ');
  const figures = ids.map(released).filter((figure) => figure !== undefined);
  if (figures.length === 0 || figures.length < ids.length || !Object.hasOwn(derivations, how)) return undefined;
  return derivations[how as How](figures).cell;
}

function writings(cell: Cell, language: Language): string[] {
  if (!isValue(cell)) return [];
  const value = { ...cell, value: absolute(cell.value) };
  const unit = findUnit(cell.unit);
  const units = unit === undefined ? [] : scaledCodes(unit);
  const cells = [value, ...units.map((code) => inUnit(value, code))];
  const settings = ['prose', 'table'] as const;
  const texts = cells.flatMap((one) => settings.map((setting) => formatCell(one, language, setting).number));
  return texts.flatMap(numbersIn);
}
