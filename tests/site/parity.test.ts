/** Both languages of a page or a publication tell the same: findings with their figures, rows and columns. */
import { describe, expect, test } from 'vitest';
import { isStatement, piecesOf, type Sentence } from '../../src/model/language.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { allViews } from './allViews.ts';
import { isSentence, isTable, partsOfView } from './reading.ts';

/** Each finding with the figures of its numbers, whatever their order in a sentence. */
function findingsIn(sentence: Sentence): string[] {
  return sentence
    .filter((piece) => isStatement(piece))
    .map((piece) => {
      const ids = piecesOf([piece]).flatMap((part) => (typeof part === 'string' ? [] : [idOf(part.mark)]));
      return [piece.finding, ...new Set(ids.filter(Boolean).toSorted())].join(' ');
    });
}

function idOf(mark: { kind: string; id?: string; how?: string; ids?: string[] }): string {
  return mark.kind === 'cell'
    ? (mark.id ?? '')
    : mark.kind === 'derived'
      ? [mark.how, ...(mark.ids ?? [])].join('+')
      : '';
}

function skeleton(view: object): string[] {
  const parts = partsOfView(view);
  const tables = parts.flatMap(({ value }) =>
    isTable(value) ? [`${value.id}: ${value.rows.length} × ${value.columns.length}`] : [],
  );
  const findings = parts.flatMap(({ value }) => (isSentence(value) ? findingsIn(value) : []));
  return [...tables, ...findings];
}

describe.each(['yizheng', 'china'])('%s', async (name) => {
  const site = await readSite(`data/${name}/released`, `reports/${name}`);
  const [first = [], second = []] = site.languages.map((language) => allViews(site, language));

  test.each(first.map(({ page }, index) => [page, index] as const))('%s', (_, index) => {
    expect(skeleton(second[index]!.view)).toEqual(skeleton(first[index]!.view));
  });
});
