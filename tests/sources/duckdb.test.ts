import { readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, test } from 'vitest';
import { runDuckdb } from '../../src/sources/duckdb.ts';
import { answerOf, type Query } from './queried.ts';

const records: Query = {
  files: { 'records/2021/a.csv': 'area,amount\n01,2.50\n01,0.10\n', 'records/2022/b.csv': 'area,amount\n02,1.00\n' },
  source: { data: { records: 'records' } },
};

const sums =
  'SELECT area, count(*) AS persons, sum(amount::DECIMAL(12, 2)) AS funds FROM records GROUP BY area ORDER BY area';

describe('DuckDB', () => {
  it('adds up the CSV files of a folder, exactly, and keeps the noughts of codes', async () => {
    expect(await answerOf(runDuckdb, sums, records)).toEqual({
      columns: ['area VARCHAR text', 'persons BIGINT number', 'funds DECIMAL(38,2) number'],
      rows: [
        ['01', '2', '2.60'],
        ['02', '1', '1.00'],
      ],
    });
  });

  it('reads JSON, and a table for each name', async () => {
    const query: Query = {
      files: {
        'people.ndjson': '{"area":"01","paid":3}\n{"area":"02","paid":4}\n',
        'areas.csv': 'code,town\n01,east\n02,west\n',
      },
      source: { data: { people: 'people.ndjson', areas: 'areas.csv' } },
    };
    const sql =
      'WITH t AS (SELECT * FROM people) SELECT town, sum(paid) AS paid FROM t JOIN areas ON area = code GROUP BY ALL ORDER BY 1';
    expect((await answerOf(runDuckdb, sql, query)).rows).toEqual([
      ['east', '3'],
      ['west', '4'],
    ]);
  });

  it('reads Parquet files', async () => {
    const prepare = async (folder: string) => {
      const instance = await DuckDBInstance.create(':memory:');
      const connection = await instance.connect();
      await connection.run(
        `COPY (SELECT range AS id, DATE '2021-12-31' AS day FROM range(3)) TO '${folder}/r.parquet'`,
      );
      connection.closeSync();
    };
    const sql = 'SELECT day, count(*) AS persons FROM r GROUP BY day';
    expect(await answerOf(runDuckdb, sql, { prepare, source: { data: { r: 'r.parquet' } } })).toEqual({
      columns: ['day DATE date', 'persons BIGINT number'],
      rows: [['2021-12-31', '3']],
    });
  });

  test.each([
    ["COPY records TO 'out.csv'", 'query-not-select'],
    ["COPY (SELECT 1) TO 'records/2021/a.csv'", 'query-not-select'],
    ["ATTACH 'x.db'", 'query-not-select'],
    ['INSTALL httpfs', 'query-not-select'],
    ['LOAD httpfs', 'query-not-select'],
    ['SET threads = 9', 'query-not-select'],
    ['PRAGMA version', 'query-not-select'],
    ['CREATE TABLE t AS SELECT 1', 'query-not-select'],
    ['EXPLAIN ANALYZE SELECT 1', 'query-not-select'],
    ['CALL pragma_version()', 'query-not-select'],
    ['SELECT 1; SELECT 2', 'query-not-one'],
    ["SELECT 1; COPY (SELECT 1) TO 'out.csv'", 'query-not-one'],
    ['-- nothing', 'query-failed'],
    ["SELECT * FROM read_text('/etc/passwd')", 'query-function'],
    ["SELECT (SELECT max(content) FROM read_blob('/etc/passwd'))", 'query-function'],
    ["SELECT * FROM glob('/*')", 'query-function'],
    ["SELECT * FROM enable_logging(storage = 'file', storage_path = 'x')", 'query-function'],
    ["SELECT * FROM query('SELECT 1')", 'query-function'],
    ["SELECT * FROM '/etc/passwd'", 'query-failed'],
    ["SELECT * FROM '/etc/passwd.csv'", 'query-failed'],
    ["SELECT * FROM 'https://example.org/a.csv'", 'query-failed'],
    ["SELECT * FROM 'records/2021/../../secret.csv'", 'query-failed'],
    ['SELECT * FROM nowhere', 'query-failed'],
    ['SELECT $1', 'query-failed'],
    ['SELEC 1', 'query-failed'],
  ])('does not run %s', async (sql, fault) => {
    let before: string[] = [];
    let after: string[] = [];
    const names = async (folder: string) => (await readdir(folder, { recursive: true })).toSorted();
    const prepare = async (folder: string) => {
      await writeFile(path.join(folder, 'secret.csv'), 'a\n1\n');
      before = await names(folder);
    };
    const answer = await answerOf(
      async (request, take) => runDuckdb(request, take).finally(async () => (after = await names(request.root))),
      sql,
      { ...records, prepare },
    );
    expect(answer.fault).toBe(fault);
    expect(after).toEqual(before);
  });

  it('reads no file by its path that is not declared, not even one beside', async () => {
    const answer = await answerOf(runDuckdb, (folder) => `SELECT * FROM '${folder}/secret.csv'`, {
      ...records,
      files: { ...records.files, 'secret.csv': 'a\n1\n' },
    });
    expect(answer.fault).toBe('query-failed');
  });

  it('follows no link out of the folder of data', async () => {
    const prepare = (folder: string) => symlink('/etc/passwd', path.join(folder, 'records', '2021', 'c.csv'));
    expect(await answerOf(runDuckdb, sums, { ...records, prepare })).toEqual({
      fault: 'data-outside',
      read: 'records/2021/c.csv',
    });
  });

  test.each([
    [{ records: 'nothing' }, 'data-missing'],
    [{ records: '.' }, 'data-mixed'],
  ])('refuses data %o', async (data, fault) => {
    const files = { ...records.files, 'other.json': '{}' };
    expect((await answerOf(runDuckdb, sums, { files, source: { data } })).fault).toBe(fault);
  });

  it('tells of a cell that cannot be cast, without the cell', async () => {
    const answer = await answerOf(runDuckdb, sums, {
      ...records,
      files: { 'records/a.csv': 'area,amount\n01,张三\n' },
    });
    expect(answer.fault).toBe('query-failed');
    expect(answer.read).toContain('Could not convert');
    expect(answer.read).not.toContain('张三');
  });

  it('keeps to its memory', async () => {
    const sql = 'SELECT range, count(*) AS n FROM range(30000000) GROUP BY range ORDER BY n';
    expect((await answerOf(runDuckdb, sql, { source: { memory: '50MB' } })).fault).toBe('query-memory');
  });

  it('keeps to its time, and stops where it is interrupted', async () => {
    const sql = 'SELECT sum(a.range * b.range % 7)::BIGINT AS n FROM range(1000000) a, range(1000000) b';
    expect((await answerOf(runDuckdb, sql, { source: { seconds: 1 } })).fault).toBe('query-too-long');
    const signal = AbortSignal.timeout(500);
    expect((await answerOf(runDuckdb, sql, { signal })).fault).toBe('query-cancelled');
  });
});
