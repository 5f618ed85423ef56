import { expect, test } from 'vitest';
import { linesWithin } from '../../../src/publications/workbook/sheet.ts';

test.each([
  ['a short text', 20, ['a short text']],
  ['one two three', 8, ['one two', 'three']],
  ['户数人数', 4, ['户数', '人数']],
  ['户数，人数', 4, ['户', '数，', '人数']],
  ['first\nsecond', 20, ['first', 'second']],
  ['unbreakable', 4, ['unbreakable']],
  ['', 4, ['']],
])('%j within %d', (text, width, lines) => expect(linesWithin(text, width)).toEqual(lines));
