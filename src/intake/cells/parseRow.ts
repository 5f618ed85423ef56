/** A raw row as a row by field name: each cell by the type and constraints of its field, missing values named. */
import { problemOf, type Problem } from '../../model/problem.ts';
import type { LayoutColumn } from '../layout/layout.ts';
import { columnLetter } from '../table/table.ts';
import type { Field, MissingLabel, MissingValue, RawRow, TableRow, TableSchema } from '../table/table.ts';
import { comparableText } from './comparableText.ts';
import { constraintProblems, isNumberField } from './constraints.ts';
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

/** Of two columns with the same field the first counts. */
export function rowReading(columns: LayoutColumn[], { missingValues }: TableSchema, file: string): RowReading {
  const named = columns.flatMap(({ field, header }, index) => (field === undefined ? [] : [{ index, header, field }]));
  const first = new Map(named.toReversed().map((column) => [column.field.name, column]));
  return {
    file,
    columns: named
      .filter((column) => first.get(column.field.name) === column)
      .map((column) => ({
        ...column,
        missing: missingMeanings(column.field.missingValues ?? missingValues),
        parse: cellParser(column.field),
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
    const { value, unit, fault, repair } = parse(readText(text, field, missing, row));
    row.cells[field.name] = value;
    if (unit !== undefined) row.units = { ...row.units, [field.name]: unit };
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

function readText(text: string, { name }: Field, missing: MissingMeanings, row: TableRow): string | undefined {
  if (!missing.has(text)) return text;
  const meaning = missing.get(text);
  if (meaning === 'zero') return '0';
  if (meaning !== undefined) row.missing = { ...row.missing, [name]: meaning };
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
