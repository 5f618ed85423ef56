import { parseDecimal } from '../model/decimal.ts';
import type { TableCode } from './problem.ts';
import type { Field, FieldType } from './schema.ts';

/** A cell in its one spelling, or what is wrong with it; `value` is undefined for a missing cell. */
export type ParsedCell = { value?: string; fault?: { code: TableCode; expected?: string } };

type Parser = { code: TableCode; expected: string; parse: (text: string, field: Field) => string | undefined };

const parsers: Record<Exclude<FieldType, 'string'>, Parser> = {
  number: { code: 'number-invalid', expected: '1523 / 44.22 / -3', parse: parseDecimal },
  integer: { code: 'integer-invalid', expected: '2021', parse: (text) => (/^-?\d+$/.test(text) ? text : undefined) },
  date: { code: 'date-invalid', expected: '2021-12-31', parse: parseDate },
  boolean: { code: 'boolean-invalid', expected: 'true / false', parse: parseBoolean },
};

/** Reads a cell by the type and constraints of its field (Frictionless Table Schema v2); undefined is a missing value. */
export function parseCell(text: string | undefined, field: Field): ParsedCell {
  if (text === undefined) return field.constraints?.required === true ? { fault: { code: 'cell-missing' } } : {};
  const parser = field.type === 'string' ? undefined : parsers[field.type];
  const value = parser === undefined ? text : parser.parse(text, field);
  if (value === undefined) return { fault: { code: parser?.code ?? 'value-not-allowed', expected: parser?.expected } };
  const { enum: allowed, pattern } = field.constraints ?? {};
  if (allowed && !allowed.includes(value))
    return { fault: { code: 'value-not-allowed', expected: allowed.join(' / ') } };
  if (pattern && !matches(value, pattern)) return { fault: { code: 'pattern-unmatched', expected: pattern } };
  return { value };
}

/** The whole cell must match (XML Schema patterns are anchored). */
function matches(value: string, pattern: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(value);
}

function parseDate(text: string, { format }: Field): string | undefined {
  const [, year, month = '', day = ''] = (format === 'any' ? anyDate : isoDate).exec(text) ?? [];
  if (year === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const anyDate = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** The words of Frictionless: Excel writes TRUE, people write 1. */
function parseBoolean(text: string): string | undefined {
  if (['true', 'True', 'TRUE', '1'].includes(text)) return 'true';
  return ['false', 'False', 'FALSE', '0'].includes(text) ? 'false' : undefined;
}
