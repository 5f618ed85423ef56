import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCase } from '../release/releaseCase.ts';
import { filesBelow, withFolder } from '../release/withFolder.ts';

function run(folder: string, command: 'release' | 'build' | 'site', ...options: string[]) {
  const staff = path.join(folder, 'staff');
  const own = command === 'site' ? [] : ['--staff', staff];
  const all = [
    `src/cli/${command}.ts`,
    '--package',
    path.join(folder, 'data/package'),
    '--lang',
    'en',
    ...own,
    ...options,
  ];
  const { status, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  return { status, text: stderr };
}

/** With the word that it is a sample, since its package has demonstration figures. */
async function writeSample(folder: string): Promise<void> {
  const reports = path.join(folder, 'reports/package');
  const source = path.join(folder, 'data/package');
  for (const place of [reports, source]) await mkdir(place, { recursive: true });
  await writeCase(source, 'passes-totals');
  await writeFile(path.join(reports, 'site.json'), '{ "sample": { "zh-CN": "样例", "en": "Sample" } }');
}

async function packageFiles(folder: string): Promise<string[]> {
  return Object.keys(await filesBelow(path.join(folder, 'data/package')));
}

describe('npm run release -- --draft', { timeout: 120_000 }, () => {
  it('writes a draft, which the next release replaces by an edition; each message names the next step', () =>
    withFolder(async (folder) => {
      await writeSample(folder);
      const unbuilt = run(folder, 'build', '--draft');
      expect([unbuilt.status, unbuilt.text]).toEqual([2, expect.stringContaining('npm run release -- --draft')]);
      const drafted = run(folder, 'release', '--draft');
      expect([drafted.status, drafted.text]).toEqual([0, expect.stringContaining('npm run build -- --draft')]);
      expect((await packageFiles(folder)).filter((name) => name.startsWith('released'))).toEqual([]);
      const site = run(folder, 'site', '--draft', '--out', path.join(folder, 'dist'));
      expect(site.status).toBe(0);
      const page = await readFile(path.join(folder, 'dist', 'index.html'), 'utf8');
      expect(page).toContain('<meta name="robots" content="noindex">');
      expect(page).toContain('送审稿（未签发）');
      expect(run(folder, 'release', '--draft-unseen').status).toBe(0);
      const files = await packageFiles(folder);
      expect([files.includes('released/figures.csv'), files.some((name) => name.startsWith('draft'))]).toEqual([
        true,
        false,
      ]);
    }));

  it('says with --dry-run what would change, and writes only the report', () =>
    withFolder(async (folder) => {
      const source = path.join(folder, 'data/package');
      await writeSample(folder);
      expect(run(folder, 'release', '--dry-run').text).toContain('would be released, as the first edition');
      expect((await packageFiles(folder)).some((name) => name.startsWith('released'))).toBe(false);
      run(folder, 'release');
      const facts = path.join(source, 'facts.csv');
      await writeFile(facts, (await readFile(facts, 'utf8')).replace('1523,万元,,', '1524,万元,,revised '));
      const before = await filesBelow(source);
      const { status, text } = run(folder, 'release', '--dry-run');
      expect([status, text]).toEqual([2, expect.stringMatching(/changed \S+: 1523 万元 → 1524 万元/)]);
      expect(text).toContain('raise version in datapackage.json');
      expect(await filesBelow(source)).toEqual(before);
      expect(await filesBelow(path.join(folder, 'staff'))).not.toEqual({});
    }));
});
