import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file and folder within a folder, each folder after what is in it; `sync` makes one of them durable. */
export async function syncTree(folder: string, sync: (path: string) => Promise<void>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path, sync);
    else if (entry.isFile()) await sync(path);
  }
  await sync(folder);
}
