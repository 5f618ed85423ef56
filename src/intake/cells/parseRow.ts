/** A raw row as a row by field name, with the meaning of missing values and its problems. */
import { problemOf, type Problem } from '../../model/problem.ts';
import type { LayoutColumn } from '../layout/layout.ts';
import type { Field, MissingLabel, TableSchema } from '../table/schema.ts';
import { columnLetter, type RawRow, type TableRow } from '../table/table.ts';
import { cellProblems, parseCell } from './parseCell.ts';

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

/** The text that is to be read: none where the cell is missing. */
function readText(text: string, { name }: Field, missing: MissingMeanings, row: TableRow): string | undefined {
  if (!missing.has(text)) return text;
  const meaning = missing.get(text);
  if (meaning === 'zero') return '0';
  if (meaning !== undefined) row.missing = { ...row.missing, [name]: meaning };
  return undefined;
}

/** Text of a cell → what it means (Data Package v2: a missing value may have a label); undefined for one without. */
export type MissingMeanings = Map<string, MissingLabel | undefined>;

export function missingMeanings({ missingValues = [''] }: TableSchema): MissingMeanings {
  return new Map(
    missingValues.map((missingValue) =>
      typeof missingValue === 'string' ? [missingValue, undefined] : [missingValue.value, missingValue.label],
    ),
  );
}
