import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/language.ts';
import { columnGroups, tableView } from '../../src/tables/tableView.ts';

/** A table of one row under columns 'head/title'. */
function tableOf(columns: string[]) {
  const heads = columns.map((column) => {
    const [title = '', group] = column.split('/').toReversed();
    return { title, ...(group !== undefined && { group }) };
  });
  const row = { head: ['East Town'], cells: columns.map((column) => ({ text: [column], state: 'words' as const })) };
  return tableView({ id: 'areas', title: ['Areas'], columns: heads, rows: [row] }, 'en');
}

function parts(columns: string[], most: number): string[] {
  return columnGroups(tableOf(columns), most, 'en').map(
    ({ id, title, columns: own, rows }) =>
      `${id}, ${plainText(title)}: ${own.map((one) => one.title).join(' ')}, ${rows[0]!.cells.length}`,
  );
}

describe('a table too wide for paper', () => {
  it('is parted into tables of like width, each with its stub', () => {
    expect(parts(['a', 'b', 'c', 'd'], 3)).toEqual(['areas, Areas: a b, 2', 'areas-2, Areas (cont.): c d, 2']);
  });

  it('is parted where a head ends', () => {
    expect(parts(['x/a', 'x/b', 'y/c', 'y/d', 'z/e'], 3)).toEqual([
      'areas, Areas: a b, 2',
      'areas-2, Areas (cont.): c d e, 3',
    ]);
  });

  it('is parted inside a head that is too wide by itself', () => {
    expect(parts(['w/_', 'x/a', 'x/b', 'x/c', 'x/d', 'y/e'], 3)).toEqual([
      'areas, Areas: _ a b, 3',
      'areas-2, Areas (cont.): c d e, 3',
    ]);
  });

  it('is whole where it fits', () => {
    expect(parts(['x/a', 'x/b'], 2)).toEqual(['areas, Areas: a b, 2']);
  });
});
