/** Dates, months and reference periods as text. */
import type { Language } from '../../model/language.ts';
import { wholeMonth, wholeYear, type Period } from '../../model/period.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** 2022年6月2日; 2 June 2022 (GB/T 15835: full year, no leading zeros). `date` is ISO 8601, a time after it is dropped. */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return language === 'zh-CN' ? `${year}年${month}月${day}日` : `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

/** A whole calendar year is its number; an unknown start is said. */
export function formatPeriod(period: Period, language: Language): string {
  const year = wholeYear(period);
  if (year !== undefined) return language === 'zh-CN' ? `${year}年` : year;
  const month = wholeMonth(period);
  if (month !== undefined) return formatMonth(month, language);
  const end = formatDate(period.end, language);
  if (period.start === undefined) return language === 'zh-CN' ? `截至${end}` : `to ${end}`;
  const start = formatDate(period.start, language);
  return language === 'zh-CN' ? `${start}至${end}` : `${start} to ${end}`;
}

/** 2021年7月; July 2021. */
export function formatMonth(month: string, language: Language): string {
  const [year, number] = month.split('-').map(Number);
  return language === 'zh-CN' ? `${year}年${number}月` : `${months[(number ?? 1) - 1]} ${year}`;
}
