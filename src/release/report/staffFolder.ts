import path from 'node:path';

/** The folder of a package among those of the staff. */
export function staffFolder(staff: string, folder: string): string {
  return path.join(staff, path.basename(path.resolve(folder)));
}
