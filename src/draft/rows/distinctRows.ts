/** One row for each year and name: of other months one is kept, repeated rows are one, contradictions are asked about. */
import { isTotalLabel } from '../../intake/layout/label.ts';
import { rowName, rowPlace } from '../../intake/sheet/sheet.ts';
import { type Problem, problemOf } from '../../model/problem.ts';
import { type ColumnRoles, type DraftColumn, draftNumber, rawText } from '../columns/column.ts';
import type { CubeCell } from '../cube/cubeRows.ts';
import type { MarkMeanings } from '../cube/marks.ts';
import type { Ask, Choices } from '../questions/question.ts';
import { type DatedRow, draftProblems } from './datedRows.ts';

/**
 * Another month, a category where totals are taken, a measure that a person leaves out, `same` as the row `of`, or other
 * values for the same key (`repeated`).
 */
export type LeftOut = {
  row: DatedRow;
  reason: 'month' | 'breakdown' | 'no-measure' | 'same' | 'repeated';
  of?: number | string;
};

type RowsKept = { rows: DatedRow[]; leftOut: LeftOut[] };

/** Rows of single categories, where only totals are taken. */
export function totalRows(rows: DatedRow[], totalsOf: DraftColumn[]): RowsKept {
  const isKept = (row: DatedRow) => totalsOf.every(({ index }) => isTotalLabel(rawText(row, index)));
  return {
    rows: rows.filter(isKept),
    leftOut: rows.filter((row) => !isKept(row)).map((row) => ({ row, reason: 'breakdown' })),
  };
}

/** Of measures that stand down a person may leave some out: --measure "Density=none". */
export function measureRows(rows: DatedRow[], { measures }: Choices): RowsKept {
  const leftOut = new Set(measures.filter((choice) => choice.isLeftOut).map(({ column }) => column));
  const isKept = ({ measure }: DatedRow) => measure === undefined || !leftOut.has(measure);
  return {
    rows: rows.filter(isKept),
    leftOut: rows.filter((row) => !isKept(row)).map((row) => ({ row, reason: 'no-measure' })),
  };
}

/** A draft has one figure a year; which is for a person to say. */
export async function oneMonth(rows: DatedRow[], { month: choice }: Choices, ask: Ask): Promise<RowsKept> {
  const years = Map.groupBy(rows.filter(isRecord), ({ year }) => year);
  const months = [...years.values()].map((group) => new Set(group.map(({ month = '' }) => month)));
  if (months.every(({ size }) => size < 2)) return { rows, leftOut: [] };
  const options = [...new Set(months.flatMap((month) => [...month]))].toSorted().map((month) => String(Number(month)));
  const answer = await ask({ code: 'month', choice, guess: likeliestMonth(months), isForPerson: true, options });
  const isKept = (row: DatedRow) => row.month === undefined || Number(row.month) === Number(answer);
  return {
    rows: rows.filter(isKept),
    leftOut: rows.filter((row) => !isKept(row)).map((row) => ({ row, reason: 'month' })),
  };
}

function isRecord({ kind }: DatedRow): boolean {
  return kind === 'record';
}

function likeliestMonth(months: Set<string>[]): string {
  const counts = new Map<string, number>();
  for (const month of months.flatMap((month) => [...month])) counts.set(month, (counts.get(month) ?? 0) + 1);
  const enough = Math.max(...counts.values()) * 0.9;
  const usual = [...counts].filter(([, count]) => count >= enough).map(([month]) => Number(month));
  return String(Math.max(...usual));
}

/** `unlike` differ in some cell, `same` repeat one of them. */
type RowGroup = { unlike: DatedRow[]; same: LeftOut[] };

/**
 * Repeated rows are one; of contradicting ones a person says which stays. Many contradictions mean that a column was not
 * recognised.
 */
export async function distinctRows(
  rows: DatedRow[],
  columns: DraftColumn[],
  { duplicates }: Choices,
  ask: Ask,
): Promise<RowsKept> {
  const key = ({ year, area, programme, measure, values }: DatedRow) =>
    JSON.stringify([year, area, programme, measure, [...values.keys()]]);
  const records = rows.filter(isRecord);
  const groups = [...Map.groupBy(records, key).values()].map((group) => groupOf(group, columns));
  const unlike = groups.map((group) => group.unlike).filter(({ length }) => length > 1);
  if (unlike.length > Math.max(3, records.length / 10)) {
    await ask({ code: 'rows', about: tellingApart(unlike, columns).join(', ') });
    return { rows, leftOut: [] };
  }
  const choice = unlike.length === 0 ? undefined : await whichOf(unlike);
  const out = [...groups.flatMap(({ same }) => same), ...unlike.flatMap((group) => contradictingRows(group, choice))];
  const isOut = new Set(out.map(({ row }) => row));
  return { rows: rows.filter((row) => !isOut.has(row)), leftOut: out.toSorted((a, b) => a.row.line - b.row.line) };

  function whichOf(rivals: DatedRow[][]): Promise<string | undefined> {
    return ask({
      code: 'duplicates',
      about: [...new Set(rivals.map((group) => group.map(rowName).join(' / ')))].join(', '),
      choice: duplicates,
      guess: 'neither',
      isForPerson: true,
      options: ['neither', 'first', 'last'],
    });
  }
}

/** Trailing spaces and composed letters make no difference. */
function groupOf(rows: DatedRow[], columns: DraftColumn[]): RowGroup {
  const firsts = new Map<string, DatedRow>();
  const same = rows.flatMap((row): LeftOut[] => {
    const cells = JSON.stringify(columns.map(({ index }) => rawText(row, index)));
    const first = firsts.get(cells);
    if (first === undefined) firsts.set(cells, row);
    return first === undefined ? [] : [{ row, reason: 'same', of: rowName(first) }];
  });
  return { unlike: [...firsts.values()], same };
}

function contradictingRows(group: DatedRow[], choice: string | undefined): LeftOut[] {
  const stays = { first: group[0], last: group.at(-1) }[choice ?? ''];
  return group
    .filter((row) => row !== stays)
    .map((row) => {
      const other = stays ?? group.find((rival) => rival !== row);
      return { row, reason: 'repeated', ...(other !== undefined && { of: rowName(other) }) };
    });
}

function tellingApart(groups: DatedRow[][], columns: DraftColumn[]): string[] {
  return columns
    .filter(({ index }) =>
      groups.every((group) => new Set(group.map((row) => rawText(row, index))).size === group.length),
    )
    .map(({ header }) => header);
}

/** Cells that nobody can guess: names that are missing, and texts where a number should be. */
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
