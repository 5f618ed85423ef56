import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../src/files/swap.ts';
import type { Released, Stamp } from '../../../src/release/write/history.ts';
import { writeReleased, writeScratch } from '../../../src/release/write/writeReleased.ts';
import { filesBelow, withFolder } from '../withFolder.ts';

const edition = (id: string, figures: string): Released =>
  new Map([
    ['figures.csv', figures],
    ['release.json', JSON.stringify({ id, digest: figures })],
  ]);

const stampOf = (text = ''): Stamp => JSON.parse(text);

describe('publishing a release', () => {
  it('leaves a file that the system hides where it is', () =>
    withFolder(async (folder) => {
      await writeReleased(folder, edition('1', 'a'));
      await writeFile(path.join(folder, 'history', '1', '.DS_Store'), '');
      expect(await writeReleased(folder, edition('1', 'a'))).toEqual({ isChanged: false, problems: [] });
    }));

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
      await rename(released, path.join(folder, '.released.new.old'));
      await mkdir(path.join(folder, '.released.new'));
      await writeReleased(released, edition('2', 'b'));
      const files = await filesBelow(folder);
      expect(stampOf(files['released/release.json'])).toEqual({ id: '2', digest: 'b', previous: '1' });
      expect(files['released/history/1/figures.csv']).toBe('a');
      expect(Object.keys(files).every((name) => name.startsWith('released/'))).toBe(true);
    }));
});

describe('two runs on one folder', () => {
  it('refuses the second while the first is at work', () =>
    withFolder(async (folder) => {
      const released = path.join(folder, 'released');
      await writeReleased(released, edition('1', 'a'));
      const before = await filesBelow(folder);
      await withLock(released, async () => {
        const { isChanged, problems } = await writeReleased(released, edition('2', 'b'));
        expect(isChanged).toBe(false);
        expect(problems.map(({ code, file }) => [code, file])).toEqual([['release-busy', 'released']]);
      });
      expect(await filesBelow(folder)).toEqual(before);
    }));
});

describe('the release that stood before', () => {
  it('is named by each release but the first, in the edition too', () =>
    withFolder(async (folder) => {
      for (const id of ['2021.9', '2021.10', '2022.1']) await writeReleased(folder, edition(id, id));
      const files = await filesBelow(folder);
      const previous = (name: string) => stampOf(files[`${name}release.json`]).previous;
      expect(['history/2021.9/', 'history/2021.10/', 'history/2022.1/', ''].map(previous)).toEqual([
        undefined,
        '2021.9',
        '2021.10',
        '2021.10',
      ]);
    }));

  it('stays what it was when an edition is published again', () =>
    withFolder(async (folder) => {
      for (const id of ['1', '2', '3']) await writeReleased(folder, edition(id, id));
      const before = await filesBelow(folder);
      expect(await writeReleased(folder, edition('3', '3'))).toEqual({ isChanged: false, problems: [] });
      expect(await writeReleased(folder, edition('2', '2'))).toEqual({ isChanged: true, problems: [] });
      await writeReleased(folder, edition('3', '3'));
      expect(await filesBelow(folder)).toEqual(before);
    }));

  it('is found in the history where the current files are lost', () =>
    withFolder(async (folder) => {
      for (const id of ['9', '10']) await writeReleased(folder, edition(id, id));
      await rm(path.join(folder, 'release.json'));
      await writeReleased(folder, edition('11', 'c'));
      expect(stampOf((await filesBelow(folder))['release.json']).previous).toBe('10');
    }));
});

describe('an id', () => {
  it('is taken where the same stands in other capitals', () =>
    withFolder(async (folder) => {
      await writeReleased(folder, edition('2021a', 'a'));
      const { problems } = await writeReleased(folder, edition('2021A', 'a'));
      expect(problems.map(({ code }) => code)).toEqual(['release-id-taken']);
    }));
});

describe('a scratch release', () => {
  it('holds the published editions and adds none', () =>
    withFolder(async (folder) => {
      const released = path.join(folder, 'released');
      const scratch = path.join(folder, 'scratch');
      await writeReleased(released, edition('1', 'a'));
      await writeScratch(scratch, edition('1', 'b'), released);
      const files = await filesBelow(scratch);
      expect([files['figures.csv'], files['history/1/figures.csv']]).toEqual(['b', 'a']);
    }));
});
