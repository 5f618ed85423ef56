/** The columns of time: years, months, starts and ends, or the one year of the whole table. */
import type { Ask, Choices } from '../questions/question.ts';
import { isMostly, type ColumnRoles, type DraftColumn } from './column.ts';
import { isHeaded } from './headerWords.ts';
import {
  isNamedFiscalYear,
  isTimeText,
  isYearOfTwo,
  isYearText,
  parseMoment,
  parsePart,
  splitTime,
  yearNamed,
} from './moment.ts';
import { monthNumber, namedMonth } from '../../intake/period/timeWords.ts';

type TimeRoles = Pick<ColumnRoles, 'year' | 'month' | 'quarter' | 'half' | 'start' | 'end' | 'oneYear'>;

/** Nothing is asked where years stand across the table. */
export async function findTime(
  columns: DraftColumn[],
  titles: string[],
  { year: choice }: Choices,
  ask: Ask,
): Promise<TimeRoles> {
  const isAcross = columns.some(isUnderTime);
  const dated = columns.filter(
    (column) => column.unit === undefined && isMostly(column, isTime) && !isUnderTime(column),
  );
  const worded =
    dated.find(({ header }) => isHeaded(header, 'year')) ??
    findEnd(dated) ??
    dated.find(({ header }) => (['month', 'quarter', 'half'] as const).some((role) => isHeaded(header, role)));
  if (choice === undefined && worded === undefined && isAcross) return {};
  const guess = (worded ?? dated.find((column) => !column.isNumber || isRunOfYears(column)))?.header;
  const answer = await ask({
    code: 'year',
    choice,
    guess: guess ?? yearNamed(titles),
    isSure: worded !== undefined,
    isFit: (text) => /^\d{4}$/.test(text) || columns.some(({ header }) => header === text),
  });
  const column = columns.find(({ header }) => header === answer);
  if (column === undefined) return answer === undefined ? {} : { oneYear: answer };
  return { [isYearOnly(column) ? 'year' : 'end']: column, ...besideIt(column, columns, dated) };
}

function isTime(text: string): boolean {
  return (
    parseMoment(text) !== undefined || parsePart(text) !== undefined || isYearOfTwo(text) || isNamedFiscalYear(text)
  );
}

/** Under a heading that says nothing: every cell is a year, and they are near each other. */
function isRunOfYears(column: DraftColumn): boolean {
  const years = column.values.filter(isYearText).map((text) => Number(text.slice(0, 4)));
  return years.length === column.values.length && Math.max(...years) - Math.min(...years) < mostYearsApart;
}

const mostYearsApart = 60;

/** A heading that is a year or a part of one, or begins or ends with it. */
export function isUnderTime({ path, isNumber }: Pick<DraftColumn, 'path' | 'isNumber'>): boolean {
  return isNumber && path.some((text) => isTimeText(text) || splitTime(text) !== undefined);
}

function besideIt(column: DraftColumn, columns: DraftColumn[], dated: DraftColumn[]): TimeRoles {
  const others = dated.filter((other) => other !== column && !isYearOnly(other));
  if (isMostly(column, (text) => parsePart(text) !== undefined)) return {};
  const month =
    columns.find((other) => isHeaded(other.header, 'month') && isMostly(other, isMonth)) ??
    columns.find((other) => isMostly(other, (text) => namedMonth(text) !== undefined)) ??
    columns.find((other) => isMostly(other, isMonthOfWords));
  const part = month === undefined ? partColumn(columns) : undefined;
  const start = others.find(({ header }) => isHeaded(header, 'start'));
  const end = isYearOnly(column) && start !== undefined ? findEnd(others) : undefined;
  return {
    ...(month && isYearOnly(column) && end === undefined && { month }),
    ...(part && isYearOnly(column) && end === undefined && part),
    ...(start && { start }),
    ...(end && { end }),
  };
}

/** Of quarters or halves, beside a year. */
function partColumn(columns: DraftColumn[]): TimeRoles | undefined {
  for (const role of ['quarter', 'half'] as const) {
    const isPart = (text: string) => parsePart(text, { role, year: '2020' }) !== undefined;
    const column =
      columns.find((other) => isHeaded(other.header, role) && isMostly(other, isPart)) ??
      columns.find((other) => isMostly(other, (text) => isPart(text) && !/^\d+$/.test(text)));
    if (column !== undefined) return { [role]: column };
  }
  return undefined;
}

/** 7月, 1—7月, 前三季度: no number alone. */
function isMonthOfWords(text: string): boolean {
  return (
    !/^\d+$/.test(text) && /月|前三季度/.test(text) && parsePart(text, { role: 'month', year: '2020' }) !== undefined
  );
}

function isMonth(text: string): boolean {
  return monthNumber(text) !== undefined;
}

function findEnd(dated: DraftColumn[]): DraftColumn | undefined {
  return dated.find(({ header }) => isHeaded(header, 'end') && !isHeaded(header, 'start'));
}

function isYearOnly(column: DraftColumn): boolean {
  return isMostly(column, (value) => parseMoment(value)?.month === undefined);
}
