import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeDigest } from '../../src/publish/press.ts';

let folder: string;

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const digest = () => codeDigest(join(folder, 'publish.ts'));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-modules-'));
  await write('publish.ts', `/** Prints. */\nimport { print } from './print.ts';\nprint();\n`);
  await write('print.ts', `import type { Ink } from './ink.ts';\nimport {\n  fold,\n} from './fold.ts';\nfold();\n`);
  await write('fold.ts', `export * from './paper.ts';\nconst late = () => import('./late.ts');\nlate();\n`);
  await write('paper.ts', `import './publish.ts';\nexport const a4 = 210;\n`);
  for (const name of ['late.ts', 'ink.ts', 'new.ts']) await write(name, 'export const one = 1;\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the digest of the code that publishes', () => {
  it('is the same for the same code', async () => expect(await digest()).toBe(await digest()));

  it.each(['publish.ts', 'print.ts', 'fold.ts', 'paper.ts', 'late.ts'])(
    'changes with a module that is imported, also by others or late (%s)',
    async (name) => {
      const before = await digest();
      await write(name, `import './paper.ts';\nimport './late.ts';\nimport './print.ts';\n`);
      expect(await digest()).not.toBe(before);
    },
  );

  it('does not change with a module that is not imported, or for its types only', async () => {
    const before = await digest();
    await write('new.ts', 'export const one = 2;\n');
    await write('ink.ts', 'export type Ink = string;\n');
    expect(await digest()).toBe(before);
  });

  it('changes with a module that is newly imported, and then with its text', async () => {
    const before = await digest();
    await write('fold.ts', `export { one } from './new.ts';\n`);
    const imported = await digest();
    await write('new.ts', 'export const one = 2;\n');
    expect(new Set([before, imported, await digest()]).size).toBe(3);
  });

  it('follows every import of the program: a missing module is an error', async () => {
    await expect(codeDigest(resolve('src/publish/publish.ts'))).resolves.toMatch(/^[\da-f]{64}$/);
    await write('paper.ts', `import './gone.ts';\n`);
    await expect(digest()).rejects.toThrow('gone.ts');
  });
});
