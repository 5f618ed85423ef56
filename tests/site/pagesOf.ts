import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { readSite } from '../../src/publications/readSite.ts';
import { release } from '../../src/release/release.ts';
import type { PageView } from '../../src/site/pageView.ts';
import type { PackagePatch } from '../release/packageCase.ts';
import { withFolder } from '../release/withFolder.ts';
import { writePackage } from '../release/writePackage.ts';
import { allViews } from './allViews.ts';

/** In Chinese, by their addresses, of the package that a patch makes. */
type Pages = Map<string, PageView>;

export async function pagesOf(patch: PackagePatch): Promise<Pages> {
  return withFolder(async (folder) => {
    await writePackage(folder, patch);
    const { files, problems } = await release(folder);
    expect(
      problems.filter(({ severity, acknowledged }) => severity !== 'notice' && acknowledged === undefined),
    ).toEqual([]);
    const released = path.join(folder, 'released');
    await mkdir(released);
    for (const [name, text] of files) await writeFile(path.join(released, name), text);
    const site = await readSite(released, path.join(folder, 'no-reports'));
    return new Map(allViews(site, 'zh-CN').map(({ page, view }) => [page, view as PageView]));
  });
}
