import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPackageFile, isFound } from '../../../src/release/package/packageFile.ts';
import { withFolder } from '../withFolder.ts';

/** A package beside a file that it may not read. */
async function withPackage(test: (folder: string) => Promise<void>): Promise<void> {
  await withFolder(async (above) => {
    const folder = path.join(above, 'package');
    await mkdir(path.join(folder, 'tables'), { recursive: true });
    await writeFile(path.join(above, 'secret.csv'), 'a');
    await writeFile(path.join(folder, 'tables', 'a.csv'), 'ab');
    await test(folder);
  });
}

const found = async (folder: string, file: string) => {
  const result = await findPackageFile(folder, file);
  return isFound(result) ? result.size : result.code;
};

describe('a file of a package', () => {
  it('is found inside its folder, also by a link within', async () => {
    await withPackage(async (folder) => {
      await symlink('tables/a.csv', path.join(folder, 'link.csv'));
      expect(await found(folder, 'tables/a.csv')).toBe(2);
      expect(await found(folder, 'link.csv')).toBe(2);
    });
  });

  it('is found where the folder itself is a link', async () => {
    await withPackage(async (folder) => {
      await symlink(folder, `${folder}-link`);
      expect(await found(`${folder}-link`, 'tables/a.csv')).toBe(2);
    });
  });

  it('is not read by a link out of the folder, of a file or of a folder above it', async () => {
    await withPackage(async (folder) => {
      await symlink('../secret.csv', path.join(folder, 'secret.csv'));
      await symlink('..', path.join(folder, 'above'));
      await symlink('/dev/zero', path.join(folder, 'endless.csv'));
      expect(await found(folder, 'secret.csv')).toBe('file-outside');
      expect(await found(folder, 'above/secret.csv')).toBe('file-outside');
      expect(await found(folder, 'endless.csv')).toBe('file-outside');
    });
  });

  it('is missing where a folder, a pipe or a link in a circle has its name', async () => {
    await withPackage(async (folder) => {
      execFileSync('mkfifo', [path.join(folder, 'pipe.csv')]);
      await symlink('circle.csv', path.join(folder, 'circle.csv'));
      expect(await found(folder, 'tables')).toBe('file-missing');
      expect(await found(folder, 'pipe.csv')).toBe('file-missing');
      expect(await found(folder, 'circle.csv')).toBe('file-missing');
      expect(await found(folder, 'tables/a.csv/b.csv')).toBe('file-missing');
    });
  });
});
