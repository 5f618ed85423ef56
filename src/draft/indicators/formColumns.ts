/**
 * The columns of a list of indicators (指标名称, 单位, 代码, 数量, 上期, 环比; undefined for any other table), and the period of
 * the form as offices write it: 2020年1月, 2021年2季度, 2021年1—6月, 2021年度; and the periods before it.
 */
import type { Sheet } from '../../intake/sheet/sheet.ts';
import { readableUnit } from '../../intake/units/readableUnit.ts';
import { monthEnd } from '../../model/period.ts';
import { type DraftColumn, rawText } from '../columns/column.ts';
import { isHeaded } from '../columns/headerWords.ts';
import { withoutUnit } from '../columns/measureWords.ts';
import { signedText } from './hierarchy.ts';

/** `span`: what a flow in the column covers, where its heading says so; `period` where the heading is one. */
export type CurrentColumn = { column: DraftColumn; span?: 'cumulative' | 'period'; period?: FormPeriod };

export type EarlierColumn = { column: DraftColumn; meaning: EarlierMeaning; span?: CurrentColumn['span'] };

/** `changes` are 环比, 同比 and shares: worked out by the program; `others` numbers that no word explains. */
export type FormColumns = {
  name: DraftColumn;
  unit?: DraftColumn;
  code?: DraftColumn;
  period?: DraftColumn;
  currents: CurrentColumn[];
  earlier: EarlierColumn[];
  changes: DraftColumn[];
  notes: DraftColumn[];
  others: DraftColumn[];
};

const nameWords = /^(统计)?(指标|项目)(名称)?(indicators?|items?)?$|^(indicators?|items?)(name)?$/;
const changeWords =
  /环比|同比|增减|增长|增幅|增速|升降|涨跌|比[上去][年期月季]|[±%％]|占比|比重|change|growth|increase|y[/-]?o?-?y|m[/-]?o?-?m/;
const earlierWords: [EarlierMeaning, RegExp][] = [
  ['year-before', /^([上去]年)?(同期|同月|同季)(累计)?(数|值)?$|same(period|month|quarter)|yearbefore|yearearlier/],
  ['year-end', /^([上去]年(年)?末|年初|[上去]年底)(数|值)?$|endoflastyear/],
  ['before', /^(上[期月季年](度|末)?|期初)(累计)?(数|值)?$|^(previous|last|prior)(period|month|quarter|year)?$/],
];
const currentWords =
  /^(数量|数值|数据|数字|实际|实绩|[本报当](期|月|季|季度|年|年度|告期)(止)?(实际)?(末|累计|合计)?(数|值)?|(期|月|季|年)末(数)?|(自?年初|本?年|全年|月)?累计(数|值)?|(\d{1,2}[-—–~至])?\d{1,2}月(份|末|底)?(累计)?(数|值)?)$|^(value|number|amount|figure|cumulative|ytd|yeartodate|(this|current)(period|month|quarter|year))$/;

export function formColumns({ rows }: Pick<Sheet, 'rows'>, columns: DraftColumn[]): FormColumns | undefined {
  const name = columns.find((column) => !column.isNumber && nameWords.test(headerKey(column)));
  if (name === undefined) return undefined;
  const form: FormColumns = { name, currents: [], earlier: [], changes: [], notes: [], others: [] };
  const rest = columns.filter((column) => column !== name && column.values.some((value) => value !== ''));
  if (!rest.every((column) => place(column, form)) || form.currents.length === 0) return undefined;
  return isList(form, rows) ? form : undefined;
}

function headerKey({ header }: DraftColumn): string {
  return withoutUnit(header)
    .title.normalize('NFKC')
    .replace(/[\s()]+/gu, '')
    .toLowerCase();
}

/** False for a column that a list of indicators does not have: of areas, programmes, dates of several periods. */
function place(column: DraftColumn, form: FormColumns): boolean {
  const { header, isNumber, values } = column;
  const key = headerKey(column);
  const earlier = earlierWords.find(([, words]) => words.test(key));
  const named = parseFormPeriod(header);
  if (isHeaded(header, 'unit') && form.unit === undefined) form.unit = column;
  else if (isHeaded(header, 'code') || isHeaded(header, 'serial')) form.code ??= column;
  else if (changeWords.test(key) || changeWords.test(header)) form.changes.push(column);
  else if (earlier !== undefined) form.earlier.push({ column, meaning: earlier[0], ...earlierSpan(key) });
  else if (currentWords.test(key)) form.currents.push({ column, ...spanOf(key) });
  else if (isOnePeriod(values) && !isHeaded(header, 'value')) form.period = column;
  else if (isNumber && named !== undefined) form.currents.push({ column, period: named.period });
  else if (isNumber) form.others.push(column);
  else if (isHeaded(header, 'note')) form.notes.push(column);
  else return false;
  return true;
}

