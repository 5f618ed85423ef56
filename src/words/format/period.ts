/** Dates, months and reference periods as text. */
import {
  addressOfCode,
  civilCalendar,
  codeOf,
  kindOfCode,
  kindOfPeriod,
  monthEnd,
  wholeMonth,
} from '../../model/period.ts';
import type { Period, PeriodCode } from '../../model/period.ts';
import type { Language } from '../../model/language.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const ordinals = ['first', 'second', 'third', 'fourth'];

type PeriodForms = {
  date: (year: number, month: number, day: number) => string;
  month: (year: number, month: number) => string;
  quarter: (year: string, quarter: number) => string;
  half: (year: string, half: number) => string;
  months: (year: number, first: number, last: number) => string;
  year: (year: string) => string;
  until: (end: string) => string;
  between: (start: string, end: string) => string;
};

/** GB/T 15835: full year, no leading zeros. */
const forms: Record<Language, PeriodForms> = {
  'zh-CN': {
    date: (year, month, day) => `${year}年${month}月${day}日`,
    month: (year, month) => `${year}年${month}月`,
    quarter: (year, quarter) => `${year}年${'一二三四'[quarter - 1]}季度`,
    half: (year, half) => `${year}年${'上下'[half - 1]}半年`,
    months: (year, first, last) => `${year}年${first}—${last}月`,
    year: (year) => `${year}年`,
    until: (end) => `截至${end}`,
    between: (start, end) => `${start}至${end}`,
  },
  en: {
    date: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
    month: (year, month) => `${months[month - 1]} ${year}`,
    quarter: (year, quarter) => `the ${ordinals[quarter - 1]} quarter of ${year}`,
    half: (year, half) => `the ${ordinals[half - 1]} half of ${year}`,
    months: (year, first, last) => `${months[first - 1]} to ${months[last - 1]} ${year}`,
    year: (year) => year,
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
  const month = wholeMonth(period);
  if (month !== undefined) return formatMonth(month, language);
  const end = formatDate(period.end, language);
  return period.start === undefined ? form.until(end) : form.between(formatDate(period.start, language), end);
}

/** 2021年二季度, 2021年1—7月; the second quarter of 2021, January to July 2021. */
export function formatCode(code: PeriodCode, language: Language): string {
  const form = forms[language];
  const kind = kindOfCode(code);
  const [year = '', part = ''] = addressOfCode(code).split(/-[qh]?/);
  if (kind === 'year') return form.year(code);
  if (kind === 'month') return formatMonth(addressOfCode(code), language);
  if (kind !== 'span') return form[kind](year, Number(part));
  const [start = '', end = ''] = code.split('--');
  if (start.slice(0, 4) === end.slice(0, 4) && isOfWholeMonths(start, end))
    return form.months(Number(year), Number(start.slice(5, 7)), Number(end.slice(5, 7)));
  return formatPeriod(start === '..' ? { end } : { start, end }, language);
}

function isOfWholeMonths(start: string, end: string): boolean {
  return start.endsWith('-01') && end === monthEnd(end);
}

/** 2021年7月; July 2021. */
export function formatMonth(month: string, language: Language): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return forms[language].month(year, number);
}
