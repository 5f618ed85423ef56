/** DuckDB in this process: one SELECT over declared files, with nothing else within reach. */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance, StatementType, version as engineVersion } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBPreparedStatement, DuckDBResult } from '@duckdb/node-api';
import { isMissing } from '../files/whole.ts';
import {
  interruption,
  piecesWithFaults,
  SourceFault,
  sourceProblems,
  usualSeconds,
  withFaults,
  type Engine,
  type QueryRequest,
  type ResultColumn,
} from './source.ts';

const usualMemory = '2GB';

export const runDuckdb: Engine = async (request, take) => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const limit = AbortSignal.timeout((request.source.seconds ?? usualSeconds) * 1000);
  const signals = [request.signal, limit];
  const interrupt = (): void => connection.interrupt();
  const faultOf = (fault: unknown): unknown => interruption(request, limit.aborted) ?? engineFault(fault, request);
  try {
    for (const signal of signals) signal.addEventListener('abort', interrupt);
    const result = await withFaults(async () => (await preparedQuery(connection, request)).stream(), faultOf);
    const pieces = piecesWithFaults(rowsOf(result), faultOf);
    return await take({ version: `DuckDB ${engineVersion()}`, columns: columnsOf(result), pieces });
  } finally {
    for (const signal of signals) signal.removeEventListener('abort', interrupt);
    connection.closeSync();
    instance.closeSync();
  }
};

/** Once prepared, the engine has said itself that it is one SELECT. */
async function preparedQuery(connection: DuckDBConnection, request: QueryRequest): Promise<DuckDBPreparedStatement> {
  const { sql } = request;
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1)
    throw new SourceFault(sourceProblems, 'query-not-one', { params: { count: statements.count } });
  await checkTree(connection, sql);
  await makeTables(connection, request);
  await lockDown(connection, request);
  const statement = await statements.prepare(0);
  if (statement.statementType !== StatementType.SELECT) throw new SourceFault(sourceProblems, 'query-not-select');
  return statement;
}

/** Those that make rows of nothing but their arguments; any other may read a file or change the engine. */
const harmlessFunctions = new Set(['unnest', 'range', 'generate_series']);

/** By the tree that the engine makes of the text, which it makes of a SELECT only. */
async function checkTree(connection: DuckDBConnection, sql: string): Promise<void> {
  const reader = await connection.runAndReadAll('SELECT json_serialize_sql($1::VARCHAR)', [sql]);
  const tree = JSON.parse(String(reader.getRows()[0]?.[0])) as { error: boolean; error_message?: string };
  if (tree.error) throw new SourceFault(sourceProblems, 'query-not-select', { read: tree.error_message ?? '' });
  const name = tableFunctions(tree).find((candidate) => !harmlessFunctions.has(candidate));
  if (name !== undefined) throw new SourceFault(sourceProblems, 'query-function', { params: { name } });
}

function tableFunctions(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, function: called } = node as { type?: unknown; function?: { function_name?: unknown } };
  const name = type === 'TABLE_FUNCTION' ? [String(called?.function_name).toLowerCase()] : [];
  return [...name, ...Object.values(node).flatMap(tableFunctions)];
}

/** Cells of a CSV file are texts: the query casts what it counts, and codes keep their noughts. */
const readers: Record<DataFormat, (files: string) => string> = {
  csv: (files) =>
    `read_csv(${files}, all_varchar = true, header = true, union_by_name = true, hive_types_autocast = false)`,
  parquet: (files) => `read_parquet(${files}, union_by_name = true, hive_types_autocast = false)`,
  json: (files) => `read_json(${files}, union_by_name = true, hive_types_autocast = false)`,
};

async function makeTables(connection: DuckDBConnection, { source, root }: QueryRequest): Promise<void> {
  const allowed: string[] = [];
  for (const [name, place] of Object.entries(source.data ?? {})) {
    const { format, files } = await findDataFiles(root, place);
    await connection.run(
      `CREATE VIEW "${name.replaceAll('"', '""')}" AS SELECT * FROM ${readers[format](textList(files))}`,
    );
    allowed.push(...files);
  }
  await connection.run(`SET allowed_paths = ${textList(allowed)}`);
}

