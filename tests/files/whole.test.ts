import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readIfThere } from '../../src/files/whole.ts';
import { readReleasedFigures, readStamp } from '../../src/release/write/history.ts';
import { withFolder } from '../release/withFolder.ts';

describe('a file that may be missing', () => {
  it('is read where it is there, and nothing where it is not', () =>
    withFolder(async (folder) => {
      await writeFile(path.join(folder, 'a.csv'), '1');
      expect((await readIfThere(path.join(folder, 'a.csv')))?.toString()).toBe('1');
      expect(await readIfThere(path.join(folder, 'b.csv'))).toBeUndefined();
    }));

  it('is not taken for missing where it cannot be read', () =>
    withFolder(async (folder) => {
      await mkdir(path.join(folder, 'figures.csv'));
      await mkdir(path.join(folder, 'release.json'));
      await expect(readIfThere(path.join(folder, 'figures.csv'))).rejects.toThrow('EISDIR');
      await expect(readReleasedFigures(folder)).rejects.toThrow('EISDIR');
      await expect(readStamp(folder)).rejects.toThrow('EISDIR');
    }));
});
