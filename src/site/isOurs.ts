import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isSite } from './isSite.ts';

/** A folder that may be replaced whole: one that is not there, is empty, or holds an earlier site. */
export async function isOurs(out: string): Promise<boolean> {
  if (!existsSync(out)) return true;
  const entries = await readdir(out).catch(() => undefined);
  if (entries === undefined) return false;
  return entries.length === 0 || isSite(out);
}
