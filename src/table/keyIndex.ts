import type { TableProblem } from './problem.ts';
import { seenKeys, type SeenKeys } from './seenKeys.ts';
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
    ...unique.map((names) => ({ code: 'value-duplicate' as const, names, seen: seenKeys() })),
    ...(key.length === 0 ? [] : [{ code: 'key-duplicate' as const, names: key, seen: seenKeys() }]),
  ];
  return (row) =>
    rules.flatMap(({ code, names, seen }) => {
      const first = firstLineOf(row, names, seen);
      return first === undefined ? [] : [{ code, names, first }];
    });
}

function firstLineOf({ line, cells }: TableRow, names: string[], seen: SeenKeys): number | undefined {
  let [key, isThere] = ['', false];
  for (const name of names) {
    const value = cells[name];
    isThere ||= value !== undefined;
    // neither character can stand in a cell
    key += value === undefined ? '\u0001' : `${value}\u0000`;
  }
  return isThere ? seen(key, line) : undefined;
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