function spanOf(key: string): Pick<CurrentColumn, 'span'> {
  if (/累计|cumulative|ytd|yeartodate|^\d{1,2}[-—–~至]\d/.test(key)) return { span: 'cumulative' };
  return /[本当][月季]|^\d{1,2}月|(this|current)(month|quarter)/.test(key) ? { span: 'period' } : {};
}

/** 上年同期累计, 上年同月: else it is of the time of the column beside it. */
function earlierSpan(key: string): Pick<CurrentColumn, 'span'> {
  if (/累计|ytd|cumulative/.test(key)) return { span: 'cumulative' };
  return /[上同][月季]|month|quarter/.test(key) ? { span: 'period' } : {};
}

function isOnePeriod(values: string[]): boolean {
  const [first = '', ...more] = new Set(values.filter((value) => value !== ''));
  return more.length === 0 && parseFormPeriod(first) !== undefined && !/^\d{1,3}$/.test(first);
}

/** Units row by row, no name twice under the same heading, and, where years stand across, a hierarchy. */
function isList({ name, unit, currents }: FormColumns, rows: Sheet['rows']): boolean {
  const items = rows.filter((row) => row.kind !== 'part-heading');
  const unitIn = (row: Sheet['rows'][number]) =>
    readableUnit(unit === undefined ? '' : rawText(row, unit.index)) ?? withoutUnit(rawText(row, name.index)).unit;
  const filled = items.filter((row) => currents.some(({ column }) => rawText(row, column.index) !== ''));
  const isSigned = isOfHierarchy(
    rows.map((row) => row.cells[name.index] || (row.cells.find((cell) => cell !== '') ?? '')),
  );
  const isTimed = currents.some(({ period }) => period !== undefined);
  const isRepeated = new Set(filled.map((row) => rawText(row, name.index))).size < filled.length;
  const isNamed = filled.every((row) => rawText(row, name.index) !== '');
  const withUnits = filled.filter((row) => unitIn(row) !== undefined);
  return (
    isNamed &&
    filled.length > (isSigned ? 1 : 2) &&
    withUnits.length * 2 > filled.length &&
    (isSigned || (!isTimed && !isRepeated))
  );
}

function isOfHierarchy(names: string[]): boolean {
  const signed = names.map((text) => signedText(text));
  const indents = new Set(signed.map(({ indent }) => indent));
  return indents.size > 1 || signed.some(({ sign, isPart }) => sign !== undefined || isPart);
}

/** Months of one year, both inclusive. */
export type FormPeriod = { year: number; from: number; to: number };

/** `isExact`: a bare year may be that of a month which another text names. */
type PeriodNamed = { period: FormPeriod; isExact: boolean };

const year = '(?<!\\d)((?:19|20)\\d{2})';
const months = 'january february march april may june july august september october november december'.split(' ');
const monthWord = `(${months.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|sept)\\.?`;
const yearAfter = '((?:19|20)\\d{2})(?!\\d)';

/** `isOfWords`: spaces part its words. */
type Rule = { pattern: RegExp; months: (parts: string[]) => [number, number]; isOfWords?: true };

/** Of several that match, the one that stands first in the text counts, then the first here. A group of four digits is the year. */
const rules: Rule[] = [
  { pattern: new RegExp(`${year}年?第?([一二三四1-4])季度?`), months: ([, name]) => quarter(name) },
  { pattern: new RegExp(`${year}[-年]?q([1-4])(?!\\d)`), months: ([, name]) => quarter(name) },
  {
    pattern: new RegExp(`\\bq([1-4])[-, ]*${yearAfter}`),
    months: ([name]) => quarter(name),
    isOfWords: true,
  },
  { pattern: new RegExp(`${year}年?上半年|${year}-h1`), months: () => [1, 6] },
  { pattern: new RegExp(`${year}年?下半年|${year}-h2`), months: () => [7, 12] },
  { pattern: new RegExp(`${year}-(\\d{2})/(\\d{2})(?!\\d)`), months: ([, from, to]) => span(from, to) },
  { pattern: new RegExp(`${year}年?前三季度`), months: () => [1, 9] },
  {
    pattern: new RegExp(`${year}年(\\d{1,2})月?(?:份)?[-—–~至到]+(\\d{1,2})月`),
    months: ([, from, to]) => span(from, to),
  },
  {
    pattern: new RegExp(`${year}年\\D{0,20}?(?<!\\d)(\\d{1,2})月(?:份|末|底)?(?!\\d)`),
    months: ([, name]) => span(name, name),
  },
  { pattern: new RegExp(`${year}[-./](0?[1-9]|1[0-2])(?![-./]?\\d)`), months: ([, name]) => span(name, name) },
  { pattern: new RegExp(`${year}(0[1-9]|1[0-2])(?!\\d)`), months: ([, name]) => span(name, name) },
  { pattern: new RegExp(`\\b${monthWord},? ?${yearAfter}`), months: ([name]) => worded(name), isOfWords: true },
  { pattern: new RegExp(`${year} ${monthWord}(?![a-z])`), months: ([, name]) => worded(name), isOfWords: true },
  { pattern: new RegExp(`${year}(?:年度|年报|年末|年底|全年)`), months: () => [1, 12] },
];

