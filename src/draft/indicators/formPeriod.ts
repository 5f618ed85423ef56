/** The period of a form as offices write it: 2020年1月, 2021年2季度, 2021年1—6月, 2021年度; and the periods before it. */
import { monthEnd } from '../../model/period.ts';

/** Months of one year, both inclusive. */
export type FormPeriod = { year: number; from: number; to: number };

/** `isExact`: a bare year may be that of a month which another text names. */
export type PeriodNamed = { period: FormPeriod; isExact: boolean };

const year = '(?<!\\d)((?:19|20)\\d{2})';
const months = 'january february march april may june july august september october november december'.split(' ');
const monthWord = `(${months.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|sept)\\.?`;
const yearAfter = '((?:19|20)\\d{2})(?!\\d)';

/** `isOfWords`: spaces part its words. */
type Rule = { pattern: RegExp; months: (parts: string[]) => [number, number]; isOfWords?: true };

/** Of several that match, the one that stands first in the text counts, then the first here. A group of four digits is the year. */
const rules: Rule[] = [
  { pattern: new RegExp(`${year}年?第?([一二三四1-4])季度?`), months: ([, name]) => quarter(name) },
  { pattern: new RegExp(`${year}[-年]?q([1-4])(?!\\d)`), months: ([, name]) => quarter(name) },
  {
    pattern: new RegExp(`\\bq([1-4])[-, ]*${yearAfter}`),
    months: ([name]) => quarter(name),
    isOfWords: true,
  },
  { pattern: new RegExp(`${year}年?上半年|${year}-h1`), months: () => [1, 6] },
  { pattern: new RegExp(`${year}年?下半年|${year}-h2`), months: () => [7, 12] },
  { pattern: new RegExp(`${year}-(\\d{2})/(\\d{2})(?!\\d)`), months: ([, from, to]) => span(from, to) },
  { pattern: new RegExp(`${year}年?前三季度`), months: () => [1, 9] },
  {
    pattern: new RegExp(`${year}年(\\d{1,2})月?(?:份)?[-—–~至到]+(\\d{1,2})月`),
    months: ([, from, to]) => span(from, to),
  },
  {
    pattern: new RegExp(`${year}年\\D{0,20}?(?<!\\d)(\\d{1,2})月(?:份|末|底)?(?!\\d)`),
    months: ([, name]) => span(name, name),
  },
  { pattern: new RegExp(`${year}[-./](0?[1-9]|1[0-2])(?![-./]?\\d)`), months: ([, name]) => span(name, name) },
  { pattern: new RegExp(`${year}(0[1-9]|1[0-2])(?!\\d)`), months: ([, name]) => span(name, name) },
  { pattern: new RegExp(`\\b${monthWord},? ?${yearAfter}`), months: ([name]) => worded(name), isOfWords: true },
  { pattern: new RegExp(`${year} ${monthWord}(?![a-z])`), months: ([, name]) => worded(name), isOfWords: true },
  { pattern: new RegExp(`${year}(?:年度|年报|年末|年底|全年)`), months: () => [1, 12] },
];

/** Undefined where the text names none, or months that there are not. */
export function parseFormPeriod(text: string): PeriodNamed | undefined {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
  const plain = words.replaceAll(' ', '');
  const named = rules
    .flatMap((rule) => matchOf(rule, rule.isOfWords === true ? words : plain) ?? [])
    .toSorted((one, other) => one.at - other.at)[0];
  if (named !== undefined) return { period: named.period, isExact: true };
  const alone = new RegExp(`${year}(?!\\d)`).exec(plain)?.[1];
  return alone === undefined ? undefined : { period: { year: Number(alone), from: 1, to: 12 }, isExact: false };
}

function matchOf({ pattern, months: monthsOf }: Rule, text: string): { at: number; period: FormPeriod } | undefined {
  const found = pattern.exec(text);
  const parts = (found?.slice(1) ?? []).filter((part: string | undefined) => part !== undefined);
  const named = parts.find((part) => /^\d{4}$/.test(part));
  if (found === null || named === undefined) return undefined;
  const [from, to] = monthsOf(parts);
  const isCalendar = from >= 1 && to <= 12 && from <= to;
  return isCalendar ? { at: found.index, period: { year: Number(named), from, to } } : undefined;
}

function quarter(name = ''): [number, number] {
  const last = ('一二三四'.indexOf(name) + 1 || Number(name)) * 3;
  return [last - 2, last];
}

function span(from = '', to = ''): [number, number] {
  return [Number(from), Number(to)];
}

function worded(name = ''): [number, number] {
  const month = months.findIndex((word) => word.startsWith(name.slice(0, 3))) + 1;
  return [month, month];
}

export function isWholeYear({ from, to }: FormPeriod): boolean {
  return from === 1 && to === 12;
}

/** 2021, 2021-07, 2021-q2, 2021-01/06: as a person says it on the command line. */
export function formatFormPeriod({ year: named, from, to }: FormPeriod): string {
  const two = (month: number) => String(month).padStart(2, '0');
  if (isWholeYear({ year: named, from, to })) return String(named);
  if (from === to) return `${named}-${two(from)}`;
  if (to - from === 2 && to % 3 === 0) return `${named}-q${to / 3}`;
  return `${named}-${two(from)}/${two(to)}`;
}

/** ISO days. Cumulative figures run from the first day of the year. */
export function periodDays(
  { year: named, from, to }: FormPeriod,
  isCumulative: boolean,
): { start: string; end: string } {
  const start = `${named}-${isCumulative ? '01' : String(from).padStart(2, '0')}-01`;
  return { start, end: monthEnd(`${named}-${String(to).padStart(2, '0')}`) };
}

/** What a column of earlier figures may stand for: 上期, 上年同期, 上年末. */
export type EarlierMeaning = 'before' | 'year-before' | 'year-end';

/** Undefined where nothing says which it is: before 1—6月 may be 1—3月 as well as the half before. */
export function earlierPeriod(period: FormPeriod, meaning: EarlierMeaning): FormPeriod | undefined {
  const { year: named, from, to } = period;
  if (meaning === 'year-before' || isWholeYear(period)) return { ...period, year: named - 1 };
  if (meaning === 'year-end') return { year: named - 1, from: 12, to: 12 };
  const length = to - from + 1;
  if (length !== 1 && !(length === 3 && to % 3 === 0)) return undefined;
  return from > 1
    ? { year: named, from: from - length, to: to - length }
    : { year: named - 1, from: 13 - length, to: 12 };
}
