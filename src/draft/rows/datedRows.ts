/** Rows of a drafted table with their reference period, one for each year and name; what cannot be read is a problem. */
import { cellProblems } from '../../intake/cells/parseCell.ts';
import type { RawRow } from '../../intake/table/table.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { columnCellText, monthEnd, parseMoment, plainNumber } from '../columns/column.ts';
import type { ColumnRoles, DraftColumn, Moment } from '../columns/column.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { LeftOut } from './parseSheet.ts';

export const draftProblems = {
  ...cellProblems,
  'year-invalid': error({
    'zh-CN': { fact: '年份不是四位数字', remedy: '写四位年份' },
    en: { fact: 'the year does not have four digits', remedy: 'write a year of four digits' },
  }),
} satisfies Record<string, ProblemKind>;

type RowMoment = { row: RawRow; moment: Moment };

export async function datedRows(
  rows: RawRow[],
  roles: ColumnRoles,
  file: string,
  choices: Choices,
  ask: Ask,
): Promise<{ dated: DatedRow[]; meaning: PeriodMeaning; problems: Problem[] }> {
  const read = rows.map((row) => ({ row, moment: momentOf(row, roles) }));
  const known = read.filter((rowMoment): rowMoment is RowMoment => rowMoment.moment !== undefined);
  const meaning = await meaningOf(known, roles, choices, ask);
  const isTimed = (roles.year ?? roles.end) !== undefined;
  const undated = read.filter(({ moment }) => isTimed && moment === undefined);
  const problems = undated.map(({ row }) => unreadableDate(row, roles, file));
  return { dated: known.map((rowMoment) => datedRow(rowMoment, meaning, roles)), meaning, problems };
}

function momentOf(row: RawRow, { year, month, end, oneYear }: ColumnRoles): Moment | undefined {
  if (oneYear !== undefined) return { year: oneYear };
  const moment = parseMoment(columnCellText(row, (year ?? end)?.index ?? -1));
  if (moment === undefined || month === undefined) return moment;
  const number = /^\d{1,2}/.exec(columnCellText(row, month.index))?.[0];
  return number === undefined ? undefined : { ...moment, month: number.padStart(2, '0') };
}

async function meaningOf(read: RowMoment[], roles: ColumnRoles, { period }: Choices, ask: Ask): Promise<PeriodMeaning> {
  if (roles.start !== undefined) return 'given';
  const moments = read.map(({ moment }) => moment);
  if (moments.every(({ month }) => month === undefined)) return 'year';
  if (moments.every(({ day }) => day === undefined)) return 'month';
  const answer = await ask({
    code: 'period',
    about: roles.end?.header,
    choice: period,
    ...guessedMeaning(moments),
    options: [...periodMeanings],
  });
  return periodMeanings.find((periodMeaning) => periodMeaning === answer) ?? 'day';
}

/** A month may be written as its first day, a year as 1 January or 31 December. */
function guessedMeaning(moments: Moment[]): { guess: PeriodMeaning; isSure: boolean } {
  const all = (test: RegExp) => moments.every(({ month = '', day = '' }) => test.test(`${month}-${day}`));
  if (all(/^(01-01|12-31)$/)) return { guess: 'year', isSure: false };
  return all(/-01$/) ? { guess: 'month', isSure: false } : { guess: 'day', isSure: true };
}

function datedRow({ row, moment }: RowMoment, meaning: PeriodMeaning, roles: ColumnRoles): DatedRow {
  const { year, month = '12', day = '01' } = moment;
  if (meaning === 'year') return { row, year };
  if (meaning === 'month') return { row, year, month, start: `${year}-${month}-01`, end: monthEnd(year, month) };
  if (meaning === 'day') return { row, year, month, end: `${year}-${month}-${day}` };
  return { row, year, start: isoDay(row, roles.start?.index), end: isoDay(row, roles.end?.index) };
}

function isoDay(row: RawRow, index: number | undefined): string | undefined {
  const moment = index === undefined ? undefined : parseMoment(columnCellText(row, index));
  return moment?.day === undefined ? undefined : `${moment.year}-${moment.month}-${moment.day}`;
}

function unreadableDate(row: RawRow, { year, end }: ColumnRoles, file: string): Problem {
  const column = year ?? end;
  const read = row.cells[column?.index ?? -1]?.trim();
  const place = { file, row: row.line, column: column?.header, read };
  return year === undefined
    ? problemOf(draftProblems, 'date-invalid', { ...place, expected: '2021-12-31' })
    : problemOf(draftProblems, 'year-invalid', { ...place, expected: '2021' });
}

/** What a date means; in `given` the table has starts and ends. */
const periodMeanings = ['year', 'month', 'day'] as const;

export type PeriodMeaning = (typeof periodMeanings)[number] | 'given';

/** ISO dates, where the period is not the calendar year. */
export type DatedRow = { row: RawRow; year: string; month?: string; start?: string; end?: string };

/** These cannot be guessed. */
export function checkDraftCells(rows: DatedRow[], roles: ColumnRoles, file: string): Problem[] {
  const { area, programme, measure, value, measures } = roles;
  const names = [area, programme, measure].filter((column) => column !== undefined);
  const numbers = value === undefined ? measures : [value];
  return rows.flatMap((row) => [
    ...names.filter((column) => rowText(row, column) === '').map((column) => wrong('cell-missing', row, column)),
    ...numbers
      .filter((column) => rowText(row, column) !== '' && plainNumber(rowText(row, column)) === undefined)
      .map((column) => wrong('number-invalid', row, column, '1523 / 44.22 / -3')),
  ]);

  function wrong(
    code: keyof typeof draftProblems,
    { row }: DatedRow,
    { header, index }: DraftColumn,
    expected?: string,
  ): Problem {
    const read = row.cells[index]?.trim();
    return problemOf(draftProblems, code, { file, row: row.line, column: header, read, expected });
  }
}

