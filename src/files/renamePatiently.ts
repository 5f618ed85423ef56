import { rename } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

export type Renaming = {
  rename: (from: string, to: string) => Promise<void>;
  wait: (milliseconds: number) => Promise<unknown>;
};

/** What Windows says of a folder in which a virus scanner or an indexer holds a file open for a moment. */
const passingCodes = ['EPERM', 'EBUSY', 'EACCES'];

const waits = [50, 100, 200, 400, 800];

/** Renames, and where something holds the folder tries again for a second and a half; then throws what it met. */
export async function renamePatiently(
  from: string,
  to: string,
  { rename: move, wait }: Renaming = { rename, wait: setTimeout },
): Promise<void> {
  for (const pause of waits) {
    const error = await move(from, to).then(() => undefined, codeOf);
    if (error === undefined) return;
    if (!passingCodes.includes(error.code)) throw error.cause;
    await wait(pause);
  }
  await move(from, to);
}

function codeOf(cause: unknown): { code: string; cause: unknown } {
  return { code: cause instanceof Error && 'code' in cause ? String(cause.code) : '', cause };
}
