import { expect, test } from 'vitest';
import { parseTable } from '../../src/intake/readTable.ts';
import type { Field } from '../../src/intake/table/table.ts';

const length = 30_000;
const fields: Field[] = ['k', 'n'].map((name) => ({ name, type: name === 'k' ? 'string' : 'number' }));

// a pattern that goes back over a long cell for every character of it would exceed the time of a test many times
test.each([
  ['spaces', `a${' '.repeat(length)}b`],
  ['ideographic spaces', `\u3000${'\u3000'.repeat(length)}x`],
  ['digits', `${'1'.repeat(length)}x`],
  ['a total with a gap', `合${' '.repeat(length)}计x`],
])('a table is read whatever the length of a cell of %s', (_, cell) => {
  for (const text of [`k,n\n"${cell}","${cell}"\nb,1\n`, `k,"${cell}"\na,1\n`, `"${cell}"\nk,n\na,1\n`])
    expect(parseTable(new TextEncoder().encode(text), { fields }, 'a.csv').problems.length).toBeGreaterThan(0);
});
