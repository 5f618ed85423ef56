import { readlink, realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The folder that a path leads to through links, absolute, also where it is not there yet or was moved away. */
export async function realFolder(path: string): Promise<string> {
  const missing = (error: unknown): undefined => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  };
  const real = await realpath(path).catch(missing);
  if (real !== undefined) return real;
  const target = await readlink(path).catch(() => undefined);
  return target === undefined ? resolve(path) : realFolder(resolve(dirname(path), target));
}
