import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { changedEntries } from '../model/changedEntries.ts';
import { changedCells, type ChangedCell } from './changedCells.ts';
import { changedLines } from './changedLines.ts';
import type { Released } from './released.ts';
import { stampFile } from './stamp.ts';
import { withPrevious } from './withPrevious.ts';

/**
 * What would change in a folder of released files if these were published there: cells of figures.csv, lines of other
 * files, the name alone of a file that is new or gone. The history is no part of it.
 */
export async function changedFiles(folder: string, files: Released): Promise<ChangedCell[]> {
  const before = await publishedFiles(folder);
  const after = await withPrevious(folder, files);
  const names = changedEntries(before, after);
  // the digest in the stamp follows the other files
  const told = names.length === 1 ? names : names.filter((name) => name !== stampFile);
  return told.flatMap((name) => changesOf(name, before.get(name), after.get(name)));
}

function changesOf(name: string, before: string | undefined, after: string | undefined): ChangedCell[] {
  if (before === undefined) return [{ id: name, after: '' }];
  if (after === undefined) return [{ id: name, before: '' }];
  const cells = name === 'figures.csv' ? changedCells(before, after) : [];
  if (cells.length > 0) return cells;
  const lines = changedLines(name, before, after);
  return lines.length > 0 ? lines : [{ id: name, before: '', after: '' }];
}

/** Files of the kinds that the site gives away. */
async function publishedFiles(folder: string): Promise<Map<string, string>> {
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => /\.(csv|json)$/.test(name)) : [];
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const)),
  );
}
