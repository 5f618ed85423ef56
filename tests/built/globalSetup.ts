import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built folder of the Yizheng package: site and publications, as `npm run build` makes them. */
    dist: string;
  }
}

const run = promisify(execFile);

/** Builds the default package once for all tests that read or open it. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-site-'));
  const dist = join(folder, 'dist');
  await run(process.execPath, ['src/cli/build.ts', '--out', dist, '--staff', join(folder, 'staff'), '--lang', 'en']);
  project.provide('dist', dist);
  return () => rm(folder, { recursive: true, force: true });
}
