import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a folder holds a site that was built here. */
export function isSite(folder: string): boolean {
  return existsSync(join(folder, 'reports', 'publications.json'));
}
