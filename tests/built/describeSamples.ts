/** The packages of `data/`, built and printed as they are committed. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

/** Its site has the PDF of every publication, and nothing printed is refused. */
export function describeSamples(names: string[]): void {
  it.each(names)('data/%s is built and printed', { timeout: 240_000 }, async (name) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sample-'));
    try {
      const dist = path.join(folder, 'dist');
      const options = ['--package', `data/${name}`, '--out', dist, '--staff', path.join(folder, 'staff'), '--no-twins'];
      await run(process.execPath, ['src/cli/build.ts', ...options], { maxBuffer: 64 * 1024 * 1024 });
      const text = await readFile(path.join(dist, 'reports/manifest.json'), 'utf8');
      const { files } = JSON.parse(text) as { files: { file: string }[] };
      const printed = files.map(({ file }) => file);
      expect(printed).toEqual(
        expect.arrayContaining(['meeting', 'press'].map((kind) => expect.stringContaining(kind))),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
