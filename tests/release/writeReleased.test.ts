import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Released } from '../../src/release/released.ts';
import { writeReleased, writeScratch } from '../../src/release/writeReleased.ts';
import { filesBelow, withFolder } from './withFolder.ts';

const edition = (id: string, figures: string): Released =>
  new Map([
    ['figures.csv', figures],
    ['release.json', JSON.stringify({ id, digest: figures })],
  ]);

describe('publishing a release', () => {
  it('writes the current files and keeps them as an edition', () =>
    withFolder(async (folder) => {
      const released = path.join(folder, 'released');
      await writeReleased(released, edition('1', 'a'));
      expect(await writeReleased(released, edition('2', 'b'))).toEqual({ isChanged: true, problems: [] });
      const files = await filesBelow(released);
      expect(Object.keys(files)).toEqual([
        'figures.csv',
        'history/1/figures.csv',
        'history/1/release.json',
        'history/2/figures.csv',
        'history/2/release.json',
        'release.json',
      ]);
      expect([files['figures.csv'], files['history/1/figures.csv'], files['history/2/figures.csv']]).toEqual([
        'b',
        'a',
        'b',
      ]);
    }));

  it('changes nothing when the same content is there', () =>
    withFolder(async (folder) => {
      const released = path.join(folder, 'released');
      await writeReleased(released, edition('1', 'a'));
      expect(await writeReleased(released, edition('1', 'a'))).toEqual({ isChanged: false, problems: [] });
    }));

  it('refuses other content under an id that stands in the history, also after a newer one', () =>
    withFolder(async (folder) => {
      const released = path.join(folder, 'released');
      await writeReleased(released, edition('1', 'a'));
      await writeReleased(released, edition('2', 'b'));
      const before = await filesBelow(folder);
      const { isChanged, problems } = await writeReleased(released, edition('1', 'c'));
      expect(isChanged).toBe(false);
      expect(problems.map(({ code, read }) => [code, read])).toEqual([['release-id-taken', '1']]);
      expect(await filesBelow(folder)).toEqual(before);
    }));

  it('restores files that were changed by hand', () =>
    withFolder(async (folder) => {
      const released = path.join(folder, 'released');
      await writeReleased(released, edition('1', 'a'));
      const before = await filesBelow(folder);
      await writeFile(path.join(released, 'figures.csv'), 'edited');
      await writeFile(path.join(released, 'stray.csv'), 'raw');
      await writeReleased(released, edition('1', 'a'));
      expect(await filesBelow(folder)).toEqual(before);
    }));

  it('takes up what an interrupted swap left behind', () =>
    withFolder(async (folder) => {
      const released = path.join(folder, 'released');
      await writeReleased(released, edition('1', 'a'));
      await rename(released, `${released}.old`);
      await mkdir(`${released}.new`);
      await writeReleased(released, edition('2', 'b'));
      const files = await filesBelow(folder);
      expect(files['released/history/1/figures.csv']).toBe('a');
      expect(Object.keys(files).every((name) => name.startsWith('released/'))).toBe(true);
    }));
});

describe('a scratch release', () => {
  it('holds the published editions and adds none', () =>
    withFolder(async (folder) => {
      const [released, scratch] = [path.join(folder, 'released'), path.join(folder, 'scratch')];
      await writeReleased(released, edition('1', 'a'));
      await writeScratch(scratch, edition('1', 'b'), released);
      const files = await filesBelow(scratch);
      expect([files['figures.csv'], files['history/1/figures.csv']]).toEqual(['b', 'a']);
    }));
});