function textList(texts: string[]): string {
  return `[${texts.map(quoted).join(', ')}]`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Allowed files could still be written, were a statement other than SELECT let through; and nothing spills to disk. */
async function lockDown(connection: DuckDBConnection, { source }: QueryRequest): Promise<void> {
  const settings = {
    memory_limit: quoted(source.memory ?? usualMemory),
    ...(source.threads !== undefined && { threads: String(source.threads) }),
    temp_directory: "''",
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_unsigned_extensions: 'false',
    allow_persistent_secrets: 'false',
    enable_external_access: 'false',
    lock_configuration: 'true',
  };
  for (const [name, value] of Object.entries(settings)) await connection.run(`SET ${name} = ${value}`);
}

const kinds: [ResultColumn['kind'], RegExp][] = [
  ['number', /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|DECIMAL\(.*)$/],
  ['real', /^(FLOAT|DOUBLE)$/],
  ['text', /^(VARCHAR|ENUM\(.*)$/],
  ['date', /^DATE$/],
  ['truth', /^BOOLEAN$/],
];

function columnsOf(result: DuckDBResult): ResultColumn[] {
  return result.columnNames().map((name, index) => {
    const type = String(result.columnType(index));
    return { name, type, kind: kinds.find(([, form]) => form.test(type))?.[0] ?? 'other' };
  });
}

async function* rowsOf(result: DuckDBResult): AsyncGenerator<string[][]> {
  for await (const rows of result.yieldRows())
    yield rows.map((row) => row.map((value) => (value === null ? '' : String(value))));
}

/** What cannot be cast is a cell of the records, and stays with them. */
function engineFault(fault: unknown, { source, root }: QueryRequest): unknown {
  if (fault instanceof SourceFault || !(fault instanceof Error) || 'errno' in fault) return fault;
  const message = fault.message.replaceAll(root, '.');
  if (message.startsWith('Out of Memory'))
    return new SourceFault(sourceProblems, 'query-memory', { params: { memory: source.memory ?? usualMemory } });
  const shown = /^(Conversion|Invalid Input|Out of Range) Error/.test(message)
    ? message.replaceAll(/"[^"]*"|'[^']*'/g, '…')
    : message;
  return new SourceFault(sourceProblems, 'query-failed', { params: { message: shown.split('\n')[0] ?? '' } });
}

const formats = { csv: /\.(csv|tsv|txt)(\.gz)?$/i, parquet: /\.parquet$/i, json: /\.(json|jsonl|ndjson)(\.gz)?$/i };

type DataFormat = keyof typeof formats;

/** Real paths, in the order of their names. */
type DataFiles = { format: DataFormat; files: string[] };

/** `place` is a file or a folder below `root`; of a folder all files in it and below that are not hidden. */
async function findDataFiles(root: string, place: string): Promise<DataFiles> {
  const top = await realPlace(root, place);
  const start = await realPlace(path.join(root, place), place);
  if (!isWithin(top, start)) throw new SourceFault(sourceProblems, 'data-outside', { read: place });
  const names = (await stat(start)).isFile() ? [''] : await namesBelow(start);
  const files: string[] = [];
  for (const name of names) {
    const file = await realPlace(path.join(start, name), path.posix.join(place, name));
    if (!isWithin(top, file))
      throw new SourceFault(sourceProblems, 'data-outside', { read: path.posix.join(place, name) });
    if ((await stat(file)).isFile()) files.push(file);
  }
  if (files.length === 0) throw new SourceFault(sourceProblems, 'data-missing', { read: place });
  const kinds = new Set(files.map(formatOf));
  const [format] = kinds;
  if (kinds.size > 1 || format === undefined) throw new SourceFault(sourceProblems, 'data-mixed', { read: place });
  return { format, files };
}

async function namesBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => !name.split(path.sep).some((part) => part.startsWith('.'))).toSorted();
}

async function realPlace(file: string, place: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (fault) {
    if (isMissing(fault)) throw new SourceFault(sourceProblems, 'data-missing', { read: place });
    throw fault;
  }
}

function isWithin(folder: string, file: string): boolean {
  const inside = path.relative(folder, file);
  return inside.split(path.sep)[0] !== '..' && !path.isAbsolute(inside);
}

function formatOf(file: string): DataFormat | undefined {
  return (Object.keys(formats) as DataFormat[]).find((format) => formats[format].test(file));
}
