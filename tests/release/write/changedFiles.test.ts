import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { release } from '../../../src/release/release.ts';
import { changedFiles } from '../../../src/release/write/history.ts';
import { writeReleased } from '../../../src/release/write/writeReleased.ts';
import { writeCase } from '../releaseCase.ts';
import { withFolder } from '../withFolder.ts';

type Case = { source: string; published: string; edit: (name: string, from: string, to: string) => Promise<void> };

/** A package that is published, in a folder of its own. */
function withPublished(test: (folders: Case) => Promise<void>): Promise<void> {
  return withFolder(async (source) => {
    const published = path.join(source, 'released');
    await writeCase(source, 'passes-totals');
    await writeReleased(published, (await release(source)).files);
    const edit = async (name: string, from: string, to: string) => {
      const text = await readFile(path.join(source, name), 'utf8');
      expect(text).toContain(from);
      await writeFile(path.join(source, name), text.replace(from, to));
    };
    await test({ source, published, edit });
  });
}

describe('what a release would change', () => {
  it('is nothing where the same is published', () =>
    withPublished(async ({ source, published }) => {
      expect(await changedFiles(published, (await release(source)).files)).toEqual([]);
    }));

  it('is told by figure, and by line of every other file', () =>
    withPublished(async ({ source, published, edit }) => {
      await edit('facts.csv', '42.57,万元,,', '42.75,万元,,revised');
      await edit('programmes.csv', '低保,Dibao', '低保,Basic allowance');
      await edit('datapackage.json', '"version": "1"', '"version": "2"');
      expect(await changedFiles(published, (await release(source)).files)).toEqual([
        { id: 'datapackage.json', before: '  "version": "1",', after: '  "version": "2",' },
        { id: 'funds/care/county/2021-01-01/2021-12-31', before: '42.57 万元', after: '42.75 万元' },
        { id: 'funds/total:all/county/2021-01-01/2021-12-31', before: '1565.57 万元', after: '1565.75 万元' },
        { id: 'programmes.csv', before: 'dibao,,低保,Dibao', after: 'dibao,,低保,Basic allowance' },
      ]);
    }));

  it('is a whole file where one was put there or taken away, and the stamp where it alone was edited', () =>
    withPublished(async ({ source, published }) => {
      const { files } = await release(source);
      const stamp = path.join(published, 'release.json');
      const text = await readFile(stamp, 'utf8');
      await writeFile(stamp, text.replace('"id"', '"ID"'));
      expect((await changedFiles(published, files)).map(({ id }) => id)).toEqual(['release.json']);
      await writeFile(stamp, text);
      await rm(path.join(published, 'areas.csv'));
      await writeFile(path.join(published, 'raw.csv'), 'secret');
      expect(await changedFiles(published, files)).toEqual([
        { id: 'areas.csv', after: '' },
        { id: 'raw.csv', before: '' },
      ]);
    }));

  it('is every file where nothing is published', () =>
    withPublished(async ({ source, published }) => {
      await rm(published, { recursive: true });
      const { files } = await release(source);
      const names = (await changedFiles(published, files)).map(({ id }) => id);
      expect(names).toEqual(['areas.csv', 'datapackage.json', 'figures.csv', 'programmes.csv']);
    }));
});
