import type { TableProblem } from './problem.ts';
import { keyNames, type TableSchema } from './schema.ts';
import type { TableRow } from './tableRow.ts';

/** What must be unique is unique: fields declared so, and the primary key; the second row of a key is left out. */
export function checkRows(
  rows: TableRow[],
  schema: TableSchema,
  headers: Record<string, string>,
  file: string,
): { rows: TableRow[]; problems: TableProblem[] } {
  const unique = schema.fields.filter(({ constraints }) => constraints?.unique === true).map(({ name }) => name);
  const key = keyNames(schema);
  const repeatedKeys = key.length === 0 ? [] : repetitions(rows, key);
  const problems = [
    ...unique.flatMap((name) => repetitions(rows, [name]).map((pair) => toProblem('value-duplicate', pair, [name]))),
    ...repeatedKeys.map((pair) => toProblem('key-duplicate', pair, key)),
  ];
  const left = new Set(repeatedKeys.map(({ row }) => row));
  return { rows: rows.filter((row) => !left.has(row)), problems };

  function toProblem(code: TableProblem['code'], { row, first }: Repetition, names: string[]): TableProblem {
    const column = names.map((name) => headers[name] ?? name).join(', ');
    const read = names.map((name) => row.cells[name] ?? '').join(', ');
    return { code, severity: 'error', file, row: row.line, column, read, params: { first: first.line } };
  }
}

type Repetition = { row: TableRow; first: TableRow };

/** Rows whose values in these fields stood before; a row in which all of them are missing repeats nothing. */
function repetitions(rows: TableRow[], names: string[]): Repetition[] {
  const seen = new Map<string, TableRow>();
  return rows.flatMap((row) => {
    const values = names.map((name) => row.cells[name]);
    if (values.every((value) => value === undefined)) return [];
    const id = JSON.stringify(values.map((value) => value ?? null));
    const first = seen.get(id);
    if (first === undefined) seen.set(id, row);
    return first === undefined ? [] : [{ row, first }];
  });
}
