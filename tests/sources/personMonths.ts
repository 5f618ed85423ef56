/** Person-months, what was paid for each of them: on one server, or on the workers of a cluster. */
import { administrator, database, reader, type Server } from './postgresServers.ts';

const columns = 'person bigint, area text, month date, paid numeric(12, 2)';

/** Areas are 001 to 050. */
const areas = Array.from({ length: 50 }, (_, index) => String(index + 1).padStart(3, '0'));

/** Persons and money of each area; every person is in one of them. */
export const sumsByArea =
  'SELECT area, count(*) AS persons, sum(paid) AS paid FROM records GROUP BY area ORDER BY area';

const makeReader = `CREATE ROLE ${reader.user} LOGIN PASSWORD '${reader.password}'`;

export async function makeOneServer(server: Server, rows: number): Promise<void> {
  await server.run(makeReader);
  await fillTable(server, rows, areas);
}

/** Aggregates are pushed to the workers, each of which has half of the areas. */
export async function makeCluster(coordinator: Server, workers: Server[], rows: number): Promise<void> {
  await coordinator.run(`${makeReader}; CREATE EXTENSION postgres_fdw;
    CREATE TABLE records (${columns}) PARTITION BY LIST (area);
    GRANT SELECT ON records TO ${reader.user};
    ALTER ROLE ${reader.user} SET enable_partitionwise_aggregate = on`);
  for (const [index, worker] of workers.entries()) {
    const held = areas.filter((_, turn) => turn % workers.length === index);
    await worker.run(makeReader);
    await fillTable(worker, rows, held);
    const users = [administrator, reader].map(
      ({ user, password }) =>
        `CREATE USER MAPPING FOR ${user} SERVER worker${index} OPTIONS (user '${user}', password '${password}');`,
    );
    await coordinator.run(`CREATE SERVER worker${index} FOREIGN DATA WRAPPER postgres_fdw
        OPTIONS (host '127.0.0.1', port '${worker.port}', dbname '${database}', use_remote_estimate 'true');
      ${users.join('\n')}
      CREATE FOREIGN TABLE records${index} PARTITION OF records FOR VALUES IN (${quotedList(held)})
        SERVER worker${index} OPTIONS (table_name 'records')`);
  }
}

async function fillTable(server: Server, rows: number, held: string[]): Promise<void> {
  await server.run(`CREATE UNLOGGED TABLE records (${columns});
    INSERT INTO records
      SELECT n, lpad((n % ${areas.length} + 1)::text, 3, '0'), date '2021-01-01' + (n % 12)::int * 31, (n % 997) + 0.25
      FROM generate_series(1, ${rows}) AS n
      WHERE lpad((n % ${areas.length} + 1)::text, 3, '0') IN (${quotedList(held)});
    ANALYZE records; GRANT SELECT ON records TO ${reader.user}`);
}

function quotedList(texts: string[]): string {
  return texts.map((text) => `'${text}'`).join(', ');
}

/** The rows of `sumsByArea`, by arithmetic of our own. */
export function expectedSums(rows: number): string[][] {
  const persons = areas.map(() => 0);
  const hundredths = areas.map(() => 0);
  for (let n = 1; n <= rows; n += 1) {
    persons[n % areas.length]! += 1;
    hundredths[n % areas.length]! += (n % 997) * 100 + 25;
  }
  return areas.map((area, index) => [area, String(persons[index]), (hundredths[index]! / 100).toFixed(2)]);
}
