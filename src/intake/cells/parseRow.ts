/** A raw row as a row by field name: each cell by the type and constraints of its field, missing values named. */
import { parseDecimal } from '../../model/decimal.ts';
import { error, notice, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import type { LayoutColumn } from '../layout/layout.ts';
import { columnLetter } from '../table/table.ts';
import type { Field, FieldType, MissingLabel, RawRow, TableRow, TableSchema } from '../table/table.ts';
import { numberFaults, numberRepairs } from './numberProblems.ts';
import { halfWidth } from './numeral.ts';
import { isFormulaError, parseNumber } from './parseNumber.ts';

export type RowReading = { columns: LayoutColumn[]; missing: MissingMeanings; file: string };

export function parseRow({ line, cells }: RawRow, reading: RowReading): { row: TableRow; problems: Problem[] } {
  const row: TableRow = { line, cells: {} };
  const problems: Problem[] = [];
  for (const [index, { field, header }] of reading.columns.entries()) {
    // of two columns with the same field the first counts
    if (field === undefined || field.name in row.cells) continue;
    const text = (cells[index] ?? '').trim();
    const { value, unit, fault, repair } = parseCell(readText(text, field, reading.missing, row), field);
    row.cells[field.name] = value;
    if (unit !== undefined) row.units = { ...row.units, [field.name]: unit };
    if (repair === 'number-scaled') row.scaled = [...(row.scaled ?? []), field.name];
    const code = fault?.code ?? repair;
    if (code === undefined) continue;
    const expected = fault === undefined ? value : fault.expected;
    const letter = columnLetter(index);
    problems.push(
      problemOf(cellProblems, code, { file: reading.file, row: line, letter, column: header, read: text, expected }),
    );
  }
  return { row, problems };
}

function readText(text: string, { name }: Field, missing: MissingMeanings, row: TableRow): string | undefined {
  if (!missing.has(text)) return text;
  const meaning = missing.get(text);
  if (meaning === 'zero') return '0';
  if (meaning !== undefined) row.missing = { ...row.missing, [name]: meaning };
  return undefined;
}

/** Undefined for a missing value without a label (Data Package v2). */
type MissingMeanings = Map<string, MissingLabel | undefined>;

export function missingMeanings({ missingValues = [''] }: TableSchema): MissingMeanings {
  return new Map(
    missingValues.map((missingValue) =>
      typeof missingValue === 'string' ? [missingValue, undefined] : [missingValue.value, missingValue.label],
    ),
  );
}

export const cellProblems = {
  ...numberFaults,
  ...numberRepairs,
  'cell-missing': error({
    'zh-CN': { fact: '必填单元格为空', remedy: '填写该单元格' },
    en: { fact: 'a required cell is empty', remedy: 'fill it in' },
  }),
  'code-exponent': error({
    'zh-CN': {
      fact: '长代码被 Excel 改成了科学记数，原来的数字已丢失',
      remedy: '从原始资料重新填写；先把该列设为“文本”格式',
    },
    en: {
      fact: 'Excel made a number of a long code, and its digits are lost',
      remedy: 'type the code again from its source, in a column of the format Text',
    },
  }),
  'integer-invalid': error({
    'zh-CN': { fact: '不是整数', remedy: '只写数字' },
    en: { fact: 'this is not a whole number', remedy: 'write digits only' },
  }),
  'date-invalid': error({
    'zh-CN': { fact: '不是实际存在的日期', remedy: '按“年-月-日”填写，月和日各两位' },
    en: {
      fact: 'this is not a date that exists',
      remedy: 'write year-month-day with two digits each for month and day',
    },
  }),
  'boolean-invalid': error({
    'zh-CN': { fact: '应填是或否', remedy: '“是”写 true，“否”写 false' },
    en: { fact: 'this is neither true nor false', remedy: 'write true or false' },
  }),
  'value-not-allowed': error({
    'zh-CN': { fact: '不在允许的取值之内', remedy: '改为允许的取值' },
    en: { fact: 'this value is not one of those allowed', remedy: 'use one of them' },
  }),
  'pattern-unmatched': error({
    'zh-CN': { fact: '格式不符合要求', remedy: '按要求的格式填写' },
    en: { fact: 'the cell is not of the required form', remedy: 'write it in that form' },
  }),
  'integer-respelt': notice({
    'zh-CN': { fact: '年份已按四位数字读取', remedy: '核对读取结果' },
    en: { fact: 'the year was read as four digits', remedy: 'see that it is right' },
  }),
  'date-respelt': notice({
    'zh-CN': { fact: '日期已改写为“年-月-日”', remedy: '核对读取结果' },
    en: { fact: 'the date was written as year-month-day', remedy: 'see that it is right' },
  }),
} satisfies Record<string, ProblemKind>;

/** `value` is undefined for a missing cell; `unit` is one in the cell. */
type ParsedCell = {
  value?: string;
  unit?: string;
  repair?: keyof typeof cellProblems;
  fault?: { code: keyof typeof cellProblems; expected?: string };
};

const chineseDate = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const anyDate = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

const parsers: Record<FieldType, (text: string, field: Field) => ParsedCell> = {
  string: parseText,
  number: parseNumberCell,
  integer: parseInteger,
  date: parseDate,
  boolean: parseBoolean,
};

function parseCell(text: string | undefined, field: Field): ParsedCell {
  if (text === undefined) return field.constraints?.required === true ? { fault: { code: 'cell-missing' } } : {};
  const parsed = parsers[field.type](text, field);
  const { value } = parsed;
  if (value === undefined) return parsed;
  const { enum: allowed, pattern } = field.constraints ?? {};
  if (allowed && !allowed.includes(value))
    return { fault: { code: 'value-not-allowed', expected: allowed.join(' / ') } };
  // XML Schema patterns are anchored
  if (pattern && !new RegExp(`^(?:${pattern})$`, 'u').test(value))
    return { fault: { code: 'pattern-unmatched', expected: pattern } };
  return parsed;
}

/** Excel turns a long code into 3.21081E+11 and loses its digits. */
function parseText(text: string): ParsedCell {
  if (/^\d(\.\d+)?E\+\d+$/i.test(text)) return { fault: { code: 'code-exponent' } };
  return isFormulaError(text) ? { fault: { code: 'formula-error' } } : { value: text };
}

function parseNumberCell(text: string): ParsedCell {
  const parsed = parseNumber(text);
  return 'code' in parsed ? { fault: { code: parsed.code, expected: '1523 / 44.22 / -3' } } : parsed;
}

function parseInteger(text: string): ParsedCell {
  const plain = /^-?\d+$/.test(text) ? parseDecimal(text) : undefined;
  if (plain !== undefined) return { value: plain };
  const [, year] = /^(\d{4})年度?$/.exec(halfWidth(text).replace(/\s/g, '')) ?? [];
  if (year !== undefined) return { value: year, repair: 'integer-respelt' };
  const parsed = parseNumber(text);
  const isWhole = 'value' in parsed && parsed.unit === undefined && /^-?\d+$/.test(parsed.value);
  if (isWhole) return parsed;
  const code = 'code' in parsed && parsed.code !== 'number-with-note' ? parsed.code : 'integer-invalid';
  return { fault: { code: code === 'number-invalid' ? 'integer-invalid' : code, expected: '2021' } };
}

function parseDate(text: string, { format }: Field): ParsedCell {
  const chinese = chineseDate.exec(halfWidth(text).replace(/\s/g, ''));
  const [, year, month = '', day = ''] = chinese ?? (format === 'any' ? anyDate : isoDate).exec(text) ?? [];
  const fault: ParsedCell = {
    fault: { code: isFormulaError(text) ? 'formula-error' : 'date-invalid', expected: '2021-12-31' },
  };
  if (year === undefined) return fault;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(iso) ? { value: iso, ...(chinese && { repair: 'date-respelt' as const }) } : fault;
}

export function isCalendarDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** The defaults of Frictionless Table Schema. */
function parseBoolean(text: string): ParsedCell {
  if (['true', 'True', 'TRUE', '1'].includes(text)) return { value: 'true' };
  if (['false', 'False', 'FALSE', '0'].includes(text)) return { value: 'false' };
  return { fault: { code: isFormulaError(text) ? 'formula-error' : 'boolean-invalid', expected: 'true / false' } };
}
