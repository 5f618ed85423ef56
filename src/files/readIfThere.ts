import { readFile } from 'node:fs/promises';

/** The bytes of a file, or nothing where none is there. Any other failure (no permission, a folder) is thrown. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
