import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { queryWordings, snapshotOf } from '../../src/cli/queryRun.ts';
import { readQueryTables } from '../../src/release/package/queryTable.ts';
import { formatProblem } from '../../src/words/problems/formatProblem.ts';
import type { JsonObject } from '../release/patched.ts';
import { filesBelow, withFolder } from '../release/withFolder.ts';
import { query, writeQueried } from './writeQueried.ts';

/** The path of the snapshot, or the problems in words. */
async function taken(folder: string, data = folder): Promise<string[]> {
  const { tables, problems } = await readQueryTables(folder);
  const [table] = tables;
  if (table === undefined) return problems.map(({ code }) => code);
  const run = {
    folder,
    data,
    staff: path.join(folder, 'staff'),
    date: '2022-02-01',
    signal: new AbortController().signal,
    environment: {},
  };
  const { snapshot, problems: faults } = await snapshotOf(table, run);
  return snapshot === undefined ? faults.map((fault) => formatProblem(fault, queryWordings, 'en')) : [snapshot.file];
}

/** Of a package with this query, and no file but those of the package. */
function refusal(sql: string, source: JsonObject = {}): Promise<string> {
  return withFolder(async (folder) => {
    await writeQueried(folder, sql, source);
    const before = (await readdir(folder)).toSorted();
    const lines = await taken(folder);
    expect((await readdir(folder)).filter((name) => name !== 'snapshots').toSorted()).toEqual(before);
    expect(Object.keys(await filesBelow(folder)).filter((name) => name.startsWith('snapshots'))).toEqual([]);
    return lines.join('\n');
  });
}

const byArea = { from: 'area, ', to: "'county' AS area, " };

describe('a snapshot', () => {
  it('never takes the place of another', () =>
    withFolder(async (folder) => {
      await writeQueried(folder, query);
      expect(await taken(folder)).toEqual(['snapshots/facts/2022-02-01.csv.gz']);
      const before = await filesBelow(path.join(folder, 'snapshots'));
      expect(await taken(folder)).toEqual(['snapshots/facts/2022-02-01.2.csv.gz']);
      expect(await filesBelow(path.join(folder, 'snapshots'))).toMatchObject(before);
    }));

  it('is made of records that are kept elsewhere', () =>
    withFolder(async (folder) => {
      await writeQueried(folder, query, { data: { records: '.' } });
      expect(await taken(folder, path.join(folder, 'records'))).toEqual(['snapshots/facts/2022-02-01.csv.gz']);
    }));

  test.each([
    ['an unknown column', query.replace('area,', "area, 'x' AS name,"), 'the schema has no such column of the result'],
    [
      'names where codes belong',
      query.replace('area,', 'name AS area,').replace(/GROUP.*/, 'GROUP BY ALL'),
      'in 3 rows this column holds no code',
    ],
    ['floating numbers', query.replace('DECIMAL(12, 2)', 'DOUBLE'), 'CAST(value AS DECIMAL(18, 2))'],
    ['texts as numbers', query.replace(/sum\(.*?\)\)/, 'max(paid)'), 'the column is not of the type of its field'],
    [
      'rows with one key',
      query
        .replace(byArea.from, byArea.to)
        .replace('BY area', 'BY paid')
        .replace(/ORDER.*/, ''),
      '2 rows have the key (year, area, programme, measure) of an earlier row',
    ],
    ['no rows', query.replace('GROUP', "WHERE area = 'x' GROUP"), 'the result has no rows'],
    ['two statements', `${query}; SELECT 1`, 'the file holds 2 statements'],
    [
      'the number of a person',
      query.replace(/sum\(.*?\)\)/, "max('110101199003070011'::HUGEINT)"),
      'numbers of identity cards (2)',
    ],
  ])('refuses %s', async (_, sql, words) => {
    const text = await refusal(sql);
    expect(text).toContain(words);
    expect(text).not.toMatch(/张三|李四|王五|110101/);
  });

  it('refuses more rows than are allowed', async () => {
    expect(await refusal(query, { mostRows: 1 })).toContain('the result has more than 1 rows');
  });

  it('refuses a text that nothing limits', () =>
    withFolder(async (folder) => {
      await writeQueried(
        folder,
        query.replace('unit', 'unit, name AS remark').replace(/GROUP.*/, 'GROUP BY ALL'),
        {},
        {
          remark: { type: 'string' },
        },
      );
      expect((await taken(folder)).join()).toContain('this column may hold any text');
    }));

  it('is of a table of figures', () =>
    withFolder(async (folder) => {
      await writeQueried(folder, query);
      const file = path.join(folder, 'datapackage.json');
      const described = JSON.parse(await readFile(file, 'utf8')) as { resources: { nianbao?: object }[] };
      described.resources[1]!.nianbao = { source: { engine: 'duckdb', query: 'facts.sql' } };
      await writeFile(file, JSON.stringify(described));
      expect((await readQueryTables(folder)).problems.map(({ code }) => code)).toContain('source-not-figures');
    }));
});
