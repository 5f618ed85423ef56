/** Rows of a draft with their reference period; what cannot be read as one is a problem. */
import { cellProblems } from '../../intake/cells/parseCell.ts';
import { rowPlace } from '../../intake/sheet/sheet.ts';
import { isTotalLabel } from '../../intake/layout/label.ts';
import { monthEnd } from '../../model/period.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { columnCellText, type ColumnRoles } from '../columns/column.ts';
import { parseMoment, type Moment } from '../columns/moment.ts';
import { monthNumber } from '../../intake/period/monthNames.ts';
import type { CubeRow } from '../cube/cubeRows.ts';
import type { Ask, Choices } from '../questions/question.ts';

export const draftProblems = {
  ...cellProblems,
  'year-invalid': error({
    'zh-CN': { fact: '年份不是四位数字', remedy: '写四位年份' },
    en: { fact: 'the year does not have four digits', remedy: 'write a year of four digits' },
  }),
  'table-empty': error({
    'zh-CN': { fact: '表中没有可以采用的数字', remedy: '核对表头和数字各在哪一行，或指明工作表（--sheet）' },
    en: {
      fact: 'there is no figure in the table that could be used',
      remedy: 'see in which rows its headings and numbers are, or name the sheet (--sheet)',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** What a date means; in `given` the table has starts and ends. */
const periodMeanings = ['year', 'month', 'day'] as const;

export type PeriodMeaning = (typeof periodMeanings)[number] | 'given';

/** ISO dates, where the period is not the calendar year. The year of a total may be its label, or blank. */
export type DatedRow = CubeRow & { year: string; month?: string; start?: string; end?: string };

type RowMoment = { row: CubeRow; moment: Moment };

export async function datedRows(
  rows: CubeRow[],
  roles: ColumnRoles,
  file: string,
  choices: Choices,
  ask: Ask,
): Promise<{ dated: DatedRow[]; meaning: PeriodMeaning; problems: Problem[] }> {
  const moments = new Map(rows.map((row) => [row, momentOf(row, roles)]));
  const known = rows.flatMap((row): RowMoment[] => {
    const moment = moments.get(row);
    return moment === undefined ? [] : [{ row, moment }];
  });
  const meaning = await meaningOf(
    known.filter(({ row }) => row.kind === 'record'),
    roles,
    choices,
    ask,
  );
  // without any time the question for it is open
  const isTimed = known.length > 0 || roles.year !== undefined || roles.end !== undefined;
  const undated = rows.filter((row) => row.kind === 'record' && isTimed && moments.get(row) === undefined);
  const dated = rows.flatMap((row): DatedRow[] => {
    const moment = moments.get(row);
    if (moment !== undefined) return [datedRow({ row, moment }, meaning, roles)];
    return row.kind === 'record' ? [] : [{ ...row, year: totalYear(row) }];
  });
  return { dated, meaning, problems: undated.map((row) => unreadableDate(row, roles, file)) };
}

function totalYear({ period = '' }: CubeRow): string {
  return isTotalLabel(period) ? period : '';
}

function momentOf(row: CubeRow, { month, oneYear }: ColumnRoles): Moment | undefined {
  if (oneYear !== undefined) return { year: oneYear };
  const moment = parseMoment(row.period ?? '');
  if (moment === undefined || month === undefined) return moment;
  const number = monthNumber(columnCellText(row, month.index));
  return number === undefined ? undefined : { ...moment, month: number };
}

async function meaningOf(read: RowMoment[], roles: ColumnRoles, { period }: Choices, ask: Ask): Promise<PeriodMeaning> {
  if (roles.start !== undefined) return 'given';
  const moments = read.map(({ moment }) => moment);
  if (moments.every(({ month }) => month === undefined)) return 'year';
  if (moments.every(({ day }) => day === undefined)) return 'month';
  const answer = await ask({
    code: 'period',
    about: roles.end?.header ?? '',
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
  if (meaning === 'year') return { ...row, year };
  if (meaning === 'month')
    return { ...row, year, month, start: `${year}-${month}-01`, end: monthEnd(`${year}-${month}`) };
  if (meaning === 'day') return { ...row, year, month, end: `${year}-${month}-${day}` };
  return { ...row, year, ...isoDays(row, roles) };
}

function isoDays(row: CubeRow, { start, end }: ColumnRoles): Pick<DatedRow, 'start' | 'end'> {
  const from = isoDay(row, start?.index);
  const to = isoDay(row, end?.index);
  return { ...(from !== undefined && { start: from }), ...(to !== undefined && { end: to }) };
}

function isoDay(row: CubeRow, index: number | undefined): string | undefined {
  const moment = index === undefined ? undefined : parseMoment(columnCellText(row, index));
  return moment?.day === undefined ? undefined : `${moment.year}-${moment.month}-${moment.day}`;
}

function unreadableDate(row: CubeRow, { year, end }: ColumnRoles, file: string): Problem {
  const column = year ?? end;
  const place = { file, ...rowPlace(row), column: column?.header, read: row.period };
  return year === undefined
    ? problemOf(draftProblems, 'date-invalid', { ...place, expected: '2021-12-31' })
    : problemOf(draftProblems, 'year-invalid', { ...place, expected: '2021' });
}
