import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { renamePatiently } from './renamePatiently.ts';

/** Deletes a folder under another name, so that under its own it is always whole. */
export async function discardFolder(folder: string): Promise<void> {
  const gone = `${folder}.gone`;
  await rm(gone, { recursive: true, force: true, maxRetries: 5 });
  if (!existsSync(folder)) return;
  await renamePatiently(folder, gone);
  await rm(gone, { recursive: true, force: true, maxRetries: 5 });
}
