/** Reading a file that may be missing, and writing one so that readers never see half of it. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file beside its place, then renames it: a reader never sees half a file. */
export async function writeWhole(file: string, pieces: Iterable<string>): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.new`);
  try {
    await writeFile(beside, pieces);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}

/** The bytes of a file, or nothing where none is there. Any other failure (no permission, a folder) is thrown. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
