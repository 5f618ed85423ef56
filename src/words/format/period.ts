/** Dates, months and reference periods as text. */
import { wholeMonth, wholeYear, type Period } from '../../model/period.ts';
import type { Language } from '../../model/language.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

type PeriodForms = {
  date: (year: number, month: number, day: number) => string;
  month: (year: number, month: number) => string;
  year: (year: string) => string;
  until: (end: string) => string;
  between: (start: string, end: string) => string;
};

/** GB/T 15835: full year, no leading zeros. */
const forms: Record<Language, PeriodForms> = {
  'zh-CN': {
    date: (year, month, day) => `${year}年${month}月${day}日`,
    month: (year, month) => `${year}年${month}月`,
    year: (year) => `${year}年`,
    until: (end) => `截至${end}`,
    between: (start, end) => `${start}至${end}`,
  },
  en: {
    date: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
    month: (year, month) => `${months[month - 1]} ${year}`,
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

/** A calendar year by number; without a start up to its end. */
export function formatPeriod(period: Period, language: Language): string {
  const form = forms[language];
  const year = wholeYear(period);
  if (year !== undefined) return form.year(year);
  const month = wholeMonth(period);
  if (month !== undefined) return formatMonth(month, language);
  const end = formatDate(period.end, language);
  return period.start === undefined ? form.until(end) : form.between(formatDate(period.start, language), end);
}

/** 2021年7月; July 2021. */
export function formatMonth(month: string, language: Language): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return forms[language].month(year, number);
}
