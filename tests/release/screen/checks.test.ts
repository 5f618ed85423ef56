import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/release/screen/checks.ts';

const camel = (code: string) => code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('the checks', () => {
  it('are all those that are written, each in the file of its code', () => {
    const files = readdirSync('src/release/screen/checks').map((file) => file.replace('.ts', ''));
    expect(checks.map(({ code }) => camel(code)).toSorted()).toEqual(files.toSorted());
  });
});
