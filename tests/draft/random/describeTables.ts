/** What `new` drafted, `release` reads: every number of a table of any shape is published, and totals agree. */
import { describe, expect, it } from 'vitest';
import { draftedRelease } from '../draftedRelease.ts';
import { seeded } from '../../release/disclosure/random/seeded.ts';
import { randomTable, type RandomTable } from './randomTable.ts';

export function describeTables(name: string, first: number, count: number): void {
  describe(name, () => {
    it.each(Array.from({ length: count }, (_, index) => first + index))(
      'is drafted and released whole: %i',
      async (seed) => {
        const table = randomTable(seeded(seed));
        const { figures, problems, open } = await draftedRelease(table.bytes, {
          publisherArea: table.publisherArea,
          marks: table.marks,
          kind: 'served',
          ...(table.layout === 'years across' && { unit: table.figures[0]?.measure === '户数' ? '户' : 'households' }),
        });
        expect([problems, open], table.text).toEqual([[], []]);
        const published = Object.values(figures).filter((figure) => /^\d/.test(figure) && !figure.includes('computed'));
        expect(published.map((figure) => figure.split(' ')[0] ?? '').toSorted(), table.text).toEqual(expected(table));
      },
    );
  });
}

function expected({ figures, layout }: RandomTable): string[] {
  const [first] = figures;
  const told = layout === 'years across' ? figures.filter(({ measure }) => measure === first?.measure) : figures;
  return told.flatMap(({ value }) => value ?? []).toSorted();
}
