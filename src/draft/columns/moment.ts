/** A year, a month or a day as tables write it. */
import { isCalendarDay } from '../../intake/cells/parseDate.ts';
import { withCommonYear } from '../../intake/period/timeWords.ts';
import { parsePeriod, type PeriodReading, type PeriodSetting } from '../../intake/period/parsePeriod.ts';
import { civilCalendar, kindOfCode } from '../../model/period.ts';

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
export function splitYear(text: string): { period: string; rest: string } | undefined {
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

/** The only year that a title, a file name or the name of a sheet speaks of. */
export function yearNamed(texts: string[]): string | undefined {
  for (const text of texts) {
    const years = yearsIn(withCommonYear(text));
    if (years.length === 1) return years[0];
  }
  return undefined;
}
