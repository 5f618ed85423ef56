import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Shape } from './shape.ts';

/** Writes the package into `<folder>/<name>`, and gives that path. */
export async function writeShape({ name, files }: Shape, folder: string): Promise<string> {
  const own = path.join(folder, name);
  await mkdir(own, { recursive: true });
  for (const [file, text] of files) await writeFile(path.join(own, file), text);
  return own;
}
