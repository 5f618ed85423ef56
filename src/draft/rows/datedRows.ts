/** Rows of a draft with their reference period; what cannot be read as one is a problem. */
import { cellProblems } from '../../intake/cells/parseCell.ts';
import { isTotalLabel } from '../../intake/layout/label.ts';
import { monthNumber } from '../../intake/period/timeWords.ts';
import { parsePeriod, type PeriodReading } from '../../intake/period/parsePeriod.ts';
import { rowPlace } from '../../intake/sheet/sheet.ts';
import { civilCalendar, codeAt, codeOf, kindOfCode, monthEnd, periodOf, wholeYear } from '../../model/period.ts';
import type { Calendar, PeriodCode } from '../../model/period.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { columnCellText, type ColumnRoles } from '../columns/column.ts';
import { parseMoment, parsePart, type Moment } from '../columns/findTime.ts';
import type { CubeRow } from '../cube/cubeRows.ts';
import type { Ask, Choices } from '../questions/question.ts';
import { calendarOfRows, isoDays, isoOf, isSeveral, meaningOf, type RowMoment } from './dateMeaning.ts';

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

/** `parts`: months, quarters, halves, or months since January; in `given` the table has starts and ends. */
export type PeriodMeaning = 'year' | 'month' | 'day' | 'given' | 'parts';

/**
 * ISO dates, where the period is not the year of the table. `year` is the code of a part of a year where there are
 * several; that of a total may be its label, or blank. `period` is as in the file where a release reads it so.
 */
export type DatedRow = CubeRow & { year: PeriodCode; month?: string; start?: string; end?: string; written?: string };

/** `yearEnds` and `yearForm` where the years are not those of the calendar; `isCumulative`: since January. */
export type DatedTable = {
  dated: DatedRow[];
  meaning: PeriodMeaning;
  calendar: Calendar;
  isCumulative: boolean;
  problems: Problem[];
};

export async function datedRows(
  rows: CubeRow[],
  roles: ColumnRoles,
  file: string,
  choices: Choices,
  ask: Ask,
): Promise<DatedTable> {
  const records = rows.filter(({ kind }) => kind === 'record');
  const calendar = await calendarOfRows(records, roles, choices, ask);
  if (calendar !== civilCalendar) return tableOf(rows, roles, file, { calendar, meaning: 'year', readings: new Map() });
  const readings = new Map(rows.flatMap((row) => readingOf(row, roles)));
  const moments = new Map(rows.flatMap((row) => momentOf(row, roles)));
  const isOfParts = records.some((row) => isPartAlone(row, readings, moments) || isOneMonth(row, roles, readings));
  if (isOfParts) return tableOf(rows, roles, file, { calendar, meaning: 'parts', readings });
  const known = [...moments].map(([row, moment]): RowMoment => ({ row, moment }));
  const meant = await meaningOf(
    known.filter(({ row }) => row.kind === 'record'),
    roles,
    choices,
    ask,
  );
  if (
    meant !== 'given' &&
    meant !== 'year' &&
    meant !== 'day' &&
    isSeveral(known, meant) &&
    choices.month === undefined
  ) {
    const ofDates = new Map(known.map(({ row, moment }) => [row, { code: codeAt(meant, isoOf(moment), calendar) }]));
    return tableOf(rows, roles, file, { calendar, meaning: 'parts', readings: ofDates });
  }
  const meaning = meant === 'half' || meant === 'quarter' ? 'day' : meant;
  return { ...tableOf(rows, roles, file, { calendar, meaning, readings: new Map() }) };
}

type TimeSetting = { calendar: Calendar; meaning: PeriodMeaning; readings: Map<CubeRow, PeriodReading> };

function tableOf(rows: CubeRow[], roles: ColumnRoles, file: string, setting: TimeSetting): DatedTable {
  const { calendar, meaning, readings } = setting;
  const times = new Map(rows.map((row) => [row, datedRow(row, roles, setting)]));
  // without any time the question for it is open
  const isTimed = [...times.values()].some(Boolean) || roles.year !== undefined || roles.end !== undefined;
  const undated = rows.filter((row) => row.kind === 'record' && isTimed && times.get(row) === undefined);
  const dated = rows.flatMap((row): DatedRow[] => {
    const time = times.get(row);
    if (time !== undefined) return [time];
    return row.kind === 'record' ? [] : [{ ...row, year: totalYear(row) }];
  });
  const placed = meaning === 'given' && hasSeveral(dated) ? dated.map(underDays) : dated;
  const untils = [...readings].flatMap(([{ kind }, { until }]) =>
    kind === 'record' && until !== undefined ? [until] : [],
  );
  const isCumulative = new Set(untils).size > 1;
  return {
    dated: placed,
    meaning,
    calendar,
    isCumulative,
    problems: undated.map((row) => unreadableDate(row, roles, file)),
  };
}

function totalYear({ period = '' }: CubeRow): string {
  return isTotalLabel(period) ? period : '';
}

