/** A drafted package whose table comes from a query: names made codes in the query, its first result the snapshot. */
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseRecords } from '../intake/text/csv.ts';
import type { QuerySource } from '../sources/source.ts';

/** `text` is the result of the query as CSV, `sql` what was run, `date` the day of it. */
export type QueriedTable = { text: string; sql: string; source: QuerySource; date: string };

/** The files of the draft with its query and snapshot; undefined where the draft has other rows or columns. */
export function queriedFiles(
  files: Map<string, string>,
  { text, sql, source, date }: QueriedTable,
): Map<string, string | Uint8Array> | undefined {
  const described = JSON.parse(files.get('datapackage.json') ?? '') as DraftedPackage;
  const [facts] = described.nianbao.roles.facts;
  const table = described.resources.find(({ name }) => name === facts);
  if (table === undefined) return undefined;
  const drafted = files.get(table.path) ?? '';
  const codes = codesOfNames(text, drafted);
  if (codes === undefined) return undefined;
  const query = `${path.parse(table.path).name}.sql`;
  const snapshots = `snapshots/${table.name}`;
  const { name, path: _, ...rest } = table;
  const withSource = {
    ...described,
    resources: described.resources.map((resource) =>
      resource === table ? { name, path: snapshots, nianbao: { source: { ...source, query } }, ...rest } : resource,
    ),
  };
  const made = new Map<string, string | Uint8Array>(files);
  made.delete(table.path);
  made.set('datapackage.json', `${JSON.stringify(withSource, undefined, 2)}\n`);
  made.set(query, codedQuery(sql, codes));
  made.set(`${snapshots}/${date}.csv.gz`, gzipSync(drafted));
  return made;
}

type DraftedResource = { name: string; path: string };

type DraftedPackage = { resources: DraftedResource[]; nianbao: { roles: { facts: string[] } } };

/** For each column what it holds in the draft, by what the query gave; of most columns that is the same. */
type ColumnCodes = Map<string, Map<string, string>>;

/** Row by row, since a draft keeps their order; a name that became two codes is told by no query. */
function codesOfNames(text: string, drafted: string): ColumnCodes | undefined {
  const before = parseRecords(text, '');
  const after = parseRecords(drafted, '');
  const columns = Object.keys(before.records[0] ?? {});
  const isLike = columns.join('\n') === Object.keys(after.records[0] ?? {}).join('\n');
  if (!isLike || before.records.length !== after.records.length) return undefined;
  const codes: ColumnCodes = new Map(columns.map((column) => [column, new Map<string, string>()]));
  for (const [index, record] of before.records.entries())
    for (const [column, columnCodes] of codes) {
      const name = record[column] ?? '';
      const code = after.records[index]?.[column] ?? '';
      const isNumber = /^-?\d/.test(name) && Number.isFinite(Number(name));
      if ((isNumber && name !== code) || (columnCodes.get(name) ?? code) !== code) return undefined;
      columnCodes.set(name, code);
    }
  return codes;
}

/** Both engines read it. */
function codedQuery(sql: string, codes: ColumnCodes): string {
  const changed = [...codes].map(([column, texts]) => ({
    column,
    changes: [...texts].filter(([name, code]) => name !== code && name !== ''),
  }));
  if (changed.every(({ changes }) => changes.length === 0)) return sql;
  const columns = changed.map(({ column, changes }) => {
    const quoted = `"${column.replaceAll('"', '""')}"`;
    const cases = changes.map(([name, code]) => `\n    WHEN ${literal(name)} THEN ${literal(code)}`);
    return changes.length === 0
      ? `  ${quoted}`
      : `  CASE ${quoted}${cases.join('')}\n    ELSE ${quoted} END AS ${quoted}`;
  });
  return `SELECT\n${columns.join(',\n')}\nFROM (\n${sql.replace(/[\s;]*$/, '')}\n) AS records\n`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
