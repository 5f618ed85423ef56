import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../release/withFolder.ts';

/** Of each month, town and programme some persons, ten and more. */
const cells = ['2021-01', '2021-02'].flatMap((month) =>
  ['东镇', '西镇'].flatMap((town) => ['低保', '特困'].map((programme) => [month, town, programme])),
);
const records = `month,town,programme,person,paid\n${cells
  .flatMap((cell, index) => Array.from({ length: 10 + index }, (_, person) => `${cell.join()},${person},100.25\n`))
  .join('')}`;
const sums = cells.map(([month], index) => `${month},${10 + index},${(100.25 * (10 + index)).toFixed(2)}`);

const query = `SELECT month, town AS area, programme, count(*) AS persons, sum(paid::DECIMAL(12, 2)) AS funds
FROM records GROUP BY ALL ORDER BY ALL;
`;

function run(command: string, ...options: string[]): { status: number | null; text: string } {
  const { status, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...options, '--lang', 'en'], {
    encoding: 'utf8',
  });
  return { status, text: stderr };
}

function draft(folder: string): ReturnType<typeof run> {
  const measures = ['--measure', 'persons=persons:人:stock', '--measure', 'funds=funds:元:flow'];
  const from = [
    '--query',
    path.join(folder, 'aid.sql'),
    '--engine',
    'duckdb',
    '--data',
    folder,
    '--records',
    'records=records',
  ];
  return run(
    'new',
    'aid',
    ...from,
    '--into',
    path.join(folder, 'data'),
    '--yes',
    '--programme',
    'programme',
    ...measures,
  );
}

describe('npm run new -- --query', { timeout: 120_000 }, () => {
  it('drafts a package whose next snapshot is like its first, with codes for names', () =>
    withFolder(async (folder) => {
      await mkdir(path.join(folder, 'records'));
      await writeFile(path.join(folder, 'records', 'a.csv'), records);
      await writeFile(path.join(folder, 'aid.sql'), query);
      const { status, text } = draft(folder);
      expect({ status, text }).toEqual({
        status: 0,
        text: expect.stringContaining('publishes 16 figures as they stand') as string,
      });
      const made = path.join(folder, 'data', 'aid');
      const described = JSON.parse(await readFile(path.join(made, 'datapackage.json'), 'utf8')) as {
        resources: { name: string; path: string; nianbao?: object }[];
      };
      expect(described.resources[0]).toMatchObject({
        name: 'aid',
        path: 'snapshots/aid',
        nianbao: { source: { engine: 'duckdb', query: 'aid.sql', data: { records: 'records' } } },
      });
      const staff = path.join(folder, 'staff');
      expect(
        run('snapshot', '--package', made, '--data', folder, '--date', '2100-01-01', '--staff', staff),
      ).toMatchObject({ status: 0 });
      const record = JSON.parse(
        await readFile(path.join(staff, 'aid/snapshots/aid/2100-01-01.json'), 'utf8'),
      ) as object;
      expect(record).toMatchObject({ rows: 8, query: await readFile(path.join(made, 'aid.sql'), 'utf8') });
      const second = gunzipSync(await readFile(path.join(made, 'snapshots/aid/2100-01-01.csv.gz'))).toString();
      expect(second).not.toMatch(/[东西低特]/);
      expect(
        second
          .split('\n')
          .slice(1, -1)
          .map((line) => line.replace(/,[^\d]\d/g, ''))
          .toSorted(),
      ).toEqual(sums.toSorted());
    }));

  it('refuses what a snapshot would refuse, and drafts nothing', () =>
    withFolder(async (folder) => {
      await mkdir(path.join(folder, 'records'));
      await writeFile(path.join(folder, 'records', 'a.csv'), records);
      await writeFile(path.join(folder, 'aid.sql'), query.replace('DECIMAL(12, 2)', 'DOUBLE'));
      const { status, text } = draft(folder);
      expect(status).toBe(2);
      expect(text).toContain('CAST(funds AS DECIMAL(18, 2))');
      expect(text).toContain('Nothing was drafted');
    }));
});
