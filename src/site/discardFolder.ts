import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/** Deletes a folder under another name, so that under its own it is always whole. */
export async function discardFolder(folder: string): Promise<void> {
  const gone = `${folder}.gone`;
  await rm(gone, { recursive: true, force: true });
  if (!existsSync(folder)) return;
  await rename(folder, gone);
  await rm(gone, { recursive: true, force: true });
}
