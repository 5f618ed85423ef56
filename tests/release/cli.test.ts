import { spawnSync } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, withFolder } from './withFolder.ts';

function run(...options: string[]): { status: number | null; lines: string[] } {
  const { status, stderr } = spawnSync(process.execPath, ['src/release/cli.ts', ...options], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  return { status, lines: stderr.trimEnd().split('\n') };
}

const sound = 'tests/fixtures/packages/passes-totals';

describe('npm run release', () => {
  it('publishes, and a second time changes nothing', () =>
    withFolder(async (folder) => {
      await cp(sound, folder, { recursive: true });
      expect(run('--package', folder).status).toBe(0);
      const before = await filesBelow(folder);
      const { status, lines } = run('--package', folder, '--lang', 'en');
      expect([status, lines.length]).toEqual([0, 1]);
      expect(lines[0]).toContain('nothing was changed');
      expect(await filesBelow(folder)).toEqual(before);
    }));

  it('refuses with exit code 2 and leaves what is published as it is', () =>
    withFolder(async (folder) => {
      await cp(sound, folder, { recursive: true });
      run('--package', folder);
      const facts = path.join(folder, 'facts.csv');
      await writeFile(facts, (await readFile(facts, 'utf8')).replace('1523', '"1,523"'));
      const before = await filesBelow(folder);
      const { status, lines } = run('--package', folder);
      expect(status).toBe(2);
      expect(lines[0]).toBe(
        '错误 facts.csv 第2行“value”：不是规范的数字，读到“1,523”，应为 1523 / 44.22 / -3。只写半角数字和小数点，不写千分位逗号、空格和单位。',
      );
      expect(lines).toHaveLength(2);
      expect(await filesBelow(folder)).toEqual(before);
    }));

  it('refuses to publish a correction under an old version, and says what to do', () =>
    withFolder(async (folder) => {
      await cp(sound, folder, { recursive: true });
      run('--package', folder);
      const facts = path.join(folder, 'facts.csv');
      await writeFile(facts, (await readFile(facts, 'utf8')).replace('1523', '1524'));
      const before = await filesBelow(folder);
      const { status, lines } = run('--package', folder, '--lang', 'en');
      expect(status).toBe(2);
      expect(lines[0]).toContain('raise version in datapackage.json');
      expect(await filesBelow(folder)).toEqual(before);
    }));

  it('writes a scratch release beside what is published', () =>
    withFolder(async (folder) => {
      const [source, scratch] = [path.join(folder, 'package'), path.join(folder, 'scratch')];
      await cp(sound, source, { recursive: true });
      expect(run('--package', source, '--out', scratch).status).toBe(0);
      expect(Object.keys(await filesBelow(scratch))).toContain('figures.csv');
      expect(Object.keys(await filesBelow(source)).some((name) => name.startsWith('released'))).toBe(false);
    }));
});
