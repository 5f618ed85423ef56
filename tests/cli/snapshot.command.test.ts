import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { release } from '../../src/release/release.ts';
import { filesBelow, withFolder } from '../release/withFolder.ts';
import { writePackage } from '../release/writePackage.ts';
import { query, writeQueried } from '../sources/writeQueried.ts';

function run(folder: string, ...options: string[]): { status: number | null; text: string } {
  const command = ['src/cli/snapshot.ts', '--package', folder, '--staff', path.join(folder, 'staff'), '--lang', 'en'];
  const { status, stderr } = spawnSync(process.execPath, [...command, ...options], { encoding: 'utf8' });
  return { status, text: stderr };
}

describe('npm run snapshot', { timeout: 60_000 }, () => {
  it('keeps what the query gives, from which a release is made without the records', () =>
    withFolder(async (folder) => {
      await writeQueried(folder, query);
      const { status, text } = run(folder, '--date', '2022-02-01');
      expect(text).toContain('Snapshot snapshots/facts/2022-02-01.csv.gz: 2 rows, sha256:');
      expect(status).toBe(0);
      const snapshot = await readFile(path.join(folder, 'snapshots/facts/2022-02-01.csv.gz'));
      expect(gunzipSync(snapshot).toString()).toBe(
        'year,area,programme,measure,value,unit\n2021,county,dibao,funds,1350.50,元\n2021,sample,dibao,funds,300.00,元\n',
      );
      const record = await filesBelow(path.join(folder, 'staff', path.basename(folder), 'snapshots'));
      expect(JSON.parse(record['facts/2022-02-01.json'] ?? '')).toEqual({
        rows: 2,
        digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
        version: expect.stringMatching(/^DuckDB v1\./) as string,
        engine: 'duckdb',
        query,
      });
      await rm(path.join(folder, 'records'), { recursive: true });
      const first = await release(folder);
      expect(first.files.get('figures.csv')).toContain('1350.50');
      expect([...(await release(folder)).files]).toEqual([...first.files]);
    }));

  it('says so where no table comes from a query', () =>
    withFolder(async (folder) => {
      await writePackage(folder, {});
      expect(run(folder)).toEqual({
        status: 2,
        text: expect.stringContaining('no table comes from a query') as string,
      });
    }));
});
