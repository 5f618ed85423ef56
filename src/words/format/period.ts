/** Dates, months and reference periods as text. */
import { civilCalendar, codeOf, kindOfCode, kindOfPeriod, monthEnd, periodOf } from '../../model/period.ts';
import type { Period, PeriodCode } from '../../model/period.ts';
import { englishMonths, formatPartOfYear } from '../strings.ts';
import type { Language } from '../../model/language.ts';

type PeriodForms = {
  date: (year: number, month: number, day: number) => string;
  year: (year: string) => string;
  /** In a row of parts of one year, or beside its title. */
  short: (kind: string, number: number) => string;
  ofYear: (part: string, year: string) => string;
  run: (first: number, last: number) => string;
  across: (first: string, last: string) => string;
  until: (end: string) => string;
  between: (start: string, end: string) => string;
};

/** Why a period has no amount of its own: what has run since the start of the year is less than before. */
export const cumulativeFellWords: Record<Language, string> = {
  'zh-CN': '累计数下调，不计算本期数',
  en: 'what has run since the start of the year was corrected downwards: no amount of this period is worked out',
};

const partNames: Record<string, string[]> = {
  quarter: ['一季度', '二季度', '三季度', '四季度'],
  half: ['上半年', '下半年'],
};

/** GB/T 15835: full year, no leading zeros. */
const forms: Record<Language, PeriodForms> = {
  'zh-CN': {
    date: (year, month, day) => `${year}年${month}月${day}日`,
    year: (year) => `${year}年`,
    short: (kind, number) => (kind === 'month' ? `${number}月` : `${partNames[kind]![number - 1]}`),
    ofYear: (part, year) => `${year}年${part}`,
    run: (first, last) => `${first}—${last}月`,
    across: (first, last) => `${first}—${last}`,
    until: (end) => `截至${end}`,
    between: (start, end) => `${start}至${end}`,
  },
  en: {
    date: (year, month, day) => `${day} ${englishMonths[month - 1]} ${year}`,
    year: (year) => year,
    short: (kind, number) =>
      kind === 'month' ? englishMonths[number - 1]!.slice(0, 3) : `${kind === 'half' ? 'H' : 'Q'}${number}`,
    ofYear: (part, year) => `${part} ${year}`,
    run: (first, last) => `${englishMonths[first - 1]} to ${englishMonths[last - 1]}`,
    across: (first, last) => `${first} to ${last}`,
    until: (end) => `to ${end}`,
    between: (start, end) => `${start} to ${end}`,
  },
};

/** 2022年6月2日; 2 June 2022. The time of `date` (ISO 8601) is dropped. */
export function formatDate(date: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return forms[language].date(year, month, day);
}

/** A whole year by number; without a start up to its end. */
export function formatPeriod(period: Period, language: Language, calendar = civilCalendar): string {
  const form = forms[language];
  if (kindOfPeriod(period, calendar) === 'year') return form.year(codeOf(period, calendar));
  const kind = kindOfPeriod(period, civilCalendar);
  if (kind !== 'span' && kind !== 'year') return formatPartOfYear(codeOf(period, civilCalendar), language);
  if (period.start !== undefined && isOfWholeMonths(period.start, period.end))
    return formatPartOfYear(`${period.start}--${period.end}`, language);
  const end = formatDate(period.end, language);
  return period.start === undefined ? form.until(end) : form.between(formatDate(period.start, language), end);
}

/** A year as it is, as in the heads of rows; a part of one in words. */
export function formatHead(code: PeriodCode, language: Language): string {
  return kindOfCode(code) === 'year' ? code : formatCode(code, language);
}

/** 2021年二季度, 2021年1—7月; the second quarter of 2021, January to July 2021. */
export function formatCode(code: PeriodCode, language: Language): string {
  const form = forms[language];
  const kind = kindOfCode(code);
  if (kind === 'year') return form.year(code);
  if (kind !== 'span') return formatPartOfYear(code, language);
  const [start = '', end = ''] = code.split('--');
  if (isOfWholeMonths(start, end)) return formatPartOfYear(code, language);
  return formatPeriod(start === '..' ? { end } : { start, end }, language);
}

/** 7月, 二季度; Jul, Q2: of a part of a year that is named beside it, or with its calendar year. */
export function formatShort(code: PeriodCode, language: Language, hasYear = false): string {
  const { short, ofYear } = forms[language];
  const part = short(kindOfCode(code), Number(/\d+$/.exec(code)?.[0]));
  return hasYear ? ofYear(part, code.slice(0, 4)) : part;
}

/** 1—7月; January to July; with their years where they are two. */
export function formatRun(code: PeriodCode, language: Language, calendar = civilCalendar): string {
  const { start = '', end } = periodOf(code, calendar);
  const [first, last] = [start, end].map((day) => Number(day.slice(5, 7)));
  if (start.slice(0, 4) === end.slice(0, 4)) return forms[language].run(first!, last!);
  const months = [start, end].map((day) => formatMonth(day.slice(0, 7), language));
  return forms[language].across(months[0]!, months[1]!);
}

function isOfWholeMonths(start: string, end: string): boolean {
  return start.endsWith('-01') && end === monthEnd(end);
}

/** Of 2021-07: 2021年7月; July 2021. */
export function formatMonth(month: string, language: Language): string {
  return formatPartOfYear(month.replace('-', '-M'), language);
}
