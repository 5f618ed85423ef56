/** A raw row as a row by field name, with the meaning of missing values and its problems. */
import type { LayoutColumn } from '../layout/layout.ts';
import type { TableProblem } from '../table/problem.ts';
import { columnLetter, type RawRow } from '../table/row.ts';
import type { Field, MissingLabel, TableSchema } from '../table/schema.ts';
import type { TableRow } from '../table/table.ts';
import { parseCell, type CellRepair, type ParsedCell } from './parseCell.ts';

type RowReading = { columns: LayoutColumn[]; missing: MissingMeanings; file: string };

/** The cells of a row, each by the type of its field; what was wrong, and what was read in another spelling. */
export function parseRow({ line, cells }: RawRow, reading: RowReading): { row: TableRow; problems: TableProblem[] } {
  const row: TableRow = { line, cells: {} };
  const problems: TableProblem[] = [];
  for (const [index, { field, header }] of reading.columns.entries()) {
    // a column that stands twice counts where it stands first
    if (field === undefined || field.name in row.cells) continue;
    const text = (cells[index] ?? '').trim();
    const parsed = parseCell(readText(text, field, reading.missing, row), field);
    row.cells[field.name] = parsed.value;
    if (parsed.unit !== undefined) row.units = { ...row.units, [field.name]: parsed.unit };
    if (parsed.repair === 'number-scaled') row.scaled = [...(row.scaled ?? []), field.name];
    const found = problemOf(parsed);
    if (found === undefined) continue;
    const place = { file: reading.file, row: line, letter: columnLetter(index), column: header, read: text };
    problems.push({ ...found, ...place });
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

function problemOf({ value, repair, fault }: ParsedCell): Omit<TableProblem, 'file'> | undefined {
  if (fault !== undefined) return { severity: 'error', ...fault };
  return repair === undefined ? undefined : { code: repairCodes[repair], severity: 'notice', expected: value };
}

const repairCodes = {
  'number-width': 'number-respelt',
  'number-grouped': 'number-ungrouped',
  'number-scaled': 'number-scaled',
  'number-unit': 'number-with-unit',
  'date-respelt': 'date-respelt',
  'integer-respelt': 'integer-respelt',
} as const satisfies Record<CellRepair, TableProblem['code']>;

/** Text of a cell → what it means (Data Package v2: a missing value may have a label); undefined for one without. */
type MissingMeanings = Map<string, MissingLabel | undefined>;

export function missingMeanings({ missingValues = [''] }: TableSchema): MissingMeanings {
  return new Map(
    missingValues.map((missingValue) =>
      typeof missingValue === 'string' ? [missingValue, undefined] : [missingValue.value, missingValue.label],
    ),
  );
}
