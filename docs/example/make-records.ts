/**
 * Writes invented person-month records, the same for the same number: node docs/example/make-records.ts <file> [rows].
 * A file that ends in .parquet or .csv; ten million rows unless another number is given.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [file = 'records/records.parquet', rows = '10000000'] = process.argv.slice(2);

/** A person is supported for a year, from a month, in a town and by a programme that its number decides. */
const records = `
  WITH numbered AS (
    SELECT range // 12 AS person, range % 12 AS turn, hash(range // 12) AS mixed FROM range(${Number(rows)})
  )
  SELECT
    person,
    strftime(DATE '2021-01-01' + to_months(((mixed % 36 + turn) % 36)::INTEGER), '%Y-%m') AS month,
    't' || lpad((1 + least(mixed // 36 % 12, mixed // 432 % 12))::VARCHAR, 2, '0') AS area,
    CASE WHEN mixed // 5184 % 100 < 70 THEN 'dibao' WHEN mixed // 5184 % 100 < 85 THEN 'tekun' ELSE 'linshi' END AS programme,
    (300 + mixed // 518400 % 997)::DECIMAL(12, 2) + 0.25 AS paid
  FROM numbered`;

await mkdir(path.dirname(path.resolve(file)), { recursive: true });
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const form = file.endsWith('.csv') ? 'FORMAT csv, HEADER' : 'FORMAT parquet';
await connection.run(`COPY (${records}) TO '${path.resolve(file).replaceAll("'", "''")}' (${form})`);
connection.closeSync();
instance.closeSync();
