import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCase } from '../release/releaseCase.ts';
import { filesBelow, withFolder } from '../release/withFolder.ts';

const staff = await mkdtemp(path.join(tmpdir(), 'staff-'));
afterAll(() => rm(staff, { recursive: true, force: true }));

function run(...options: string[]): { status: number | null; lines: string[] } {
  return runCommand('release', ...options);
}

function runCommand(name: 'release' | 'build', ...options: string[]): ReturnType<typeof run> {
  const { status, stderr } = spawnSync(process.execPath, [`src/cli/${name}.ts`, '--staff', staff, ...options], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  return { status, lines: stderr.trimEnd().split('\n') };
}

async function reportOf(folder: string): Promise<string> {
  return readFile(path.join(staff, path.basename(folder), 'report.html'), 'utf8');
}

async function replaceIn(file: string, before: string, after: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(before, after));
}

const sound = await mkdtemp(path.join(tmpdir(), 'sound-'));
await writeCase(sound, 'passes-totals');
afterAll(() => rm(sound, { recursive: true, force: true }));

describe('npm run release', { timeout: 60_000 }, () => {
  it('publishes, and a second time changes nothing', () =>
    withFolder(async (folder) => {
      await writeCase(folder, 'passes-totals');
      expect(run('--package', folder).status).toBe(0);
      const before = await filesBelow(folder);
      const { status, lines } = run('--package', folder, '--lang', 'en');
      expect(status).toBe(0);
      expect(lines[0]).toBe(
        'programmes.csv: 4 rows, 4 columns, 18 filled cells: 0 figures, 0 totals as controls, 18 headings, 0 notes, 0 left out',
      );
      expect(lines.at(-3)).toContain('nothing was changed');
      expect(lines.at(-2)).toBe(`Report: ${path.join(staff, path.basename(folder), 'report.html')}`);
      expect(await reportOf(folder)).toContain('Nothing was found.');
      expect(await filesBelow(folder)).toEqual(before);
    }));

  it('refuses with exit code 2, leaves what is published as it is, and reports', () =>
    withFolder(async (folder) => {
      await writeCase(folder, 'passes-totals');
      run('--package', folder);
      await replaceIn(path.join(folder, 'facts.csv'), '1523', '15x23');
      const before = await filesBelow(folder);
      const { status, lines } = run('--package', folder);
      expect(status).toBe(2);
      expect(lines[0]).toMatch(/^错误 facts\.csv 第2行.*“value”：数字中有别的文字，读到“15x23”，应为/);
      expect(lines[1]).toMatch(/^\S+\.csv：\d+行、\d+列，有内容的\d+格：数字\d+，/);
      expect(lines.at(-3)).toMatch(/^未发布：错误1处；/);
      expect(lines.at(-1)).toBe(
        `不予公布的数字（仅供内部）：${path.join(staff, path.basename(folder), 'disclosure.html')}`,
      );
      expect(await filesBelow(folder)).toEqual(before);
      expect(await reportOf(folder)).toContain('<h1>未通过：1处错误要改正</h1>');
    }));

  it('stops a build as well, and leaves the site that stands as it is', () =>
    withFolder(async (folder) => {
      const source = path.join(folder, 'package');
      const dist = path.join(folder, 'dist');
      await writeCase(source, 'passes-totals');
      run('--package', source);
      await mkdir(dist);
      await writeFile(path.join(dist, 'index.html'), 'the site');
      await replaceIn(path.join(source, 'facts.csv'), '1523', '15x23');
      const before = await filesBelow(folder);
      const { status, lines } = runCommand('build', '--package', source, '--out', dist);
      expect(status).toBe(2);
      expect(lines).toContain(`未发布：错误1处；${dist} 未作任何改动。`);
      expect(await filesBelow(folder)).toEqual(before);
      expect(await reportOf(source)).toContain('15x23');
    }));

  it('ends as it would when the report cannot be written, and says so', () =>
    withFolder(async (folder) => {
      const blocked = path.join(folder, 'file');
      await writeFile(blocked, '');
      const { status, lines } = run('--package', sound, '--out', path.join(folder, 'out'), '--staff', blocked);
      expect(status).toBe(0);
      expect(lines.at(-1)).toMatch(/^报告没有写成：/);
    }));

  it('refuses to publish a correction under an old version, and says what to do', () =>
    withFolder(async (folder) => {
      await writeCase(folder, 'passes-totals');
      run('--package', folder);
      await replaceIn(path.join(folder, 'facts.csv'), '1523,万元,,', '1524,万元,,revised ');
      const before = await filesBelow(folder);
      const { status, lines } = run('--package', folder, '--lang', 'en');
      expect(status).toBe(2);
      expect(lines[0]).toContain('raise version in datapackage.json');
      expect(await filesBelow(folder)).toEqual(before);
    }));

  it('writes a scratch release beside what is published', () =>
    withFolder(async (folder) => {
      const source = path.join(folder, 'package');
      const scratch = path.join(folder, 'scratch');
      await writeCase(source, 'passes-totals');
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
      await writeCase(source, 'passes-totals');
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
      expect(lines).toHaveLength(4);
      return Promise.resolve();
    }));
});
