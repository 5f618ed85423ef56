import { rename, rm, writeFile } from 'node:fs/promises';
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
