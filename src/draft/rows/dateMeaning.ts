/** What the dates of a table mean, and on which day its years end: by their form, else by a person. */
import { civilCalendar, codeAt, kindOfPeriod, monthEnd, type Calendar } from '../../model/period.ts';
import { columnCellText, type ColumnRoles } from '../columns/column.ts';
import { isNamedFiscalYear, isYearOfTwo, parseMoment, type Moment } from '../columns/findTime.ts';
import type { CubeRow } from '../cube/cubeRows.ts';
import type { Ask, Choices } from '../questions/question.ts';

/** What a date means. */
const dateMeanings = ['year', 'half', 'quarter', 'month', 'day'] as const;

type DateMeaning = (typeof dateMeanings)[number];

export type RowMoment = { row: CubeRow; moment: Moment };

/** The last day of years of two (2021/22), which no table says. */
export async function calendarOfRows(
  records: CubeRow[],
  roles: ColumnRoles,
  choices: Choices,
  ask: Ask,
): Promise<Calendar> {
  const texts = [...new Set(records.map(({ period = '' }) => period).filter((text) => text !== ''))];
  const areOfTwo = texts.length > 0 && texts.every((text) => isYearOfTwo(text));
  const areNamed = texts.length > 0 && texts.every((text) => isNamedFiscalYear(text));
  if (areOfTwo || areNamed) {
    const guess = areNamed ? '09-30' : '03-31';
    const about = roles.year?.header ?? '';
    const answer = await ask({ code: 'year-ends', about, choice: choices.yearEnds, guess, isFit: isMonthEnd });
    const yearForm = areNamed ? 'FY2022' : texts.some((text) => text.includes('/')) ? '2021/22' : '2021-22';
    return answer === undefined || answer === civilCalendar.yearEnds ? civilCalendar : { yearEnds: answer, yearForm };
  }
  return datedYears(records, roles) ?? civilCalendar;
}

function isMonthEnd(text: string): boolean {
  return /^\d\d-\d\d$/.test(text) && monthEnd(`2021-${text}`) === `2021-${text}`;
}

/** By starts and ends: all of twelve months, and from the same day. */
function datedYears(records: CubeRow[], roles: ColumnRoles): Calendar | undefined {
  if (roles.start === undefined) return undefined;
  const days = records.map((row) => isoDays(row, roles));
  const [yearEnds = ''] = new Set(days.map(({ end = '' }) => end.slice(5)));
  const calendar: Calendar = { yearEnds, yearForm: '2021-22' };
  const isYear = ({ start, end = '' }: Days) =>
    start !== undefined && end.slice(5) === yearEnds && kindOfPeriod({ start, end }, calendar) === 'year';
  return yearEnds !== civilCalendar.yearEnds && isMonthEnd(yearEnds) && days.every(isYear) ? calendar : undefined;
}

export async function meaningOf(
  read: RowMoment[],
  roles: ColumnRoles,
  { period }: Choices,
  ask: Ask,
): Promise<DateMeaning | 'given'> {
  if (roles.start !== undefined) return 'given';
  const moments = read.map(({ moment }) => moment);
  if (moments.every(({ month }) => month === undefined)) return 'year';
  if (moments.every(({ day }) => day === undefined)) return 'month';
  const answer = await ask({
    code: 'period',
    about: roles.end?.header ?? '',
    choice: period,
    ...guessedMeaning(read),
    options: [...dateMeanings],
  });
  return dateMeanings.find((meaning) => meaning === answer) ?? 'day';
}

/** A month may be written as its first day, a year as 1 January or 31 December, a quarter as its last. */
function guessedMeaning(read: RowMoment[]): { guess: DateMeaning; isSure: boolean } {
  const days = new Set(read.map(({ moment: { month = '', day = '' } }) => `${month}-${day}`));
  const all = (test: RegExp) => [...days].every((day) => test.test(day));
  if (all(/^(01-01|12-31)$/)) return { guess: 'year', isSure: false };
  if (all(/-01$/)) return { guess: 'month', isSure: false };
  if (days.size < 2 || ![...days].every((day) => isMonthEnd(day) || day === '02-29'))
    return { guess: 'day', isSure: true };
  if (all(/^(06-30|12-31)$/)) return { guess: 'half', isSure: false };
  return { guess: all(/^(03-31|06-30|09-30|12-31)$/) ? 'quarter' : 'month', isSure: false };
}

/** Several in one year: else one of each year is that of the year. */
export function isSeveral(read: RowMoment[], kind: 'month' | 'quarter' | 'half'): boolean {
  const years = Map.groupBy(read, ({ moment }) => moment.year);
  return [...years.values()].some(
    (group) => new Set(group.map(({ moment }) => codeAt(kind, isoOf(moment), civilCalendar))).size > 1,
  );
}

export function isoOf({ year, month = '12', day = '01' }: Moment): string {
  return `${year}-${month}-${day}`;
}

/** ISO 8601. */
type Days = { start?: string; end?: string };

export function isoDays(row: CubeRow, { start, end }: ColumnRoles): Days {
  const from = isoDay(row, start?.index);
  const to = isoDay(row, end?.index);
  return { ...(from !== undefined && { start: from }), ...(to !== undefined && { end: to }) };
}

function isoDay(row: CubeRow, index: number | undefined): string | undefined {
  const moment = index === undefined ? undefined : parseMoment(columnCellText(row, index));
  return moment?.day === undefined ? undefined : `${moment.year}-${moment.month}-${moment.day}`;
}
