import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { queryWordings, snapshotOf } from '../../src/cli/queryRun.ts';
import { readQueryTables } from '../../src/release/package/queryTable.ts';
import { runPostgres } from '../../src/sources/postgres.ts';
import { formatProblem } from '../../src/words/problems/formatProblem.ts';
import { withFolder } from '../release/withFolder.ts';
import { expectedSums, makeCluster, makeOneServer, sumsByArea } from './personMonths.ts';
import { administrator, hasServers, reader, startServers } from './postgresServers.ts';
import { answerOf, type Answer, type Query } from './queried.ts';
import { writeQueried } from './writeQueried.ts';

const rows = 1_000_000;
const name = hasServers ? 'PostgreSQL' : 'PostgreSQL (not run: no server for this machine)';

describe.runIf(hasServers)(name, async () => {
  const { servers, close } = hasServers ? await startServers(3) : { servers: [], close: async () => {} };
  afterAll(close);
  const [server, ...workers] = servers as [
    (typeof servers)[number],
    (typeof servers)[number],
    (typeof servers)[number],
  ];
  // the coordinator has a database of records of its own before it has those of its workers
  await makeOneServer(server, rows);

  const ask = (sql: string, query: Query = {}): Promise<Answer> =>
    answerOf(runPostgres, sql, { environment: server.environment, ...query });

  it('adds up a million records, exactly', async () => {
    expect(await ask(sumsByArea)).toEqual({
      columns: ['area text text', 'persons bigint number', 'paid numeric number'],
      rows: expectedSums(rows),
    });
  });

  it('reads a long result in pieces, whatever the types', async () => {
    const sql = `SELECT n, date '2021-12-31' AS day, n % 2 = 0 AS even, NULL::text AS nothing, n::float8 AS real, '{}'::jsonb AS tree
      FROM generate_series(1, 12001) AS n -- to the end`;
    const { columns, rows: read = [] } = await ask(sql);
    expect(columns).toEqual([
      'n integer number',
      'day date date',
      'even boolean truth',
      'nothing text text',
      'real double precision real',
      'tree jsonb other',
    ]);
    expect([read.length, read.at(-1)]).toEqual([12_001, ['12001', '2021-12-31', 'false', '', '12001', '{}']]);
  });

  test.each([
    ["COPY records TO 'x.csv'", 'query-not-select'],
    ["COPY records TO PROGRAM 'cat'", 'query-not-select'],
    ['INSERT INTO records VALUES (1)', 'query-not-select'],
    ['WITH gone AS (DELETE FROM records RETURNING *) SELECT * FROM gone', 'query-failed'],
    ['SELECT * INTO other FROM records', 'query-failed'],
    ['SET statement_timeout = 0', 'query-not-select'],
    ['DO $$ BEGIN END $$', 'query-not-select'],
    ['EXPLAIN ANALYZE SELECT 1', 'query-not-select'],
    ['SELECT 1; SELECT 2', 'query-not-one'],
    ['SELECT 1; COMMIT; DROP TABLE records', 'query-not-one'],
    ['/* a */ -- b\nSELEC', 'query-not-select'],
    ['SELECT nothing FROM records', 'query-failed'],
    ["SELECT nextval('s')", 'query-failed'],
    ["SELECT pg_read_file('/etc/passwd')", 'server-forbidden'],
    ["SELECT lo_export(1, 'x')", 'server-forbidden'],
    ['SELECT * FROM pg_authid', 'server-forbidden'],
  ])('does not run %s', async (sql, fault) => {
    expect((await ask(sql)).fault).toBe(fault);
  });

  it('tells of a cell that cannot be cast, without the cell', async () => {
    await withFolder(async (folder) => {
      await writeQueried(folder, "SELECT ('张三' || area)::int AS year FROM records", { engine: 'postgres' });
      const { text } = await problemsOf(folder);
      expect(text).toContain('invalid input syntax for type integer');
      expect(text).not.toContain('张三');
    });
  });

  test.each([
    ['a superuser', administrator, ''],
    ['one who may read files', reader, 'GRANT pg_read_server_files TO'],
    ['one who may run programs', reader, 'GRANT pg_execute_server_program TO'],
    ['one who may call a function that reads files', reader, 'GRANT EXECUTE ON FUNCTION pg_read_file(text) TO'],
  ])('is not asked by %s', async (_, { user, password }, grant) => {
    if (grant !== '') await server.run(`${grant} ${reader.user}`);
    const environment = { ...server.environment, PGUSER: user, PGPASSWORD: password };
    const { fault } = await ask('SELECT 1', { environment });
    if (grant !== '') await server.run(`${grant.replace('GRANT', 'REVOKE').replace(/TO$/, 'FROM')} ${reader.user}`);
    expect(fault).toBe('server-role-mighty');
    expect((await ask('SELECT 1')).fault).toBeUndefined();
  });

  test.each([
    [{ PGPASSWORD: 'wrong' }, 'server-login'],
    [{ PGPASSWORD: undefined }, 'server-login'],
    [{ PGDATABASE: 'nowhere' }, 'server-login'],
    [{ PGUSER: 'nobody' }, 'server-login'],
    [{ PGPORT: '1' }, 'server-unreachable'],
    [{ PGHOST: undefined }, 'server-unset'],
    // not by a name of this machine: it must show a certificate
    [{ PGHOST: '127.0.0.2' }, 'server-tls'],
  ])('says what is wrong with %o', async (change, fault) => {
    expect((await ask('SELECT 1', { environment: { ...server.environment, ...change } })).fault).toBe(fault);
  });

  it('keeps to its time, and stops where it is interrupted', async () => {
    expect((await ask('SELECT pg_sleep(60)', { source: { seconds: 1 } })).fault).toBe('query-too-long');
    expect((await ask('SELECT pg_sleep(60)', { signal: AbortSignal.timeout(500) })).fault).toBe('query-cancelled');
    const running =
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid()";
    expect(await server.run(running)).toEqual([{ n: 0 }]);
  });

  const long = 'SELECT n FROM generate_series(1, 3000000) AS n';

  it('tells that the connection was lost in mid-query', async () => {
    const { port, cut, end } = await startProxy(server.port);
    const environment = { ...server.environment, PGPORT: String(port) };
    expect((await ask(long, { environment, during: cut })).fault).toBe('server-lost');
    end();
  });

  it('tells that the server was killed in mid-query', async () => {
    const kill = async () => {
      const [backend] = await server.run<{ pid: number }>(
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'nianbao'",
      );
      process.kill(backend!.pid, 'SIGKILL');
    };
    expect((await ask(long, { during: kill })).fault).toBe('server-lost');
    await expect.poll(() => server.run('SELECT 1').catch(() => []), { timeout: 20_000 }).toHaveLength(1);
  });

  it('keeps no snapshot of a column that has changed its type, and tells nothing of the connection', () =>
    withFolder(async (folder) => {
      await server.run(`CREATE TABLE paid (area text, paid numeric(12, 2)); INSERT INTO paid VALUES ('county', 1350.5);
        GRANT SELECT ON paid TO ${reader.user}`);
      const sql = `SELECT 2021 AS year, area, 'dibao' AS programme, 'funds' AS measure, paid AS value, '元' AS unit FROM paid`;
      await writeQueried(folder, sql, { engine: 'postgres' });
      const snapshots = path.join(folder, 'snapshots/facts');
      expect((await problemsOf(folder)).text).toBe('');
      await server.run('ALTER TABLE paid ALTER paid TYPE float8');
      expect((await problemsOf(folder)).text).toContain('the numbers of this column are not exact');
      await server.run('DROP TABLE paid');
      const { text } = await problemsOf(folder);
      expect(text).toContain('relation "paid" does not exist');
      expect(await readdir(snapshots)).toEqual(['2022-02-01.csv.gz']);
    }));

  it('adds up on the workers of a cluster, and tells that one is gone', async () => {
    await server.run('DROP TABLE records');
    await server.run(`DROP OWNED BY ${reader.user}; DROP ROLE ${reader.user}`);
    await makeCluster(server, workers, rows / 10);
    const plan = await server.run<{ 'QUERY PLAN': string }>(
      `SET enable_partitionwise_aggregate = on; EXPLAIN (VERBOSE) ${sumsByArea}`,
    );
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text.match(/Relations: Aggregate on \(public\.records/g)).toHaveLength(2);
    expect((await ask(sumsByArea)).rows).toEqual(expectedSums(rows / 10));
    await workers[1].stop();
    expect((await ask(sumsByArea)).fault).toBe('server-worker-lost');
  });

  async function problemsOf(folder: string): Promise<{ text: string }> {
    const [table] = (await readQueryTables(folder)).tables;
    const { problems } = await snapshotOf(table!, {
      folder,
      data: folder,
      staff: path.join(folder, 'staff'),
      date: '2022-02-01',
      signal: new AbortController().signal,
      environment: server.environment,
    });
    const text = problems.map((problem) => formatProblem(problem, queryWordings, 'en')).join('\n');
    for (const secret of ['127.0.0.1', reader.user, reader.password]) expect(text).not.toContain(secret);
    return { text };
  }
});

/** Between a client and a server, to be cut. */
async function startProxy(target: number): Promise<{ port: number; cut: () => void; end: () => void }> {
  const sockets: Socket[] = [];
  const proxy = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    sockets.push(near, far);
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve));
  const cut = () => sockets.forEach((socket) => socket.destroy());
  return { port: (proxy.address() as AddressInfo).port, cut, end: () => void proxy.close() };
}
