import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSite } from '../../src/publications/readSite.ts';
import { release } from '../../src/release/release.ts';
import { writeReleased } from '../../src/release/write/writeReleased.ts';
import { writeCase } from '../release/releaseCase.ts';

/** From, to: edits of the package, each published as a release of its own. */
const editions: Record<string, string>[] = [
  {},
  { '"version": "1"': '"version": "10"', '42.57,万元,,': '42.75,万元,,revised' },
  { '"version": "10"': '"version": "9"', 低保: '低保金' },
];

it('lists releases by what stood before, the latest first, with the cells that each changed', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'releases-'));
  const released = path.join(folder, 'released');
  const reports = path.join(folder, 'reports');
  try {
    await writeCase(folder, 'passes-totals');
    await mkdir(reports);
    await writeFile(path.join(reports, 'site.json'), JSON.stringify({ sample: { 'zh-CN': '样例', en: 'Sample' } }));
    for (const edits of editions) {
      for (const name of ['datapackage.json', 'facts.csv', 'programmes.csv'])
        await edit(path.join(folder, name), Object.entries(edits));
      await writeReleased(released, (await release(folder)).files);
    }
    const { releases } = await readSite(released, reports);
    expect(releases.map(({ id, changes }) => [id, changes?.length])).toEqual([
      ['9', 0],
      ['10', 2],
      ['1', undefined],
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function edit(file: string, edits: [string, string][]): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    edits.reduce((all, [from, to]) => all.replace(from, to), text),
  );
}
