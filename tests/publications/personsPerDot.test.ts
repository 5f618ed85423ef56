import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/model/decimal.ts';
import { personsPerDot } from '../../src/publications/annual/front.ts';

const block = (persons: number) => ({
  name: '低保',
  count: [],
  tone: 's1',
  cell: { state: 'value' as const, value: decimal(persons), unit: 'person' },
});

describe('persons a dot', () => {
  test.each([
    { blocks: [2414, 2868, 80], per: [1, 2, 5] },
    { blocks: [8_051_000, 36_208_000, 4_463_000, 312_000], per: [20_000, 50_000, 100_000] },
    { blocks: [12_000], per: [2, 5, 10] },
  ])('$per for $blocks: as few as fit, then more', ({ blocks, per }) => {
    expect(personsPerDot(blocks.map(block) as never)).toEqual(per);
  });

  test('none where there is nobody to show', () => expect(personsPerDot([])).toEqual([]));

  test('none where there are more blocks than the cover has room for', () =>
    expect(personsPerDot(Array.from({ length: 40 }, () => block(10)) as never)).toEqual([]));
});
