/** A pass over a table: how the numbers of its columns are written, and whether it has to be read once more to know it. */
import { problemOf, type Problem } from '../../model/problem.ts';
import { isNumberField } from '../cells/constraints.ts';
import { statedForm, numberEvidence } from '../cells/numberForm.ts';
import type { FormDecision, FormHint, NumberEvidence } from '../cells/numberForm.ts';
import { columnFormProblems } from '../cells/numberProblems.ts';
import type { ColumnForms } from '../cells/parseRow.ts';
import type { LayoutColumn } from '../table/table.ts';
import { columnLetter, type RawRow } from '../table/table.ts';

/**
 * The separators are decided from all cells of a column where the delimiter is a semicolon, or where `isWatched` because
 * a cell could not be read; `watched` is what was decided.
 */
export type TablePass = { delimiter?: string; isWatched?: boolean; watched?: WatchedColumn[] };

/** Of fields that do not say it themselves. */
export function passWatch(
  columns: LayoutColumn[],
  { delimiter, isWatched, watched }: TablePass,
): NumberWatch | undefined {
  if (watched !== undefined || (isWatched !== true && delimiter !== ';')) return undefined;
  const numbers = columns.flatMap(({ field }, index) =>
    field !== undefined && isNumberField(field) && statedForm(field) === undefined ? [index] : [],
  );
  return numberWatch(numbers, delimiter === undefined ? {} : { delimiter });
}

export function formsOf({ watched = [] }: TablePass): ColumnForms {
  return new Map(watched.map(({ index, form }) => [index, form]));
}

/** Of a fault that a decimal comma may explain. */
export function mayBeSeparators({ code }: Problem): boolean {
  return ['number-misgrouped', 'number-with-note', 'integer-invalid'].includes(code);
}

type PassEnd = { pass: TablePass; watch?: NumberWatch; isDoubtful: boolean };

/** Undefined where what was read counts. */
export function nextPass({ pass, watch, isDoubtful }: PassEnd): TablePass | undefined {
  if (watch === undefined) return isDoubtful && pass.watched === undefined ? { ...pass, isWatched: true } : undefined;
  const watched = watch.decide();
  const isOther = watched.some(({ form, isOpen }) => isOpen || form.decimal === ',' || form.hasRoundNotes);
  return isOther ? { ...pass, watched } : undefined;
}

type PassPlace = { pass: TablePass; columns: LayoutColumn[]; head: { headerLine?: number } };

export function formProblems({ pass, columns, head }: PassPlace, file: string): Problem[] {
  return (pass.watched ?? []).flatMap(({ index, form, isOpen, read }) => {
    const column = columns[index]?.header;
    const place = { file, row: head.headerLine, letter: columnLetter(index), column, read };
    if (isOpen) return [problemOf(columnFormProblems, 'separators-open', place)];
    return form.decimal === ',' && read !== undefined
      ? [problemOf(columnFormProblems, 'numbers-with-comma', place)]
      : [];
  });
}

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
