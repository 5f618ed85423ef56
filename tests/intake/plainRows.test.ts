import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainRows } from '../../src/intake/text/recordSplitter.ts';

/** Cells as tables have them: names and codes that repeat, numbers that differ, texts longer than those that are kept. */
const cell = fc.oneof(
  fc.constantFrom('', ' ', '2021', '东镇', '东村', '西镇', '城乡低保', 'a', 'ab', 'ba', '第12345678901号村民委员会'),
  fc.nat(999_999).map(String),
  fc.string({ maxLength: 16 }).map((text) => text.replace(/[",;\n]/g, '')),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 40 });

describe('rows of a text without quotes', () => {
  it('are those that were joined by line ends and delimiters, however often texts repeat', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), fc.constantFrom(',', ';', '\t'), (tables, mark) => {
        const cut = plainRows(mark);
        const rows = tables.map((block) => block.map((cells) => cells.map((text) => text.replaceAll('\t', ' '))));
        for (const block of rows) expect(cut(block.map((cells) => cells.join(mark)).join('\n'))).toEqual(block);
      }),
    );
  });

  it('are still those after thousands of texts that differ', () => {
    const rows = Array.from({ length: 9_000 }, (_, index) => [String(index * 7919), index % 3 === 0 ? '东镇' : '西镇']);
    expect(plainRows(',')(rows.map((cells) => cells.join(',')).join('\n'))).toEqual(rows);
  });

  it('is one empty row where there is nothing, as after a line end', () => {
    const cut = plainRows(',');
    expect([cut(''), cut('a\n'), cut('\n,')]).toEqual([[['']], [['a'], ['']], [[''], ['', '']]]);
  });
});
