/** A cell by the type and constraints of its field: text, number, integer, date, boolean. */
import { parseDecimal } from '../../model/decimal.ts';
import type { TableCode } from '../table/problem.ts';
import type { Field, FieldType } from '../table/schema.ts';
import { halfWidth, isFormulaError, parseNumber, type Repair } from './parseNumber.ts';

/** How a cell was read that was not written in its one spelling. */
export type CellRepair = Repair | 'date-respelt' | 'integer-respelt';

/** A cell in its one spelling, or what is wrong with it; `value` is undefined for a missing cell. */
export type ParsedCell = {
  value?: string;
  /** The unit that stands in the cell. */
  unit?: string;
  repair?: CellRepair;
  fault?: { code: TableCode; expected?: string };
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

/** Reads a cell by the type and constraints of its field (Frictionless Table Schema v2); undefined is a missing value. */
export function parseCell(text: string | undefined, field: Field): ParsedCell {
  if (text === undefined) return field.constraints?.required === true ? { fault: { code: 'cell-missing' } } : {};
  const parsed = parsers[field.type](text, field);
  const { value } = parsed;
  if (value === undefined) return parsed;
  const { enum: allowed, pattern } = field.constraints ?? {};
  if (allowed && !allowed.includes(value))
    return { fault: { code: 'value-not-allowed', expected: allowed.join(' / ') } };
  if (pattern && !matches(value, pattern)) return { fault: { code: 'pattern-unmatched', expected: pattern } };
  return parsed;
}

/** The whole cell must match (XML Schema patterns are anchored). */
function matches(value: string, pattern: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(value);
}

/** A code of many digits that Excel took for a number can't be had back: 3.21081E+11. */
function parseText(text: string): ParsedCell {
  if (/^\d(\.\d+)?E\+\d+$/i.test(text)) return { fault: { code: 'code-exponent' } };
  return isFormulaError(text) ? { fault: { code: 'formula-error' } } : { value: text };
}

function parseNumberCell(text: string): ParsedCell {
  const parsed = parseNumber(text);
  return 'code' in parsed ? { fault: { code: parsed.code, expected: '1523 / 44.22 / -3' } } : parsed;
}

/** A year may be written 2021年 or in full-width digits. */
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
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(iso)) return fault;
  return { value: iso, ...(chinese && { repair: 'date-respelt' as const }) };
}

/** The words of Frictionless: Excel writes TRUE, people write 1. */
function parseBoolean(text: string): ParsedCell {
  if (['true', 'True', 'TRUE', '1'].includes(text)) return { value: 'true' };
  if (['false', 'False', 'FALSE', '0'].includes(text)) return { value: 'false' };
  return { fault: { code: isFormulaError(text) ? 'formula-error' : 'boolean-invalid', expected: 'true / false' } };
}
