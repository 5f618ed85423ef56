import { describe, expect, it, test } from 'vitest';
import { legendMeaning } from '../../src/draft/cube/marks.ts';
import { draftedRelease } from './draftedRelease.ts';

test.each([
  ['. . .', 'NOTE:  . . . = not applicable.', 'not applicable'],
  ['(X)', 'Notes: (X) = not applicable; (D) = withheld to avoid disclosure', 'not applicable'],
  ['(D)', 'Notes: (X) = not applicable; (D) = withheld to avoid disclosure', 'withheld'],
  ['-', 'Zeichenerklärung: - = nichts vorhanden', 'zero'],
  ['...', '... = Angabe fällt später an, later', 'not available'],
  ['…', '注：“…”表示数据不详；“-”表示不适用', 'not available'],
  ['-', '注：“…”表示数据不详；“-”表示不适用', 'not applicable'],
  ['x', 'Excludes (x) and others', undefined],
  ['x', 'Source: the office', undefined],
])('%s in “%s” means %s', (mark, note, meaning) => {
  expect(legendMeaning(mark, [note])).toBe(meaning);
});

describe('a mark', () => {
  it('means what a note of the table says, before what it usually means', async () => {
    const table = 'Year,Area,Households\n2021,North,-\n2021,South,250\n"Note: - = zero",,\n';
    const { figures, open } = await draftedRelease(table, { publisherArea: 'Shire' });
    expect(open).toEqual([]);
    expect(Object.values(figures)).toContain('0 households');
  });

  it('may be dots with spaces between them', async () => {
    const table = 'Year,Households\n2020,. . .\n2021,250\n';
    const { figures, problems } = await draftedRelease(table);
    expect([problems, Object.values(figures)]).toEqual([[], ['x', '250 households']]);
  });
});
