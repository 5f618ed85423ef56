import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../src/release/screen/check.ts';
import { checks } from '../../../src/release/screen/checks.ts';

const folder = 'src/release/screen/checks';

describe('the checks', () => {
  it('are all those that are written, each in a file of its own name', async () => {
    const files = readdirSync(folder).map((file) => file.replace('.ts', ''));
    const written = await Promise.all(
      files.map(async (name) => ((await import(`../../../${folder}/${name}.ts`)) as Record<string, Check>)[name]),
    );
    expect(new Set(checks)).toEqual(new Set(written));
    expect(new Set(checks.map(({ code }) => code)).size).toBe(files.length);
  });
});
