import { accessSync, constants } from 'node:fs';

/** Whether a path may not be read; a path that leads to nothing is not meant. */
export function isUnreadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return false;
  } catch (error) {
    return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}
