import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs a test in an empty folder of its own, which is removed afterwards. */
export async function withFolder<Result>(test: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'release-'));
  try {
    return await test(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every file below a folder: relative path → text. */
export async function filesBelow(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true });
  const files: [string, string][] = [];
  for (const name of names.toSorted()) {
    const file = path.join(folder, name);
    if ((await stat(file)).isFile()) files.push([name.split(path.sep).join('/'), await readFile(file, 'utf8')]);
  }
  return Object.fromEntries(files);
}
