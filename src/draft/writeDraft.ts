import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a new package; false, and nothing is touched, where its folder is there already. */
export async function writeDraft(folder: string, files: Map<string, string>): Promise<boolean> {
  await mkdir(path.dirname(folder), { recursive: true });
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  for (const [name, content] of files) await writeFile(path.join(folder, name), content);
  return true;
}
