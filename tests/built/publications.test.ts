import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { accessibilityLacks } from '../publish/pdf/accessibilityLacks.ts';

const reports = join(inject('dist'), 'reports');
const files = readdirSync(reports).filter((name) => name.endsWith('.pdf'));

describe('the publications', () => {
  it('are found by this test', () => expect(files.length).toBeGreaterThan(3));

  it.each(files)('%s lacks nothing that readers with a screen reader need', async (file) =>
    expect(await accessibilityLacks(await readFile(join(reports, file)))).toEqual([]),
  );
});
