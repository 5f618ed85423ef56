/** The cell of a fact: a value with its flags, or a symbol for withheld, unavailable, not applicable. */
import { flags, notApplicable, notAvailable, withheld, type Cell, type Flag } from '../../model/cell.ts';
import { parseDecimal, sign } from '../../model/decimal.ts';
import type { Measure } from '../../model/measure.ts';
import { isError, type Problem } from '../../model/problem.ts';
import { releaseProblem } from './dataPackage.ts';
import { checkUnit, inReleasedUnit, unitOf } from './factUnit.ts';
import type { Fact } from './facts.ts';

/** Symbols of a raw table, as in `released/`: c withheld, x not available, z not applicable (StatsWales shorthand). */
const symbols: Record<string, Cell> = { c: withheld, x: notAvailable, z: notApplicable };

/** What a row may say of itself: `computed` by whoever made the table, from numbers that were printed. Demonstration has a column of its own. */
const statuses = flags.filter((flag) => flag !== 'demonstration');

/**
 * The cell of a fact; a missing value is not available unless its symbol says otherwise. `isFictional`: the area is made
 * up, so that its figures are demonstration.
 */
export function parseFactCell(
  fact: Fact,
  measure: Measure,
  isFictional: boolean,
): { cell?: Cell; problems: Problem[] } {
  const { value: text, symbol } = fact;
  const status = (fact.cells['status'] ?? '').split(/[\s,;，；、]+/).filter((word) => word !== '');
  const unit = unitOf(fact, measure);
  const problems = [
    ...checkSymbol(fact),
    ...(text === undefined ? [] : checkUnit(fact, unit)),
    ...checkStatus(fact, status),
    ...checkDemonstration(fact, isFictional),
  ];
  if (problems.some(isError)) return { problems };
  if (symbol !== undefined) return { cell: symbols[symbol], problems };
  const value = parseDecimal(text ?? '');
  if (value === undefined || unit.released === undefined) return { cell: notAvailable, problems };
  const isDemonstration = isFictional || fact.cells['demonstration'] === 'true';
  const said: Flag[] = flags.filter((flag) => status.includes(flag) || (flag === 'demonstration' && isDemonstration));
  return {
    cell: { state: 'value', value: inReleasedUnit(value, unit), unit: unit.released, flags: said },
    problems,
  };
}

/** A withheld count may stand in a raw table; beside "not available" a number is a contradiction. */
function checkSymbol({ symbol, value, valueField, place }: Fact): Problem[] {
  if (symbol === undefined) return [];
  const known = { ...place(valueField), read: symbol };
  if (!Object.hasOwn(symbols, symbol))
    return [releaseProblem('symbol-unknown', known, { expected: Object.keys(symbols).join(' / ') })];
  if (value === undefined) return [];
  if (symbol === 'c')
    return isZero(value) ? [releaseProblem('withheld-zero', place(valueField), { expected: '0' })] : [];
  return [releaseProblem('symbol-with-value', place(valueField), { params: { symbol } })];
}

/** Everybody may know that there is nobody; and what is withheld is then known not to be nothing. */
function isZero(text: string): boolean {
  const value = parseDecimal(text);
  return value !== undefined && sign(value) === 0;
}

function checkStatus({ place }: Fact, words: string[]): Problem[] {
  return words
    .filter((word) => !statuses.some((status) => status === word))
    .map((read) => releaseProblem('status-unknown', { ...place('status'), read }, { expected: statuses.join(' / ') }));
}

function checkDemonstration({ cells, place }: Fact, isFictional: boolean): Problem[] {
  const denied = isFictional && cells['demonstration'] === 'false';
  return denied ? [releaseProblem('demonstration-unmarked', place('demonstration'), { expected: 'true' })] : [];
}