function rowText({ row }: DatedRow, column: DraftColumn): string {
  return columnCellText(row, column.index);
}

/** A draft has one figure a year. */
export async function oneMonth(
  rows: DatedRow[],
  { month: choice }: Choices,
  ask: Ask,
): Promise<{ rows: DatedRow[]; leftOut: LeftOut[]; month?: string }> {
  const years = Map.groupBy(rows, ({ year }) => year);
  const months = [...years.values()].map((group) => new Set(group.map(({ month = '' }) => month)));
  if (months.every(({ size }) => size < 2)) return { rows, leftOut: [] };
  const options = [...new Set(months.flatMap((month) => [...month]))].toSorted().map((month) => String(Number(month)));
  const answer = await ask({ code: 'month', choice, guess: likeliestMonth(months), options });
  const isKept = ({ month }: DatedRow) => Number(month) === Number(answer);
  return {
    rows: rows.filter(isKept),
    leftOut: rows.filter((row) => !isKept(row)).map(({ row }) => ({ line: row.line, reason: 'month' })),
    month: answer,
  };
}

function likeliestMonth(months: Set<string>[]): string {
  const counts = new Map<string, number>();
  for (const month of months.flatMap((month) => [...month])) counts.set(month, (counts.get(month) ?? 0) + 1);
  const enough = Math.max(...counts.values()) * 0.9;
  const usual = [...counts].filter(([, count]) => count >= enough).map(([month]) => Number(month));
  return String(Math.max(...usual));
}

/** Asked where it has fewer rows than the year before. */
export async function latestYear(
  rows: DatedRow[],
  numbers: DraftColumn[],
  { latestYear: choice }: Choices,
  ask: Ask,
): Promise<string | undefined> {
  const filled = rows.filter(({ row }) => numbers.some(({ index }) => columnCellText(row, index) !== ''));
  const counts = new Map([...Map.groupBy(filled, ({ year }) => year)].map(([year, group]) => [year, group.length]));
  const [last, before] = [...counts.keys()].toSorted().toReversed();
  if (last === undefined) return undefined;
  return ask({
    code: 'latest-year',
    choice,
    guess: last,
    isSure: before === undefined || (counts.get(last) ?? 0) >= (counts.get(before) ?? 0),
    options: [...counts.keys()],
  });
}

/** `unlike` differ in some cell, `same` repeat one of them. */
type RowGroup = { unlike: DatedRow[]; same: RowLeftOut[] };

type RowLeftOut = LeftOut & { row: DatedRow };

/**
 * Repeated rows go; of contradicting ones the chosen stays, by default none. Many contradictions mean that a column
 * was not recognised.
 */
export async function distinctRows(
  rows: DatedRow[],
  names: DraftColumn[],
  columns: DraftColumn[],
  { duplicates }: Choices,
  ask: Ask,
): Promise<{ rows: DatedRow[]; leftOut: LeftOut[] }> {
  const key = ({ year, row }: DatedRow) =>
    JSON.stringify([year, ...names.map((name) => columnCellText(row, name.index))]);
  const groups = [...Map.groupBy(rows, key).values()].map(groupOf);
  const unlike = groups.map((group) => group.unlike).filter(({ length }) => length > 1);
  if (unlike.length > Math.max(3, rows.length / 10)) {
    await ask({ code: 'rows', about: tellingApart(unlike, columns).join(', ') });
    return { rows, leftOut: [] };
  }
  const choice = unlike.length === 0 ? undefined : await whichOf(unlike);
  const out = [...groups.flatMap(({ same }) => same), ...unlike.flatMap((group) => contradictingRows(group, choice))];
  const isOut = new Set(out.map(({ row }) => row));
  const leftOut = out.map(({ row: _, ...rest }) => rest).toSorted((a, b) => a.line - b.line);
  return { rows: rows.filter((row) => !isOut.has(row)), leftOut };

  function whichOf(rivals: DatedRow[][]): Promise<string | undefined> {
    const about = rivals.map((group) => group.map(({ row }) => row.line).join(' / ')).join(', ');
    return ask({
      code: 'duplicates',
      about,
      choice: duplicates,
      guess: 'neither',
      options: ['neither', 'first', 'last'],
    });
  }
}

function groupOf(rows: DatedRow[]): RowGroup {
  const firsts = new Map<string, DatedRow>();
  const same = rows.flatMap((row): RowLeftOut[] => {
    const cells = JSON.stringify(row.row.cells);
    const first = firsts.get(cells);
    if (first === undefined) firsts.set(cells, row);
    return first === undefined ? [] : [{ row, line: row.row.line, reason: 'same', of: first.row.line }];
  });
  return { unlike: [...firsts.values()], same };
}

function contradictingRows(group: DatedRow[], choice: string | undefined): RowLeftOut[] {
  const stays = { first: group[0], last: group.at(-1) }[choice ?? ''];
  return group
    .filter((row) => row !== stays)
    .map((row) => {
      const of = (stays ?? group.find((other) => other !== row))?.row.line;
      return { row, line: row.row.line, reason: 'repeated', ...(of !== undefined && { of }) };
    });
}

function tellingApart(groups: DatedRow[][], columns: DraftColumn[]): string[] {
  return columns
    .filter(({ index }) =>
      groups.every((group) => new Set(group.map(({ row }) => row.cells[index])).size === group.length),
    )
    .map(({ header }) => header);
}
