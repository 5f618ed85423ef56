/** Cells that nobody can guess: names that are missing, and texts where a number should be. */
import { problemOf, type Problem } from '../../model/problem.ts';
import { rowPlace } from '../../intake/sheet/sheet.ts';
import { draftNumber, type ColumnRoles, type DraftColumn } from '../columns/column.ts';
import type { CubeCell } from '../cube/cubeRows.ts';
import type { MarkMeanings } from '../cube/marks.ts';
import { draftProblems, type DatedRow } from './datedRows.ts';

export function checkDraftCells(rows: DatedRow[], roles: ColumnRoles, marks: MarkMeanings, file: string): Problem[] {
  const records = rows.filter(({ kind }) => kind === 'record');
  // without a column of figures, or without any time, the question for it is open
  if (roles.figures.length > 0 && rows.length > 0 && !records.some(({ values }) => [...values.values()].some(isNumber)))
    return [problemOf(draftProblems, 'table-empty', { file })];
  const seen = new Set<string>();
  return rows.flatMap((row) => [...missingNames(row, roles), ...unreadableNumbers(row)]).filter(isFirst);

  function missingNames(row: DatedRow, { area, programme, measure }: ColumnRoles): Problem[] {
    if (row.kind !== 'record') return [];
    const names: [DraftColumn | undefined, string | undefined][] = [
      [area, row.area],
      [programme, row.programme],
      [measure, row.measure],
    ];
    return names.flatMap(([column, name]) =>
      column !== undefined && name === ''
        ? [problemOf(draftProblems, 'cell-missing', { file, ...rowPlace(row), column: column.header })]
        : [],
    );
  }

  function unreadableNumbers({ values, ...row }: DatedRow): Problem[] {
    return [...values.values()]
      .filter(({ text, column }) => text !== '' && !marks.has(text) && draftNumber(text, column.form) === undefined)
      .map(({ text, column }) =>
        problemOf(draftProblems, 'number-invalid', {
          file,
          ...rowPlace(row),
          column: column.header,
          read: text,
          expected: '1523 / 44.22 / -3',
        }),
      );
  }

  /** A cell may stand in several rows of the draft. */
  function isFirst({ code, sheet, row, column }: Problem): boolean {
    const place = JSON.stringify([code, sheet, row, column]);
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  }
}

function isNumber({ text, column }: CubeCell): boolean {
  return draftNumber(text, column.form) !== undefined;
}
