import { open } from 'node:fs/promises';

/** Where a folder, or a file of another owner, cannot be made durable by itself: on Windows and on some volumes. */
const unsyncableCodes = ['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'ENOTSUP'];

// Windows flushes only what is open for writing.
const syncFlags = process.platform === 'win32' ? 'r+' : 'r';

/** Waits until a file, or the entries of a folder, are on the disk and outlast a power cut. */
export async function syncPath(path: string, opened: typeof open = open): Promise<void> {
  try {
    const handle = await opened(path, syncFlags);
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!unsyncableCodes.includes(code)) throw error;
  }
}
