import { expect, it } from 'vitest';
import { parseJson } from '../../../src/release/package/packageFile.ts';

const parse = (text: string) => parseJson(new TextEncoder().encode(text), 'datapackage.json');

it('reads JSON with a byte-order mark', () => {
  expect(parse('\uFEFF{"a":1}')).toEqual({ value: { a: 1 }, problems: [] });
});

it('names the line at which JSON breaks', () => {
  expect(parse('{\n  "a": 1,\n  "b" 2\n}').problems).toEqual([
    { code: 'json-invalid', severity: 'error', file: 'datapackage.json', row: 3 },
  ]);
});
