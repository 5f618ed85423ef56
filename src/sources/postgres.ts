/** PostgreSQL, and clusters that speak its protocol: one SELECT in a read-only transaction, read by a cursor. */
import { readFile } from 'node:fs/promises';
import { Client, type ClientConfig, type QueryArrayResult } from 'pg';
import { connectionFault, queryFault, serverProblems } from './serverFaults.ts';
import { interruption, piecesWithFaults, SourceFault, usualSeconds, withFaults } from './source.ts';
import type { Engine, QueryRequest, ResultColumn } from './source.ts';

export const runPostgres: Engine = async (request, take) => {
  const client = await connected(request);
  const cancel = (): void => void cancelQuery(request, client);
  const faultOf = (fault: unknown): unknown => {
    const isCancelled = (fault as { code?: unknown }).code === '57014' || request.signal.aborted;
    return isCancelled ? interruption(request, !request.signal.aborted) : queryFault(fault, request);
  };
  try {
    request.signal.addEventListener('abort', cancel);
    const { version, columns, first } = await withFaults(() => startReading(client, request), faultOf);
    return await take({ version, columns, pieces: piecesWithFaults(rowsOf(client, columns, first), faultOf) });
  } finally {
    request.signal.removeEventListener('abort', cancel);
    // a session that is gone has nothing to end
    await client.end().catch(() => undefined);
  }
};

const connectMilliseconds = 15_000;

/** The certificate is verified unless the host is this machine. */
async function settings({ environment }: QueryRequest): Promise<ClientConfig> {
  const { PGHOST = '', PGPORT = '5432', PGDATABASE = '', PGUSER = '', PGPASSWORD = '', PGSSLROOTCERT } = environment;
  const names = Object.entries({ PGHOST, PGDATABASE, PGUSER }).flatMap(([name, value]) => (value === '' ? [name] : []));
  if (names.length > 0) throw new SourceFault(serverProblems, 'server-unset', { params: { names: names.join(', ') } });
  const isLocal = /^(localhost|127\.0\.0\.1|::1|\/.*)$/.test(PGHOST);
  const authority = PGSSLROOTCERT === undefined ? undefined : await readFile(PGSSLROOTCERT, 'utf8');
  return {
    host: PGHOST,
    port: Number(PGPORT),
    database: PGDATABASE,
    user: PGUSER,
    password: PGPASSWORD,
    ssl: isLocal ? false : { rejectUnauthorized: true, ...(authority !== undefined && { ca: authority }) },
    connectionTimeoutMillis: connectMilliseconds,
    keepAlive: true,
    application_name: 'nianbao',
  };
}

async function connected(request: QueryRequest): Promise<Client> {
  const client = new Client(await settings(request));
  // what breaks between two queries is told by the next of them
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (fault) {
    throw connectionFault(fault);
  }
}

/** By another session of the same role, which needs no right of its own for that. */
async function cancelQuery(request: QueryRequest, client: Client): Promise<void> {
  const { processID } = client as unknown as { processID: number };
  try {
    const other = await connected(request);
    await other.query('SELECT pg_cancel_backend($1)', [processID]);
    await other.end();
  } catch {
    await client.end();
  }
}

/** Only what is named here is out of reach for a role that has SELECT alone. */
const mightyRole = `SELECT
  EXISTS (SELECT FROM pg_roles WHERE rolname IN (current_user, session_user) AND rolsuper)
  OR EXISTS (SELECT FROM pg_roles WHERE pg_has_role(session_user, oid, 'MEMBER') AND (rolsuper OR rolname IN
    ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')))
  OR EXISTS (SELECT FROM pg_proc WHERE has_function_privilege(oid, 'EXECUTE') AND proname IN
    ('pg_read_file', 'pg_read_binary_file', 'pg_ls_dir', 'pg_stat_file', 'lo_import', 'lo_export', 'pg_file_write')
    AND pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = 'pg_catalog'))
  AS "isMighty", version() AS version`;

type Rows = QueryArrayResult<(string | null)[]>;

type Reading = { version: string; columns: ResultColumn[]; first: Rows };

/** The server accepts as a cursor one SELECT, and in a transaction that reads only nothing that writes. */
async function startReading(client: Client, { sql, source }: QueryRequest): Promise<Reading> {
  const { rows } = await client.query<{ isMighty: boolean; version: string }>(mightyRole);
  const [{ isMighty, version } = { isMighty: true, version: '' }] = rows;
  if (isMighty) throw new SourceFault(serverProblems, 'server-role-mighty');
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query(`SET LOCAL statement_timeout = ${(source.seconds ?? usualSeconds) * 1000}`);
  await client.query("SET LOCAL DateStyle = 'ISO'");
  // all rows are wanted, not the first few soon
  await client.query('SET LOCAL cursor_tuple_fraction = 1');
  await client.query(extended(`DECLARE nianbao NO SCROLL CURSOR WITHOUT HOLD FOR\n${sql}`));
  const first = await fetchRows(client);
  return { version: version.split(/ on | \(|, /)[0] ?? '', columns: await columnsOf(client, first), first };
}

/** The extended protocol takes one statement, whatever the text holds. */
function extended(text: string): { text: string; queryMode: 'extended' } {
  return { text, queryMode: 'extended' };
}

const rowsAtOnce = 5000;

function fetchRows(client: Client): Promise<Rows> {
  return client.query<(string | null)[]>({
    text: `FETCH ${rowsAtOnce} FROM nianbao`,
    rowMode: 'array',
    types: { getTypeParser: () => (text: unknown) => text },
  });
}

const kinds: Record<string, ResultColumn['kind']> = {
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
  real: 'real',
  'double precision': 'real',
  text: 'text',
  'character varying': 'text',
  character: 'text',
  name: 'text',
  date: 'date',
  boolean: 'truth',
};

/** An enumeration is text. */
async function columnsOf(client: Client, { fields }: Pick<Rows, 'fields'>): Promise<ResultColumn[]> {
  const { rows } = await client.query<{ oid: string; type: string; form: string }>(
    'SELECT oid::text AS oid, format_type(oid, NULL) AS type, typtype::text AS form FROM pg_type WHERE oid = ANY($1::oid[])',
    [fields.map(({ dataTypeID }) => dataTypeID)],
  );
  return fields.map(({ name, dataTypeID }) => {
    const { type = '', form } = rows.find(({ oid }) => oid === String(dataTypeID)) ?? {};
    return { name, type, kind: form === 'e' ? 'text' : (kinds[type] ?? 'other') };
  });
}

const truths: Record<string, string> = { t: 'true', f: 'false' };

async function* rowsOf(client: Client, columns: ResultColumn[], first: Rows): AsyncGenerator<string[][]> {
  for (let { rows } = first; rows.length > 0; { rows } = await fetchRows(client))
    yield rows.map((row) =>
      row.map((cell, index) => (columns[index]?.kind === 'truth' ? truths[cell ?? ''] : cell) ?? ''),
    );
}
