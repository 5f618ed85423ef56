import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReportWords } from '../../src/cli/reportRun.ts';
import { release } from '../../src/release/release.ts';
import { writeCase } from '../release/releaseCase.ts';
import { withFolder } from '../release/withFolder.ts';

const zh = '# preface\n\n全县共有[[两]]类。\n\n# home\n\n其中[[东镇]]有\n[[三人]]在家中。西镇人多。\n';

async function problemsOf(prose: string) {
  return withFolder(async (folder) => {
    const edition = path.join(folder, 'reports', 'annual-2021');
    await mkdir(edition, { recursive: true });
    await writeFile(path.join(edition, 'zh.md'), prose);
    await writeCase(folder, 'passes-other-numbers-in-words');
    const words = await readReportWords(path.join(folder, 'reports'));
    return (await release(folder, undefined, words)).problems;
  });
}

describe('the prose of a report', () => {
  it('is read for withheld numbers, each paragraph at its first line', async () => {
    const [problem, ...others] = await problemsOf(zh);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'withheld-in-words', severity: 'warning', row: 7 });
    expect(problem!.file).toMatch(/annual-2021.zh\.md$/);
  });

  it('may have other numbers, and names without numbers', async () => {
    expect(await problemsOf(zh.replace('三人', '多人').replace('两', '三'))).toEqual([]);
  });

  it('states nothing withheld in the reports of the sample package', async () => {
    const { problems } = await release('data/yizheng', undefined, await readReportWords('reports/yizheng'));
    expect(problems.filter(({ code }) => code === 'withheld-in-words')).toEqual([]);
    expect(await readReportWords('reports/nowhere')).toEqual([]);
  });
});