const partColumns = ['month', 'quarter', 'half'] as const;

/** Of a part of a year, as its cell or the columns of year and part say it. */
function readingOf(row: CubeRow, roles: ColumnRoles): [CubeRow, PeriodReading][] {
  const { oneTime } = roles;
  const year = oneTime?.slice(0, 4) ?? parseMoment(row.period ?? '')?.year;
  for (const role of partColumns) {
    const column = roles[role];
    const reading = column === undefined ? undefined : parsePart(columnCellText(row, column.index), { role, year });
    if (reading !== undefined) return [[row, reading]];
  }
  const reading = parsePart(row.period ?? oneTime ?? '');
  return reading === undefined ? [] : [[row, reading]];
}

function momentOf(row: CubeRow, roles: ColumnRoles): [CubeRow, Moment][] {
  const { month, oneTime } = roles;
  const moment = parseMoment(oneTime ?? row.period ?? '');
  if (moment === undefined) return [];
  const number = month === undefined ? undefined : monthNumber(columnCellText(row, month.index));
  return [[row, number === undefined ? moment : { ...moment, month: number }]];
}

/** No month of a year, which may be the only one of each. */
function isPartAlone(row: CubeRow, readings: Map<CubeRow, PeriodReading>, moments: Map<CubeRow, Moment>): boolean {
  const reading = readings.get(row);
  return reading !== undefined && (kindOfCode(reading.code) !== 'month' || moments.get(row)?.month === undefined);
}

/** The whole table is of one month. */
function isOneMonth(row: CubeRow, { oneTime }: ColumnRoles, readings: Map<CubeRow, PeriodReading>): boolean {
  return oneTime !== undefined && oneTime.length > 4 && readings.has(row);
}

function datedRow(row: CubeRow, roles: ColumnRoles, setting: TimeSetting): DatedRow | undefined {
  const { calendar, meaning, readings } = setting;
  if (calendar !== civilCalendar) return officeYear(row, roles, calendar);
  const reading = readings.get(row);
  if (reading !== undefined) return partRow(row, reading);
  const moment = momentOf(row, roles)[0]?.[1];
  if (moment === undefined) return undefined;
  const { year, month = '12', day = '01' } = moment;
  if (meaning === 'year') return { ...row, year };
  if (meaning === 'parts') return moment.month === undefined ? { ...row, year, written: year } : undefined;
  if (meaning === 'month')
    return { ...row, year, month, start: `${year}-${month}-01`, end: monthEnd(`${year}-${month}`) };
  if (meaning === 'day') return { ...row, year, month, end: `${year}-${month}-${day}` };
  return { ...row, year, ...isoDays(row, roles) };
}

function officeYear(row: CubeRow, roles: ColumnRoles, calendar: Calendar): DatedRow | undefined {
  const { end } = isoDays(row, roles);
  const reading = parsePeriod(row.period ?? '', { calendar, role: 'year' });
  const read = reading !== undefined && 'code' in reading ? reading.code : undefined;
  const year = end === undefined ? read : codeAt('year', end, calendar);
  return year === undefined ? undefined : { ...row, year, ...periodOf(year, calendar) };
}

/** What has run since January stands under its last month. */
function partRow(row: CubeRow, { code, until = code }: PeriodReading): DatedRow {
  const { start, end } = periodOf(code, civilCalendar);
  const period = row.period ?? '';
  const isRead = parsePart(period)?.code === code;
  return { ...row, year: until, ...(start && { start }), end, written: isRead ? period : isoCode(code) };
}

/** ISO 8601 and SDMX, as a person would write it: 2021-07, 2021-Q3, 2021-H1. */
function isoCode(code: PeriodCode): string {
  return code.replace('-M', '-').replace('-S', '-H').replace('--', '/');
}

/** Of one area, programme and measure. */
function hasSeveral(rows: DatedRow[]): boolean {
  const places = Map.groupBy(
    rows.filter(({ kind }) => kind === 'record'),
    ({ year, area, programme, measure, values }) =>
      JSON.stringify([year, area, programme, measure, [...values.keys()]]),
  );
  return [...places.values()].some(
    (group) => new Set(group.map(({ start, end }) => `${start ?? ''}/${end ?? ''}`)).size > 1,
  );
}

function underDays(row: DatedRow): DatedRow {
  const { start, end } = row;
  if (end === undefined || wholeYear({ ...(start && { start }), end }) !== undefined) return row;
  return { ...row, year: codeOf({ ...(start && { start }), end }, civilCalendar) };
}

function unreadableDate(row: CubeRow, { year, end }: ColumnRoles, file: string): Problem {
  const column = year ?? end;
  const place = { file, ...rowPlace(row), column: column?.header, read: row.period };
  return year === undefined
    ? problemOf(draftProblems, 'date-invalid', { ...place, expected: '2021-12-31' })
    : problemOf(draftProblems, 'year-invalid', { ...place, expected: '2021' });
}
