import { restoreFolder } from '../files/restoreFolder.ts';
import { isOurs } from './isOurs.ts';

/** Puts the previous site back where a run was killed between the two moves of its swap, and says whether it was so. */
export function restoreSite(out: string): Promise<boolean> {
  return restoreFolder(out, isOurs);
}
