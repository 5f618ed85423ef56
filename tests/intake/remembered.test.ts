import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainNumber } from '../../src/intake/cells/numeral.ts';
import { parseNumber } from '../../src/intake/cells/parseNumber.ts';
import { remembered } from '../../src/intake/cells/parseRow.ts';

describe('a column whose cells', () => {
  it.each([
    ['repeat', 40],
    ['are all different', 9_000],
    ['repeat after more than are kept', 2_500],
  ])('%s is read as if each stood alone', (_, distinct) => {
    const read = remembered((text: string) => ({ value: `${text}!` }));
    const texts = Array.from({ length: 9_000 }, (__, index) => String(index % distinct));
    expect(texts.filter((text) => read(text).value !== `${text}!`)).toEqual([]);
  });

  it('repeat is read once a text', () => {
    const texts: string[] = [];
    const read = remembered((text: string) => texts.push(text));
    for (const text of ['低保', '低保', '特困', '低保']) read(text);
    expect(texts).toEqual(['低保', '特困']);
  });
});

describe('a plain number', () => {
  it('is read as it stands', () => {
    const text = fc.oneof(fc.stringMatching(/^[0-9.]{0,6}$/), fc.string({ maxLength: 4 }));
    fc.assert(fc.property(text, (cell) => !isPlainNumber(cell) || valueOf(cell) === cell));
  });

  it.each(['0', '7', '0.5', '1523', '44.20'])('may be %s', (cell) => {
    expect(isPlainNumber(cell)).toBe(true);
  });

  it.each(['', '.', '.5', '5.', '007', '1.2.3', '-3', '1,5', '１２'])('is not %j, which is to be read', (cell) => {
    expect(isPlainNumber(cell)).toBe(false);
  });
});

function valueOf(cell: string): string | undefined {
  const parsed = parseNumber(cell);
  return 'value' in parsed ? parsed.value : undefined;
}
