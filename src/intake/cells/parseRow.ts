/** A raw row as a row by field name: each cell by the type and constraints of its field, missing values named. */
import { problemOf, type Problem } from '../../model/problem.ts';
import type { LayoutColumn } from '../layout/layout.ts';
import { columnLetter } from '../table/table.ts';
import type { Field, MissingLabel, MissingValue, RawRow, TableRow, TableSchema } from '../table/table.ts';
import { comparableText } from './comparableText.ts';
import { constraintProblems, isNumberField } from './constraints.ts';
import { shorthandMeaning } from './mark.ts';
import type { NumberForm } from './numberForm.ts';
import { cellParser, cellProblems, type CellParser } from './parseCell.ts';

/** What is the same for all rows of a table: each column that is read, with its field made ready. */
export type RowReading = { columns: ColumnReading[]; file: string };

type ColumnReading = {
  index: number;
  header: string;
  field: Field;
  missing: MissingMeanings;
  parse: CellParser;
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
    columns: named
      .filter((column) => first.get(column.field.name) === column)
      .map((column) => ({
        ...column,
        missing: missingMeanings(column.field.missingValues ?? missingValues),
        parse: cellParser(column.field, forms.get(column.index)),
      })),
  };
}

export function parseRow(
  { line, cells }: RawRow,
  { columns, file }: RowReading,
): { row: TableRow; problems: Problem[] } {
  const row: TableRow = { line, cells: {} };
  const problems: Problem[] = [];
  for (const { index, header, field, missing, parse } of columns) {
    const text = field.type === 'string' ? comparableText(cells[index] ?? '') : (cells[index] ?? '').trim();
    const { value, unit, marks, fault, repair } = parse(readText(text, field, missing, row));
    row.cells[field.name] = value;
    if (unit !== undefined) row.units = { ...row.units, [field.name]: unit };
    if (marks !== undefined) row.marks = { ...row.marks, [field.name]: marks };
    if (repair === 'number-scaled') row.scaled = [...(row.scaled ?? []), field.name];
    const code = fault?.code ?? repair;
    if (code === undefined) continue;
    const expected = fault === undefined ? value : fault.expected;
    const read = isUntold(code, field) ? undefined : text;
    problems.push(
      problemOf(cellProblems, code, { file, row: line, letter: columnLetter(index), column: header, read, expected }),
    );
  }
  return { row, problems };
}

/** A number outside its bounds is a number, and may be a count that is withheld. */
function isUntold(code: keyof typeof cellProblems, field: Field): boolean {
  return isNumberField(field) && Object.hasOwn(constraintProblems, code);
}

function readText(text: string, field: Field, missing: MissingMeanings, row: TableRow): string | undefined {
  const shorthand = text.startsWith('[') && isNumberField(field) ? shorthandMeaning(text) : undefined;
  if (!missing.has(text) && shorthand === undefined) return text;
  const meaning = missing.has(text) ? missing.get(text) : shorthand;
  if (meaning === 'zero') return '0';
  if (meaning !== undefined) row.missing = { ...row.missing, [field.name]: meaning };
  return undefined;
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
