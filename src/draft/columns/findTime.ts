/** The columns of time: years, months, starts and ends, or the one year of the whole table. */
import { isCalendarDay } from '../../intake/cells/parseDate.ts';
import { parsePeriod, type PeriodReading, type PeriodSetting } from '../../intake/period/parsePeriod.ts';
import { monthNumber, namedMonth, withCommonYear } from '../../intake/period/timeWords.ts';
import { civilCalendar, kindOfCode } from '../../model/period.ts';
import type { Ask, Choices } from '../questions/question.ts';
import { type ColumnRoles, type DraftColumn, isMostly } from './column.ts';
import { isHeaded } from './headerWords.ts';

type TimeRoles = Pick<ColumnRoles, 'year' | 'month' | 'quarter' | 'half' | 'start' | 'end' | 'oneTime'>;

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
    guess: guess ?? timeNamed(titles, columns),
    isSure: worded !== undefined,
    isFit: (text) => /^\d{4}$/.test(text) || isPartText(text) || columns.some(({ header }) => header === text),
  });
  const column = columns.find(({ header }) => header === answer);
  if (column === undefined) return answer === undefined ? {} : { oneTime: answer };
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

/** Month and day have two digits. */
export type Moment = { year: string; month?: string; day?: string };

const dayPattern = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T ][\d:.]*Z?)?$/;
const monthPattern = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/;
const yearPattern = /^(\d{4})(?:年度?|年全年|\.0)?$/;

