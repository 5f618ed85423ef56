/** Which columns hold the time, and a year, month or day as a cell writes it. */
import { isCalendarDay } from '../../intake/cells/parseRow.ts';
import type { Ask, Choices } from '../questions/question.ts';
import { columnWords, isMostly, type ColumnRoles, type DraftColumn } from './column.ts';

type Time = Pick<ColumnRoles, 'year' | 'month' | 'start' | 'end' | 'oneYear'>;

export async function findTime(columns: DraftColumn[], { year: choice }: Choices, ask: Ask): Promise<Time> {
  const dated = columns.filter((column) => isMostly(column, (value) => parseMoment(value) !== undefined));
  const worded = dated.find(({ header }) => columnWords.year.test(header)) ?? findEnd(dated);
  const answer = await ask({
    code: 'year',
    choice,
    guess: (worded ?? dated[0])?.header,
    isSure: worded !== undefined,
    isFit: (text) => /^\d{4}$/.test(text) || columns.some(({ header }) => header === text),
  });
  const column = columns.find(({ header }) => header === answer);
  if (column === undefined) return answer === undefined ? {} : { oneYear: answer };
  return { [isYearOnly(column) ? 'year' : 'end']: column, ...besideIt(column, columns, dated) };
}

function besideIt(column: DraftColumn, columns: DraftColumn[], dated: DraftColumn[]): Time {
  const others = dated.filter((other) => other !== column && !isYearOnly(other));
  const month = columns.find((other) => columnWords.month.test(other.header) && isMostly(other, isMonth));
  const start = others.find(({ header }) => columnWords.start.test(header));
  const end = isYearOnly(column) && start !== undefined ? findEnd(others) : undefined;
  return {
    ...(month && isYearOnly(column) && end === undefined && { month }),
    ...(start && { start }),
    ...(end && { end }),
  };
}

function findEnd(dated: DraftColumn[]): DraftColumn | undefined {
  return dated.find(({ header }) => columnWords.end.test(header) && !columnWords.start.test(header));
}

function isYearOnly(column: DraftColumn): boolean {
  return isMostly(column, (value) => parseMoment(value)?.month === undefined);
}

function isMonth(text: string): boolean {
  return /^(0?[1-9]|1[0-2])月?$/.test(text);
}

/** Month and day have two digits. */
export type Moment = { year: string; month?: string; day?: string };

const dayPattern = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T ][\d:.]*Z?)?$/;
const monthPattern = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/;
const yearPattern = /^(\d{4})(?:年度?|\.0)?$/;

/** 2021, 2021年, 2021-07, 2021年7月, 202107, 2021-07-01, 2021/7/1, 20210701, 2021-07-01T00:00. */
export function parseMoment(text: string): Moment | undefined {
  const [, ...parts] = dayPattern.exec(text) ?? monthPattern.exec(text) ?? yearPattern.exec(text) ?? [];
  // unmatched groups are undefined, whatever their type
  const [ofYear, ...rest] = parts.filter((part: string | undefined) => part !== undefined);
  return ofYear === undefined ? undefined : calendarDay(ofYear, ...rest);
}

function calendarDay(ofYear: string, ofMonth?: string, ofDay?: string): Moment | undefined {
  if (!/^(1[89]|20|21)/.test(ofYear)) return undefined;
  const parts = { month: ofMonth?.padStart(2, '0'), day: ofDay?.padStart(2, '0') };
  const iso = `${ofYear}-${parts.month ?? '01'}-${parts.day ?? '01'}`;
  if (!isCalendarDay(iso)) return undefined;
  return { year: ofYear, ...(parts.month && { month: parts.month }), ...(parts.day && { day: parts.day }) };
}

export function monthEnd(ofYear: string, ofMonth: string): string {
  return new Date(Date.UTC(Number(ofYear), Number(ofMonth), 0)).toISOString().slice(0, 10);
}
