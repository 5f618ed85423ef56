/** A pass over a table: which separators its numbers have, and whether it has to be read once more to know them. */
import { problemOf, type Problem } from '../../model/problem.ts';
import { isNumberField } from '../cells/constraints.ts';
import { statedForm } from '../cells/numberForm.ts';
import { columnFormProblems } from '../cells/numberProblems.ts';
import type { ColumnForms } from '../cells/parseRow.ts';
import type { LayoutColumn } from '../table/layoutColumn.ts';
import { columnLetter } from '../table/table.ts';
import { numberWatch, type NumberWatch, type WatchedColumn } from './numberWatch.ts';

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