/** Undefined where the text names none, or months that there are not. */
export function parseFormPeriod(text: string): PeriodNamed | undefined {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
  const plain = words.replaceAll(' ', '');
  const named = rules
    .flatMap((rule) => matchOf(rule, rule.isOfWords === true ? words : plain) ?? [])
    .toSorted((one, other) => one.at - other.at)[0];
  if (named !== undefined) return { period: named.period, isExact: true };
  const alone = new RegExp(`${year}(?!\\d)`).exec(plain)?.[1];
  return alone === undefined ? undefined : { period: { year: Number(alone), from: 1, to: 12 }, isExact: false };
}

function matchOf({ pattern, months: monthsOf }: Rule, text: string): { at: number; period: FormPeriod } | undefined {
  const found = pattern.exec(text);
  const parts = (found?.slice(1) ?? []).filter((part: string | undefined) => part !== undefined);
  const named = parts.find((part) => /^\d{4}$/.test(part));
  if (found === null || named === undefined) return undefined;
  const [from, to] = monthsOf(parts);
  const isCalendar = from >= 1 && to <= 12 && from <= to;
  return isCalendar ? { at: found.index, period: { year: Number(named), from, to } } : undefined;
}

function quarter(name = ''): [number, number] {
  const last = ('一二三四'.indexOf(name) + 1 || Number(name)) * 3;
  return [last - 2, last];
}

function span(from = '', to = ''): [number, number] {
  return [Number(from), Number(to)];
}

function worded(name = ''): [number, number] {
  const month = months.findIndex((word) => word.startsWith(name.slice(0, 3))) + 1;
  return [month, month];
}

export function isWholeYear({ from, to }: FormPeriod): boolean {
  return from === 1 && to === 12;
}

/** 2021, 2021-07, 2021-q2, 2021-01/06: as a person says it on the command line. */
export function formatFormPeriod({ year: named, from, to }: FormPeriod): string {
  const two = (month: number) => String(month).padStart(2, '0');
  if (isWholeYear({ year: named, from, to })) return String(named);
  if (from === to) return `${named}-${two(from)}`;
  if (to - from === 2 && to % 3 === 0) return `${named}-q${to / 3}`;
  return `${named}-${two(from)}/${two(to)}`;
}

/** ISO days. Cumulative figures run from the first day of the year. */
export function periodDays(
  { year: named, from, to }: FormPeriod,
  isCumulative: boolean,
): { start: string; end: string } {
  const start = `${named}-${isCumulative ? '01' : String(from).padStart(2, '0')}-01`;
  return { start, end: monthEnd(`${named}-${String(to).padStart(2, '0')}`) };
}

/** What a column of earlier figures may stand for: 上期, 上年同期, 上年末. */
export type EarlierMeaning = 'before' | 'year-before' | 'year-end';

/** Undefined where nothing says which it is: before 1—6月 may be 1—3月 as well as the half before. */
export function earlierPeriod(period: FormPeriod, meaning: EarlierMeaning): FormPeriod | undefined {
  const { year: named, from, to } = period;
  if (meaning === 'year-before' || isWholeYear(period)) return { ...period, year: named - 1 };
  if (meaning === 'year-end') return { year: named - 1, from: 12, to: 12 };
  const length = to - from + 1;
  if (length !== 1 && !(length === 3 && to % 3 === 0)) return undefined;
  return from > 1
    ? { year: named, from: from - length, to: to - length }
    : { year: named - 1, from: 13 - length, to: 12 };
}
