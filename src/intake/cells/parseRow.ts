/** A raw row as a row by field name: each cell by the type and constraints of its field, missing values named. */
import { type Problem, problemOf } from '../../model/problem.ts';
import { columnLetter, isPrintable } from '../table/table.ts';
import type { Field, LayoutColumn, MissingLabel, MissingValue, RawRow, TableRow, TableSchema } from '../table/table.ts';
import { constraintProblems, isNumberField } from './constraints.ts';
import { shorthandMeaning } from './mark.ts';
import { type NumberForm, pointForm, statedForm } from './numberForm.ts';
import { isPlainNumber } from './numeral.ts';
import { cellParser, cellProblems, type ParsedCell } from './parseCell.ts';

/** What is the same for all rows of a table: each column that is read, with its field made ready. */
export type RowReading = { columns: ColumnReading[]; blank: TableRow['cells']; file: string };

type ColumnReading = {
  index: number;
  name: string;
  header: string;
  field: Field;
  /** A cell that is its value as it stands; most numbers are. */
  isValue: (cell: string) => boolean;
  read: (cell: string) => CellReading;
};

/** `text` is as it is compared; `meaning` that of a missing value; `isPlain`: there is nothing to it but its value. */
type CellReading = {
  text: string;
  value: string | undefined;
  isPlain: boolean;
  isPrintable: boolean;
  rest: ParsedCell;
  meaning?: MissingLabel;
};

/** How the numbers of a column are written, by its index. */
export type ColumnForms = ReadonlyMap<number, NumberForm>;

/** Of two columns with the same field the first counts. Numbers are with a decimal point where nothing says otherwise. */
export function rowReading(
  columns: LayoutColumn[],
  { missingValues }: TableSchema,
  file: string,
  forms: ColumnForms = new Map(),
): RowReading {
  const named = columns.flatMap(({ field, header }, index) => (field === undefined ? [] : [{ index, header, field }]));
  const first = new Map(named.toReversed().map((column) => [column.field.name, column]));
  return {
    file,
    blank: Object.fromEntries(named.map(({ field }) => [field.name, undefined])),
    columns: named
      .filter((column) => first.get(column.field.name) === column)
      .map((column) => ({
        ...column,
        name: column.field.name,
        ...cellReader(
          column.field,
          missingMeanings(column.field.missingValues ?? missingValues),
          forms.get(column.index),
        ),
      })),
  };
}

function cellReader(
  field: Field,
  missing: MissingMeanings,
  form?: NumberForm,
): Pick<ColumnReading, 'isValue' | 'read'> {
  const parse = cellParser(field, form);
  const takesPlain = isUnbound(field, form) && ![...missing.keys()].some(isPlainNumber);
  return { isValue: takesPlain ? isPlainNumber : () => false, read: remembered(read) };

  function read(cell: string): CellReading {
    const text = field.type === 'string' ? comparableText(cell) : cell.trim();
    const shorthand = text.startsWith('[') && isNumberField(field) ? shorthandMeaning(text) : undefined;
    if (!missing.has(text) && shorthand === undefined) return cellReading(cell, text, parse(text));
    const meaning = missing.has(text) ? missing.get(text) : shorthand;
    return meaning === 'zero'
      ? cellReading(cell, text, parse('0'))
      : cellReading(cell, text, parse(undefined), meaning);
  }
}

function cellReading(cell: string, text: string, rest: ParsedCell, meaning?: MissingLabel): CellReading {
  const { value, unit, marks, fault, repair } = rest;
  const isPlain = isPrintable(cell) && [unit, marks, fault, repair, meaning].every((part) => part === undefined);
  return { text, value, isPlain, isPrintable: isPrintable(cell), rest, ...(meaning !== undefined && { meaning }) };
}

/** `isPrintable` is false where a cell has a character that no row may have. */
export type ParsedRow = { row: TableRow; problems: Problem[]; isPrintable: boolean };

/** Of most rows. */
const noProblems: Problem[] = [];

export function parseRow({ line, cells }: RawRow, { columns, blank, file }: RowReading): ParsedRow {
  // of one shape from the start
  const row: TableRow = { line, cells: { ...blank } };
  const parsed: ParsedRow = { row, problems: noProblems, isPrintable: true };
  for (const column of columns) {
    const cell = cells[column.index] ?? '';
    if (column.isValue(cell)) {
      row.cells[column.name] = cell;
      continue;
    }
    const reading = column.read(cell);
    row.cells[column.name] = reading.value;
    if (!reading.isPlain) putRest(parsed, reading, column, file);
  }
  return parsed;
}

