import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
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
      await writeFile(facts, (await readFile(facts, 'utf8')).replace('1523,万元,,', '1524,万元,,revised '));
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

  it('writes a scratch release again, also with a slash behind its name, and leaves no work folder', () =>
    withFolder(async (folder) => {
      const scratch = path.join(folder, 'scratch');
      await mkdir(scratch);
      for (const out of [scratch, `${scratch}/`, `${scratch}/.`])
        expect(run('--package', sound, '--out', out).status).toBe(0);
      expect(await readdir(folder)).toEqual(['scratch']);
      expect((await readdir(scratch)).includes('.new')).toBe(false);
    }));

  it('refuses to write over anything but a scratch release', () =>
    withFolder(async (folder) => {
      const source = path.join(folder, 'package');
      await cp(sound, source, { recursive: true });
      run('--package', source);
      await writeFile(path.join(folder, 'letter.txt'), 'dear');
      const other = path.join(folder, 'other');
      await mkdir(other);
      await writeFile(path.join(other, 'letter.txt'), 'dear');
      const before = await filesBelow(folder);
      const published = path.join(source, 'released');
      const outs = [source, folder, published, path.join(published, 'history', '1'), other, '.', '..', '/'];
      for (const out of outs) {
        const { status, lines } = run('--package', source, '--out', out);
        expect([out, status]).toEqual([out, 2]);
        expect(lines[0]).toMatch(out === other ? /文件夹里有别的内容/ : /试发布不能写入/);
      }
      expect(await filesBelow(folder)).toEqual(before);
    }));

  it('says in words that there is no package, and stops with exit code 2', () =>
    withFolder((folder) => {
      const missing = path.join(folder, 'nowhere');
      const { status, lines } = run('--package', missing, '--lang', 'en');
      expect(status).toBe(2);
      expect(lines[0]).toContain('there is no description of a data package here');
      expect(lines).toHaveLength(2);
      return Promise.resolve();
    }));
});
