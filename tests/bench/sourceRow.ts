import { spawnSync } from 'node:child_process';
import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { snapshotOf } from '../../src/cli/queryRun.ts';
import { readQueryTables } from '../../src/release/package/queryTable.ts';
import type { Row } from './row.ts';

const folder = '.work/bench/records';
const records = path.join(folder, 'records', 'records.csv');
const rows = 10_000_000;
const runs = 3;
const most = 1.2;

/** The records of the example of docs/sources.md, as a CSV file, which takes longest to read. */
export const sourceRow: Row = {
  name: 'source',
  what: `${rows / 1_000_000} million records to a snapshot, against the query alone`,
  budget: `<= ${most} × DuckDB's own time`,
  measure: async () => {
    await rm(folder, { recursive: true, force: true });
    await cp('docs/example', folder, { recursive: true });
    spawnSync(process.execPath, ['docs/example/make-records.ts', records, String(rows)]);
    const times = { engine: [] as number[], snapshot: [] as number[] };
    for (let run = 0; run < runs; run += 1) {
      times.engine.push(await seconds(queryAlone));
      times.snapshot.push(await seconds(keepSnapshot));
    }
    const engine = Math.min(...times.engine);
    const snapshot = Math.min(...times.snapshot);
    await rm(folder, { recursive: true, force: true });
    const text = `${snapshot.toFixed(2)} s against ${engine.toFixed(2)} s: ${(snapshot / engine).toFixed(2)} ×`;
    return { text, isHeld: snapshot <= most * engine };
  },
};

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** As whoever has the engine alone would run it. */
async function queryAlone(): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`CREATE VIEW records AS SELECT * FROM '${records}'`);
  await connection.runAndReadAll(await readFile(path.join(folder, 'figures.sql'), 'utf8'));
  connection.closeSync();
  instance.closeSync();
}

async function keepSnapshot(): Promise<void> {
  const { tables } = await readQueryTables(folder);
  const { signal } = new AbortController();
  const run = { folder, data: folder, staff: path.join(folder, 'staff'), date: '2024-01-31', signal, environment: {} };
  const { problems } = await snapshotOf(tables[0]!, run);
  if (problems.length > 0) throw new Error(`no snapshot: ${problems[0]!.code}`);
}
