/** The cell of a fact: a value with its flags, or a symbol for withheld, unavailable, not applicable. */
import { flags, notApplicable, notAvailable, withheld, type Cell, type Flag } from '../../model/cell.ts';
import { parseDecimal, sign } from '../../model/decimal.ts';
import type { Measure } from '../../model/measure.ts';
import { error, isError, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { checkUnit, inReleasedUnit, unitOf } from './factUnit.ts';
import type { Fact } from './facts.ts';

export const factCellProblems = {
  'symbol-unknown': error({
    'zh-CN': { fact: '符号无法识别', remedy: 'c 不予公布，x 未取得，z 不适用' },
    en: { fact: 'the symbol is not known', remedy: 'c is withheld, x not available, z not applicable' },
  }),
  'symbol-with-value': error({
    'zh-CN': { fact: '符号 {symbol} 表示没有数字，但填了数字', remedy: '删除符号或数字' },
    en: { fact: 'the symbol {symbol} says that there is no number, and there is one', remedy: 'delete one of them' },
  }),
  'status-unknown': error({
    'zh-CN': { fact: '状态无法识别', remedy: '改用规定的词，多个之间用空格' },
    en: { fact: 'the status is not known', remedy: 'use one of these words; several are parted by spaces' },
  }),
  'demonstration-unmarked': error({
    'zh-CN': { fact: '虚构地区的数字必须标明是演示数据', remedy: '改为 true' },
    en: { fact: 'figures of a made-up area are demonstration', remedy: 'write true' },
  }),
  'withheld-zero': error({
    'zh-CN': { fact: '零照常公布，不能标为 c（不予公布）', remedy: '删去 c；如不知道数字，删去 0' },
    en: {
      fact: 'nought is published, it is not withheld',
      remedy: 'delete the c, or the 0 if the number is not known',
    },
  }),
} satisfies Record<string, ProblemKind>;

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
  const cellFlags: Flag[] = flags.filter(
    (flag) => status.includes(flag) || (flag === 'demonstration' && isDemonstration),
  );
  return {
    cell: { state: 'value', value: inReleasedUnit(value, unit), unit: unit.released, flags: cellFlags },
    problems,
  };
}

/** A withheld count may stand in a raw table; beside "not available" a number is a contradiction. */
function checkSymbol({ symbol, value, valueField, place }: Fact): Problem[] {
  if (symbol === undefined) return [];
  const known = { ...place(valueField), read: symbol };
  if (!Object.hasOwn(symbols, symbol))
    return [problemOf(factCellProblems, 'symbol-unknown', { ...known, expected: Object.keys(symbols).join(' / ') })];
  if (value === undefined) return [];
  if (symbol === 'c')
    return isZero(value) ? [problemOf(factCellProblems, 'withheld-zero', { ...place(valueField), expected: '0' })] : [];
  return [problemOf(factCellProblems, 'symbol-with-value', { ...place(valueField), params: { symbol } })];
}

/** Everybody may know that there is nobody; and what is withheld is then known not to be nothing. */
function isZero(text: string): boolean {
  const value = parseDecimal(text);
  return value !== undefined && sign(value) === 0;
}

function checkStatus({ place }: Fact, words: string[]): Problem[] {
  return words
    .filter((word) => !statuses.some((status) => status === word))
    .map((read) =>
      problemOf(factCellProblems, 'status-unknown', { ...place('status'), read, expected: statuses.join(' / ') }),
    );
}

function checkDemonstration({ cells, place }: Fact, isFictional: boolean): Problem[] {
  const denied = isFictional && cells['demonstration'] === 'false';
  return denied
    ? [problemOf(factCellProblems, 'demonstration-unmarked', { ...place('demonstration'), expected: 'true' })]
    : [];
}
