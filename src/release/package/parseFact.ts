/** The figure of a fact: key, period, and its cell as a value with flags or a symbol, or the problems in them. */
import { statusMeaning } from '../../intake/cells/mark.ts';
import { languageColumn } from '../../intake/table/table.ts';
import { figureId, flags, notApplicable, notAvailable, withheld } from '../../model/cell.ts';
import type { Cell, Figure, Flag, Key } from '../../model/cell.ts';
import { parseDecimal, sign } from '../../model/decimal.ts';
import { totalCode, type Description, type Measure } from '../../model/description.ts';
import { languages, type Language, type Text } from '../../model/language.ts';
import { error, isError, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { codeProblems, type Codes } from './dataPackage.ts';
import { factPeriod, periodProblems } from './factPeriod.ts';
import { checkUnit, inReleasedUnit, unitOf, type Fact } from './facts.ts';

export const factProblems = {
  ...periodProblems,
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

/** `fictional`: areas whose figures are demonstration. */
export type FactSetting = {
  description: Description;
  codes: Codes;
  fictional: Set<string>;
  expected: (list: keyof Codes, read: string) => string | undefined;
};

export function parseFact(fact: Fact, setting: FactSetting): { figure?: Figure; problems: Problem[] } {
  const { area = '', programme = '', source, quote } = fact.cells;
  const measure = setting.description.measures.find(({ code }) => code === fact.measure);
  const { period, year, problems } = factPeriod(fact, measure, setting.description);
  problems.unshift(...checkNamed(fact, setting));
  if (measure === undefined) return { problems };
  const { cell, problems: cellProblems } = parseFactCell(fact, measure, setting.fictional.has(area));
  problems.push(...cellProblems);
  if (problems.some(isError) || period === undefined || cell === undefined) return { problems };
  const key: Key = { measure: measure.code, programme, area, period };
  return {
    figure: { id: figureId(key), key, year, cell, source, quote, note: noteOf(fact, setting.description) },
    problems,
  };
}

/** What a mark refers to is a note in the language of its script, or as it is where the package does not have that one. */
function noteOf({ cells, notes }: Fact, { languages: declared }: Description): Text | undefined {
  const texts = languages.flatMap((language) => {
    const note = [
      cells[languageColumn('note', language)] ?? [],
      ...notes.filter((text) => isFor(text, language, declared)),
    ].flat();
    return note.length === 0 ? [] : [[language, note.join(' ')] as const];
  });
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

function isFor(text: string, language: Language, declared: Language[]): boolean {
  if (!declared.includes(language)) return false;
  const script: Language = /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
  return /\p{L}{2}/u.test(text) && declared.includes(script) ? language === script : true;
}

/** A declared total counts as a programme of its measure. */
function checkNamed({ cells, measure, place }: Fact, { codes, description, expected }: FactSetting): Problem[] {
  const totals = description.totals.filter((total) => total.measure === measure).map(totalCode);
  const named: [keyof Codes, string, string | undefined][] = [
    ['areas', 'area', cells['area']],
    ['programmes', 'programme', cells['programme']],
    ['measures', 'measure', measure],
  ];
  if (cells['source'] !== undefined) named.push(['sources', 'source', cells['source']]);
  return named.flatMap(([list, field, code]) => {
    if (code === undefined) return [problemOf(factProblems, 'coordinate-missing', place(field))];
    const isKnown = codes[list].has(code) || (list === 'programmes' && totals.includes(code));
    return isKnown
      ? []
      : [problemOf(codeProblems, 'code-unknown', { ...place(field), expected: expected(list, code) })];
  });
}

/** As in `released/` (StatsWales shorthand). */
const symbols: Record<string, Cell> = { c: withheld, x: notAvailable, z: notApplicable };

/** `computed`: by the author of the table from printed numbers. Demonstration has its own column. */
const statuses = flags.filter((flag) => flag !== 'demonstration');

/** A missing value is not available unless its symbol says otherwise. */
function parseFactCell(fact: Fact, measure: Measure, isFictional: boolean): { cell?: Cell; problems: Problem[] } {
  const { value: text, symbol } = fact;
  const status = statusMeaning(fact.cells['status'] ?? '');
  const unit = unitOf(fact, measure);
  const problems = [
    ...checkSymbol(fact),
    ...(text === undefined ? [] : checkUnit(fact, unit)),
    ...checkStatus(fact, status.unknown),
    ...checkDemonstration(fact, isFictional),
  ];
  if (problems.some(isError)) return { problems };
  if (symbol !== undefined) return { cell: symbols[symbol], problems };
  const value = parseDecimal(text ?? '');
  if (value === undefined || unit.released === undefined) return { cell: notAvailable, problems };
  const isDemonstration = isFictional || fact.cells['demonstration'] === 'true';
  const cellFlags: Flag[] = flags.filter(
    (flag) => status.flags.includes(flag) || fact.flags.includes(flag) || (flag === 'demonstration' && isDemonstration),
  );
  return {
    cell: { state: 'value', value: inReleasedUnit(value, unit), unit: unit.released, flags: cellFlags },
    problems,
  };
}

/** A withheld count may be in a raw table; a number beside "not available" is a contradiction. */
function checkSymbol({ symbol, value, valueField, place }: Fact): Problem[] {
  if (symbol === undefined) return [];
  const known = { ...place(valueField), read: symbol };
  if (!Object.hasOwn(symbols, symbol))
    return [problemOf(factProblems, 'symbol-unknown', { ...known, expected: Object.keys(symbols).join(' / ') })];
  if (value === undefined) return [];
  if (symbol === 'c')
    return isZero(value) ? [problemOf(factProblems, 'withheld-zero', { ...place(valueField), expected: '0' })] : [];
  return [problemOf(factProblems, 'symbol-with-value', { ...place(valueField), params: { symbol } })];
}

/** Zero is published, so that a withheld figure is known not to be zero. */
function isZero(text: string): boolean {
  const value = parseDecimal(text);
  return value !== undefined && sign(value) === 0;
}

function checkStatus({ place }: Fact, unknown: string[]): Problem[] {
  const expected = statuses.join(' / ');
  return unknown.map((read) => problemOf(factProblems, 'status-unknown', { ...place('status'), read, expected }));
}

function checkDemonstration({ cells, place }: Fact, isFictional: boolean): Problem[] {
  const denied = isFictional && cells['demonstration'] === 'false';
  return denied
    ? [problemOf(factProblems, 'demonstration-unmarked', { ...place('demonstration'), expected: 'true' })]
    : [];
}
