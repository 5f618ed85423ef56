import { restOf } from '../../figures/addUp.ts';
import { change, growth, householdSize, perPersonMonth, share, type Derived } from '../../figures/derive.ts';
import { inUnit } from '../../i18n/displayUnit.ts';
import { formatCell } from '../../i18n/formatCell.ts';
import { isValue, type Cell, type Figure } from '../../model/cell.ts';
import { absolute } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import { findUnit, scaledCodes } from '../../model/unit.ts';
import type { Finding } from '../finding.ts';
import type { PageFacts } from '../pageFacts.ts';
import { numbersIn } from './numbersIn.ts';

const derivations = { share, change, growth, perPersonMonth, householdSize };

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
    const ways = new Set(derivedAgain(mark, released).flatMap((cell) => writings(cell, language)));
    if (numbersIn(text).every((number) => ways.has(number.replace('−', '')))) return [];
    return [{ code: 'derived-differs', place: mark, read: text, expected: [...ways][0] ?? '' }];
  });
}

/** What the derivation gives; what is left of a whole may be a rest of figures or of their changes. */
function derivedAgain(mark: string, released: (id: string) => Figure | undefined): Cell[] {
  const [how = '', ...ids] = mark.split(' ');
  const figures = ids.map(released).filter((figure) => figure !== undefined);
  const [first, second] = figures;
  if (first === undefined || second === undefined || figures.length < ids.length) return [];
  if (how === 'rest') return [...rest(figures), ...rest(changes(figures))];
  if (how === 'restChange') return rest(changes(figures));
  return Object.hasOwn(derivations, how) ? [derivations[how as keyof typeof derivations](first, second).cell] : [];
}

function rest([whole, ...parts]: { cell: Cell }[]): Cell[] {
  const left =
    whole &&
    restOf(
      whole.cell,
      parts.map(({ cell }) => cell),
    );
  return left === undefined ? [] : [left];
}

/** Later and earlier figures in turn. */
function changes(figures: Figure[]): Derived[] {
  return figures.flatMap((later, index) => {
    const earlier = figures[index + 1];
    return index % 2 === 0 && earlier !== undefined ? [change(later, earlier)] : [];
  });
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
