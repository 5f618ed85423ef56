/** The columns of a list of indicators: 指标名称, 单位, 代码, 数量, 上期, 环比. Undefined for any other table. */
import type { Sheet } from '../../intake/sheet/sheet.ts';
import { rawText, type DraftColumn } from '../columns/column.ts';
import { isHeaded } from '../columns/headerWords.ts';
import { withoutUnit } from '../columns/measureWords.ts';
import { readableUnit } from '../../intake/units/readableUnit.ts';
import { parseFormPeriod, type EarlierMeaning, type FormPeriod } from './formPeriod.ts';
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