function putRest(parsed: ParsedRow, reading: CellReading, { index, header, field }: ColumnReading, file: string): void {
  const { row } = parsed;
  const { text, value, meaning, rest } = reading;
  const { unit, marks, fault, repair } = rest;
  parsed.isPrintable &&= reading.isPrintable;
  if (meaning !== undefined) row.missing = { ...row.missing, [field.name]: meaning };
  if (unit !== undefined) row.units = { ...row.units, [field.name]: unit };
  if (marks !== undefined) row.marks = { ...row.marks, [field.name]: marks };
  if (repair === 'number-scaled') row.scaled = [...(row.scaled ?? []), field.name];
  const code = fault?.code ?? repair;
  if (code === undefined) return;
  const expected = fault === undefined ? value : fault.expected;
  const read = isUntold(code, field) ? undefined : text;
  const place = { file, row: row.line, letter: columnLetter(index), column: header };
  parsed.problems = [...parsed.problems, problemOf(cellProblems, code, { ...place, read, expected })];
}

/** Any number may stand in it, with a decimal point. */
function isUnbound(field: Field, form: NumberForm = pointForm): boolean {
  const bounds = Object.keys(field.constraints ?? {}).filter((name) => name !== 'required' && name !== 'unique');
  const { decimal } = statedForm(field) ?? form;
  return field.type === 'number' && decimal === '.' && field.categories === undefined && bounds.length === 0;
}

/** A number outside its bounds is a number, and may be a count that is withheld. */
function isUntold(code: keyof typeof cellProblems, field: Field): boolean {
  return isNumberField(field) && Object.hasOwn(constraintProblems, code);
}

/** Undefined for a missing value without a label (Data Package v2). */
type MissingMeanings = Map<string, MissingLabel | undefined>;

function missingMeanings(missingValues: MissingValue[] = ['']): MissingMeanings {
  return new Map(
    missingValues.map((missingValue) =>
      typeof missingValue === 'string' ? [missingValue, undefined] : [missingValue.value, missingValue.label],
    ),
  );
}

/** A text as it is compared: the same name is the same text, however its cell was typed. */

/** Nothing in it is changed: no white space, and no character of another normal form. */
const settled =
  /^[!-~\u00A1-\u02FF\u0400-\u0482\u3001-\u3029\u3030-\u3098\u309B-\u312F\u3400-\u9FFF\uAC00-\uD7A3\uFF01-\uFFEF]*$/;

const spaced = /^\p{Script=Han}(?: \p{Script=Han})+$/u;

/**
 * In Unicode's normal form C (Ö composed and decomposed), without white space of any kind at its ends, and with one
 * plain space where there is some inside; a line break stays. Characters set apart to fill a column (北　京) are joined.
 */
export function comparableText(text: string): string {
  if (settled.test(text)) return text;
  const plain = text
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
  return spaced.test(plain) ? plain.replaceAll(' ', '') : plain;
}

/** What was read of the texts of a column, kept while a table is read: areas, programmes and small numbers repeat. */

const mostKept = 2_000;

/** A longer text is a part of its piece of the file in memory, and would keep the whole piece. */
const longestKept = 12;

/** Below this share of texts that were known a column is read without looking them up. */
const leastKnownShare = 0.3;

/** `read` depends on nothing but the text. */
export function remembered<Value>(read: (text: string) => NonNullable<Value>): (text: string) => NonNullable<Value> {
  let known = new Map<string, NonNullable<Value>>();
  // rows of one place follow one another
  let last: string | undefined;
  let lastValue: NonNullable<Value> | undefined;
  let looked = 0;
  let isKeeping = true;
  return (text) => {
    if (text === last) return lastValue!;
    if (text.length > longestKept) return read(text);
    last = text;
    return (lastValue = isKeeping ? valueOf(text) : read(text));
  };

  function valueOf(text: string): NonNullable<Value> {
    looked += 1;
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= mostKept) forget();
    known.set(text, value);
    return value;
  }

  function forget(): void {
    isKeeping = looked - known.size >= looked * leastKnownShare;
    known = new Map();
    looked = 0;
  }
}
