/** A released figure that is changed or removed without being marked as revised. */
import { figureId, isValue } from '../../model/cell.ts';
import type { Placed } from '../package/figures.ts';
import { figureFinding, type Check, type CheckFinding } from '../series/screening.ts';
import type { ReleasedLine } from '../write/history.ts';

/**
 * The row of a changed or removed number says `revised` (修订), so that the site shows the correction (conventions §0.9).
 * What was not available before needs no mark.
 */
export const figureChanged: Check = {
  code: 'figure-changed',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '与已发布的数字不同，也没有注明修订',
      remedy:
        '如是更正，在 status 列写 revised（不再有数字的保留此行，另写 symbol），在 REVISIONS.md 中说明，并提高 datapackage.json 的 version；否则改回原数',
    },
    en: {
      fact: 'this is not what was released, and nothing says that it is revised',
      remedy:
        'for a correction write revised in the column status (keep a row that lost its number, with its symbol), describe it in REVISIONS.md and raise version in datapackage.json; else restore the figure',
    },
  },
  find: ({ placed, released, isWhole }) => {
    const now = new Map(placed.map((placed) => [placed.figure.id, placed]));
    return released.flatMap((line) => {
      if (!line['value'] || isDerived(line)) return [];
      const id = idOf(line);
      const placedNow = now.get(id);
      // a cell with an error holds no number yet, and the error is reported
      if (!isWhole && (placedNow === undefined || !isValue(placedNow.figure.cell))) return [];
      return placedNow === undefined ? [removedFinding(id, line)] : changedFinding(placedNow, line);
    });
  },
};

function changedFinding(placed: Placed, line: ReleasedLine): CheckFinding[] {
  const { cell } = placed.figure;
  const words = (placed.fact.cells['status'] ?? '').split(/[\s,;，；、]+/);
  const isSame = isValue(cell) && cell.value === line['value'] && cell.unit === line['unit'];
  return isSame || words.includes('revised') ? [] : [figureFinding(placed, { expected: content(line) })];
}

function removedFinding(id: string, line: ReleasedLine): CheckFinding {
  return { place: { file: 'released/figures.csv', read: id }, subject: id, expected: content(line) };
}

function isDerived({ flags = '' }: ReleasedLine): boolean {
  return flags.split(' ').includes('computed');
}

function content({ value = '', unit = '' }: ReleasedLine): string {
  return `${value} ${unit}`;
}

function idOf(line: ReleasedLine): string {
  const { measure = '', programme = '', area = '', period_start: start, period_end: end = '' } = line;
  return figureId({ measure, programme, area, period: { ...(start && { start }), end } });
}