/** 2021, 2021年, 民國110年, 令和3年, 2021-07, 2021年7月, 202107, 2021-07-01, 2021/7/1, 20210701, 2021-07-01T00:00. */
export function parseMoment(written: string): Moment | undefined {
  const text = withCommonYear(written);
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

/** A month, a quarter, a half, or months since January, in words or with its year: 2021年一季度, Q3 2021, 1—7月. */
export function parsePart(text: string, setting?: Pick<PeriodSetting, 'role' | 'year'>): PeriodReading | undefined {
  const reading = parsePeriod(text, { calendar: civilCalendar, ...(setting ?? { role: 'period' }) });
  if (reading === undefined || !('code' in reading)) return undefined;
  return reading.until !== undefined || kindOfCode(reading.code) !== 'year' ? reading : undefined;
}

/** 2019/20, 2018-2019: of two years that follow each other. */
export function isYearOfTwo(text: string): boolean {
  const [, first, next = ''] = /^(?:FY\s?)?((?:19|20)\d\d)\s?[-/–—]\s?(\d{4}|\d\d)(?:年度?)?$/i.exec(text) ?? [];
  return first !== undefined && String(Number(first) + 1).endsWith(next);
}

/** FY2021, FY21. */
export function isNamedFiscalYear(text: string): boolean {
  return /^(?:FY|(?:fiscal|financial) year)\s?'?(\d{4}|\d\d)$/i.test(text);
}

/** A year alone, as a heading of a column. */
export function isYearText(text: string): boolean {
  const moment = parseMoment(text);
  return moment !== undefined && moment.month === undefined;
}

/** A time as a heading of a column: a year, or a part of one that says its year. */
export function isTimeText(text: string): boolean {
  return isYearText(text) || parseMoment(text)?.month !== undefined || parsePart(text) !== undefined;
}

const partBefore =
  /^((?:1[89]|20|21)\d\d年? ?[-/]?(?:[^\s_:：,，、]*?(?:月份?|季度|半年)|[QHS][1-4]))[\s_:：,，、-]*(\D.*)$/i;
const partAfter =
  /^(.*\D)[\s_:：,，、-]+(\S+[ -]?(?:1[89]|20|21)\d\d|(?:1[89]|20|21)\d\d[ -]?[QHS][1-4])(\s*[(（][^()（）\d]*[)）])?$/i;

/** 2019年1月低保户数, Households Q1 2019 (USD); else as by the year alone. */
export function splitTime(text: string): { period: string; rest: string } | undefined {
  const [, before = '', after = ''] = partBefore.exec(text) ?? [];
  if (parsePart(before) !== undefined) return { period: before, rest: after.trim() };
  const [, rest = '', last = '', unit = ''] = partAfter.exec(text) ?? [];
  return parsePart(last) === undefined ? splitYear(text) : { period: last, rest: `${rest.trim()}${unit}` };
}

/** 2019年低保户数, Households 2019: the year and the rest of the heading; a year in the middle, or two, are none. */
function splitYear(text: string): { period: string; rest: string } | undefined {
  if (yearsIn(text).length > 1) return undefined;
  const [, before, after] = /^((?:1[89]|20|21)\d{2})(?:年度?末?)?[\s_:：,，、-]*(\D.*)$/.exec(text) ?? [];
  if (before !== undefined && after !== undefined) return { period: before, rest: after.trim() };
  const [, rest, last, unit = ''] =
    /^(.*\D)[\s_:：,，、-]+((?:1[89]|20|21)\d{2})(?:年度?末?)?(\s*[(（][^()（）\d]*[)）])?$/.exec(text) ?? [];
  return rest === undefined || last === undefined ? undefined : { period: last, rest: `${rest.trim()}${unit}` };
}

export function yearsIn(text: string): string[] {
  return [...new Set(text.match(/(?<!\d)(19|20)\d{2}(?!\d)/g) ?? [])];
}

/** 1995–2000 合计 as 合计. */
export function withoutSpan(text: string): string {
  return text.replace(/(?<!\d)(19|20)\d{2}年?度?\s*([-–—~至到]|to)?\s*/giu, '').trim();
}

/** A month, a quarter or months since January, with the year: 2024年6月, 2024-Q2, 2024年1—6月. */
export function isPartText(text: string): boolean {
  return parseMoment(text)?.month !== undefined || parsePart(text) !== undefined;
}

/** The only year that a title, a file name or the name of a sheet speaks of, or the part of it that it or a heading names. */
export function timeNamed(titles: string[], columns: Pick<DraftColumn, 'header'>[]): string | undefined {
  for (const title of titles.map((text) => withCommonYear(text))) {
    const [year, ...others] = yearsIn(title);
    if (year === undefined || others.length > 0) continue;
    return partNamed(title, year) ?? columns.map(({ header }) => sinceJanuary(header, year)).find(Boolean) ?? year;
  }
  return undefined;
}

const partsNamed = [
  /(?:19|20)\d\d年 ?(?:1月?份?\s?[-‐-―−~～至到]\s?\d{1,2}月份?|\d{1,2}月份?(?!\s?\d|[-‐-―−~～至到])|第?[一二三四1-4]季度|[上下]半年|前[二三]季度)/u,
  /截至(?:19|20)\d\d年\d{1,2}月\d{1,2}日/u,
  /\b(?:Q[1-4]|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?),? (?:19|20)\d\d\b/iu,
];

/** What was filled in or issued on a day says nothing of the table. */
function partNamed(title: string, year: string): string | undefined {
  if (/[填报制审批印]\S{0,2}(日期|时间)|\b(issued|printed|as published)\b/iu.test(title)) return undefined;
  const found = partsNamed.map((pattern) => pattern.exec(title)).find((match) => match !== null);
  const text = found?.[0].replace('截至', '') ?? '';
  const after = title.slice((found?.index ?? 0) + (found?.[0].length ?? 0));
  return text.includes(year) && isPartText(text) && !/^(起|以来|以前|前|开始)/u.test(after) ? text : undefined;
}

/** 1—6月支出, in a table of that year. */
function sinceJanuary(header: string, year: string): string | undefined {
  const months = /^1月?份?\s?[-‐-―−~～至到]\s?\d{1,2}月/u.exec(header)?.[0];
  return months !== undefined && isPartText(`${year}年${months}`) ? `${year}年${months}` : undefined;
}
