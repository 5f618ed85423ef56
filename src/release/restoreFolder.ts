import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';

/** Beside a folder, hidden and on the same volume: the one to come (`new`), and the one that stood (`old`). */
export function besideFolder(folder: string, end: 'new' | 'old'): string {
  const absolute = path.resolve(folder);
  return path.join(path.dirname(absolute), `.${path.basename(absolute)}.${end}`);
}

/** Puts back the folder that a crash between two renames left beside its place. */
export async function restoreFolder(folder: string): Promise<void> {
  const old = besideFolder(folder, 'old');
  if (!existsSync(folder) && existsSync(old)) await rename(old, path.resolve(folder));
}
