/** How the numbers of each column of a table are written, decided from all of its cells and from the other columns. */
import { numberEvidence, type FormDecision, type FormHint, type NumberEvidence } from '../cells/numberForm.ts';
import type { RawRow } from '../table/table.ts';

/** `read` is a cell with a separator, where the column has one. */
export type WatchedColumn = FormDecision & { index: number; read?: string };

export type NumberWatch = { look: (row: RawRow) => void; decide: () => WatchedColumn[] };

/** Columns that can be read in one way only, where they agree, decide for those that could be read in two. */
export function numberWatch(columns: number[], hint: FormHint): NumberWatch {
  const watched = columns.map((index): { index: number; evidence: NumberEvidence; read?: string } => ({
    index,
    evidence: numberEvidence(),
  }));
  return { look, decide };

  function look({ cells }: RawRow): void {
    for (const column of watched) {
      const cell = (cells[column.index] ?? '').trim();
      if (cell === '') continue;
      column.evidence.look(cell);
      if (column.read === undefined && /\d[.,]\d/.test(cell)) column.read = cell;
    }
  }

  function decide(): WatchedColumn[] {
    const alone = watched.map(({ evidence }) => evidence.decide(hint));
    const forced = new Set(alone.flatMap(({ isForced, form }) => (isForced ? [form.decimal] : [])));
    const [decimal = hint.decimal] = hint.decimal === undefined && forced.size === 1 ? forced : [];
    const shared: FormHint = decimal === undefined ? hint : { ...hint, decimal };
    return watched.map(({ index, evidence, read }) => ({
      ...evidence.decide(shared),
      index,
      ...(read !== undefined && { read }),
    }));
  }
}
