import type { TableProblem } from './problem.ts';
import { keyNames, type TableSchema } from './schema.ts';
import type { TableHead } from './table.ts';
import type { TableRow } from './tableRow.ts';

/** What must be unique is unique: fields declared so, and the primary key. */
export type KeyIndex = (row: TableRow) => Repeated[];
export type Repeated = { code: 'value-duplicate' | 'key-duplicate'; names: string[]; first: number };

/** Takes the rows one after another. A row in which all of the values are missing repeats nothing. */
export function keyIndex(schema: TableSchema): KeyIndex {
  const unique = schema.fields.filter(({ constraints }) => constraints?.unique === true).map(({ name }) => [name]);
  const key = keyNames(schema);
  const rules = [
    ...unique.map((names) => ({ code: 'value-duplicate' as const, names, seen: new Map<string, number>() })),
    ...(key.length === 0 ? [] : [{ code: 'key-duplicate' as const, names: key, seen: new Map<string, number>() }]),
  ];
  return (row) =>
    rules.flatMap(({ code, names, seen }) => {
      const first = repeated(row, names, seen);
      return first === undefined ? [] : [{ code, names, first }];
    });
}

function repeated({ line, cells }: TableRow, names: string[], seen: Map<string, number>): number | undefined {
  const values = names.map((name) => cells[name]);
  if (values.every((value) => value === undefined)) return undefined;
  const id = JSON.stringify(values.map((value) => value ?? null));
  const first = seen.get(id);
  if (first === undefined) seen.set(id, line);
  return first;
}

export function repetition(
  { code, names, first }: Repeated,
  row: TableRow,
  { headers, letters }: Pick<TableHead, 'headers' | 'letters'>,
  file: string,
): TableProblem {
  const join = (texts: Record<string, string | undefined>) => names.map((name) => texts[name] ?? '').join(', ');
  const column = names.map((name) => headers[name] ?? name).join(', ');
  const place = { file, row: row.line, letter: join(letters), column, read: join(row.cells) };
  return { code, severity: 'error', ...place, params: { first } };
}
