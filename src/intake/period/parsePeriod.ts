/** A reference period as offices write it: 2021年7月, Jan-21, Q3 2021, 上半年, 1—7月, 2021/22, 令和3年度. */
import {
  civilCalendar,
  codeAt,
  codeOf,
  kindOfCode,
  monthEnd,
  partCodes,
  periodOf,
  runningCode,
  yearCode,
} from '../../model/period.ts';
import type { Calendar, PeriodCode } from '../../model/period.ts';
import { isCalendarDay } from '../cells/parseDate.ts';
import { namedMonth, withCommonYear } from './timeWords.ts';

/** The column of a table; a part of a year may be said by its number alone beside a year. */
export type PeriodRole = 'year' | 'half' | 'quarter' | 'month' | 'period';

/** `until` is the last month of what is counted since the start of the year: 2021-M07 of 1—7月. */
export type PeriodReading = { code: PeriodCode; until?: PeriodCode };

/** More than one thing may be meant: 2010-11 is November, or a year; 2021 one of two years that end in March. */
export type DoubtfulPeriod = { readings: string[] };

/** `year` is the code of the year beside it. */
export type PeriodSetting = { calendar: Calendar; role: PeriodRole; year?: PeriodCode | undefined };

export type PeriodResult = PeriodReading | DoubtfulPeriod | undefined;

export function parsePeriod(written: string, setting: PeriodSetting): PeriodResult {
  const text = withCommonYear(written.normalize('NFKC').trim())
    .replace(/(?<!-)\s*[-‐-―−~～至到]\s*(?!-)/gu, '-')
    .replace(/\s+/g, ' ');
  for (const { roles, pattern, read } of rules) {
    const groups = roles.includes(setting.role) ? pattern.exec(text) : null;
    const result = groups === null ? undefined : read(groups.slice(1), setting);
    if (result !== undefined) return result;
  }
  return undefined;
}

type Groups = (string | undefined)[];
type Rule = { roles: PeriodRole[]; pattern: RegExp; read: (groups: Groups, setting: PeriodSetting) => PeriodResult };

const y = '((?:1[89]|20|21)\\d\\d)';
const month = '(0?[1-9]|1[0-2])';
const word = '(\\p{L}[\\p{L}\\p{M}]+)\\.?';
const quarter = '第?([一二三四1-4])季度?';
const split = '((?:1[89]|20|21)\\d\\d)[-/](\\d{4}|\\d\\d)';

const ofYear: PeriodRole[] = ['year', 'period'];
const ofMonth: PeriodRole[] = ['month', 'period'];
const ofQuarter: PeriodRole[] = ['quarter', 'period'];
const ofHalf: PeriodRole[] = ['half', 'period'];
const ofParts: PeriodRole[] = ['half', 'quarter', 'month', 'period'];

function rule(roles: PeriodRole[], pattern: string, read: Rule['read']): Rule {
  return { roles, pattern: new RegExp(`^(?:${pattern})$`, 'iu'), read };
}

/** The first that fits counts. */
const rules: Rule[] = [
  rule(ofYear, `${y}(?:年(?:全年)?|\\.0)?`, ([year], { calendar }) => namedYear(Number(year), calendar)),
  rule(ofYear, `${y}年度`, ([year], { calendar }) => startedYear(Number(year), calendar)),
  rule(ofYear, `(?:FY|(?:fiscal|financial) year)[ -]?'?(\\d{4}|\\d\\d)`, ([year], { calendar }) =>
    namedYear(fullYear(year), calendar),
  ),
  rule(ofYear, `(?:FY ?)?${split}年?度?`, ([first, next], setting) => twoYears(first, next, setting)),
  rule(ofYear, `${y}(\\d\\d)`, ([first, next], setting) => twoYears(first, next, setting, true)),

  rule(ofMonth, `${y}(?:年|[-/. ]|-?M)?(0[1-9]|1[0-2])月?份?`, ([year, number]) => monthOf(year, number)),
  rule(ofMonth, `${y}(?:年 ?|[-/.]|-?M)${month}月?份?`, ([year, number]) => monthOf(year, number)),
  rule(ofMonth, `${word}[-/, ]*'?(\\d{4}|\\d\\d)`, ([name = '', year]) =>
    monthOf(String(fullYear(year)), namedMonth(name)),
  ),
  rule(ofMonth, `${y}[-/ ]?${word}`, ([year, name = '']) => monthOf(year, namedMonth(name))),
  rule(['month'], `M?${month}`, ([number], setting) => monthWithin(number, setting)),
  rule(ofMonth, `${month}月份?`, ([number], setting) => monthWithin(number, setting)),
  rule(ofMonth, word, ([name = ''], setting) => monthWithin(namedMonth(name), setting)),

  rule(ofQuarter, `${y}(?:年|[-/ ])?(?:Q|T)([1-4])`, ([year, part]) => quarterOf(year, part)),
  rule(ofQuarter, `(?:Q|T)([1-4])[-/, ]*${y}`, ([part, year]) => quarterOf(year, part)),
  rule(ofQuarter, `([1-4])(?:Q|T)[-/ ]?${y}`, ([part, year]) => quarterOf(year, part)),
  rule(ofQuarter, `${y}年? ?${quarter}`, ([year, part]) => quarterOf(year, part)),
  rule(ofQuarter, `(.+) (?:Q|T)([1-4])`, ([year, part], setting) => quarterWithin(part, withYear(year, setting))),
  rule(ofQuarter, `(?:Q|T)([1-4]) (.+)`, ([part, year], setting) => quarterWithin(part, withYear(year, setting))),
  rule(['quarter'], '([1-4])', ([part], setting) => quarterWithin(part, setting)),
  rule(ofQuarter, `(?:Q|T)([1-4])|${quarter}`, ([part, named], setting) => quarterWithin(part ?? named, setting)),

  rule(ofHalf, `${y}年? ?([上下])半年度?`, ([year, part]) => halfOf(year, part)),
  rule(ofHalf, `${y}[-/ ]?[HS]([12])`, ([year, part]) => halfOf(year, part)),
  rule(ofHalf, `[HS]([12])[-/ ]?${y}`, ([part, year]) => halfOf(year, part)),
  rule(['half'], '([12])', ([part], setting) => halfWithin(part, setting)),
  rule(ofHalf, '[HS]([12])|([上下])半年度?', ([part, named], setting) => halfWithin(part ?? named, setting)),

  rule(ofParts, `${y}年? ?${month}月?份?-${month}月份?(?:累计)?`, ([year, from, to]) => monthsOf(year, from, to)),
  rule(ofParts, `${y}年? ?前([二三])季度`, ([year, part]) => monthsOf(year, '1', part === '二' ? '6' : '9')),
  rule(ofParts, '前三季度', (_, { year }) => monthsOf(year, '1', '9')),
  rule(ofParts, '全年', (_, { year }) => (year === undefined ? undefined : { code: year })),
  rule(ofParts, `(?:截至)?${y}年 ?${month}月份?(?:底|末)?累计`, ([year, to]) => monthsOf(year, '1', to)),
  rule(ofParts, `${word}-${word},? ${y}`, ([from = '', to = '', year]) =>
    monthsOf(year, namedMonth(from), namedMonth(to)),
  ),
  rule(ofParts, `${month}月?份?-${month}月份?(?:累计)?`, ([from, to], { year }) => monthsOf(year, from, to)),
  rule(['period'], `${y}-(\\d\\d)/${y}-(\\d\\d)`, ([year, from, last, to]) =>
    year === last ? monthsOf(year, from, to) : undefined,
  ),
  rule(['period'], '(\\d{4}-\\d\\d-\\d\\d)(?:/|--)(\\d{4}-\\d\\d-\\d\\d)', ([start = '', end = ''], { calendar }) =>
    isCalendarDay(start) && isCalendarDay(end) && start <= end ? ofDays({ start, end }, calendar) : undefined,
  ),
];

/** A year by one number: the one that ends in it, where the office writes it so. */
function namedYear(year: number, calendar: Calendar): PeriodResult {
  if (isCivil(calendar) || calendar.yearForm === '2022' || calendar.yearForm === 'FY2022')
    return { code: yearCode(year, calendar) };
  return { readings: [yearCode(year, calendar), yearCode(year + 1, calendar)] };
}

/** 2021年度 begins in 2021. */
function startedYear(year: number, calendar: Calendar): PeriodResult {
  return { code: yearCode(isCivil(calendar) ? year : year + 1, calendar) };
}

function isCivil({ yearEnds }: Calendar): boolean {
  return yearEnds === '12-31';
}

/** Two years that follow each other are one of the office; the second may also be a month. */
function twoYears(first = '', next = '', setting: PeriodSetting, isBare = false): PeriodResult {
  const { calendar, role } = setting;
  const year = Number(first) + 1;
  const isYear = next === String(year) || next === String(year).slice(2);
  const isMonth = next.length === 2 && Number(next) >= 1 && Number(next) <= 12;
  if (!isYear || (isMonth && role === 'period' && isCivil(calendar))) return undefined;
  const code = yearCode(year, isCivil(calendar) ? { yearForm: '2021/22' } : calendar);
  if (isCivil(calendar) || isBare) return { readings: [code] };
  return isMonth && role === 'period' ? { readings: [code, `${first}-M${next}`] } : { code };
}

function monthOf(year: string | undefined, number: string | undefined): PeriodResult {
  return number === undefined ? undefined : { code: `${year}-M${number.padStart(2, '0')}` };
}

function quarterOf(year: string | undefined, part = ''): PeriodResult {
  return { code: `${year}-Q${partNumber(part)}` };
}

function halfOf(year: string | undefined, part = ''): PeriodResult {
  return { code: `${year}-S${partNumber(part)}` };
}

function partNumber(part: string): number {
  return Math.max('一二三四'.indexOf(part), '上下'.indexOf(part)) + 1 || Number(part);
}

/** The month of the year beside it, whenever that begins. */
function monthWithin(number: string | undefined, { year, calendar }: PeriodSetting): PeriodResult {
  if (number === undefined || year === undefined) return undefined;
  const ending = `-M${number.padStart(2, '0')}`;
  const code = partCodes(year, 'month', calendar).find((part) => part.endsWith(ending));
  return code === undefined ? undefined : { code };
}

function quarterWithin(part = '', { year, calendar }: PeriodSetting): PeriodResult {
  const parts = year === undefined ? [] : partCodes(year, 'quarter', calendar);
  const code = parts[partNumber(part) - 1];
  return code === undefined ? undefined : { code };
}

/** Of a year that does not end in June or December a half has no code of its own. */
function halfWithin(part = '', { year, calendar }: PeriodSetting): PeriodResult {
  const months = year === undefined ? [] : partCodes(year, 'month', calendar);
  const [first, last] = partNumber(part) === 1 ? [months[0], months[5]] : [months[6], months[11]];
  if (first === undefined || last === undefined) return undefined;
  const { start = '' } = periodOf(first, calendar);
  return { code: codeOf({ start, end: periodOf(last, calendar).end }, calendar) };
}

/** The year in the words before or after a quarter: 2021/22 Q1. */
function withYear(text = '', setting: PeriodSetting): PeriodSetting {
  const result = parsePeriod(text, { ...setting, role: 'year' });
  return { ...setting, year: result !== undefined && 'code' in result ? result.code : undefined };
}

/** Of one calendar year. */
function monthsOf(year = '', from: string | undefined, to: string | undefined): PeriodResult {
  if (!/^\d{4}$/.test(year) || from === undefined || to === undefined || Number(from) > Number(to)) return undefined;
  const start = `${year}-${from.padStart(2, '0')}-01`;
  const end = monthEnd(`${year}-${to.padStart(2, '0')}`);
  const code = codeOf({ start, end }, civilCalendar);
  return Number(from) === 1 ? { code, until: codeAt('month', end, civilCalendar) } : { code };
}

/** January to September are counted at the end of September. */
function ofDays(period: { start: string; end: string }, calendar: Calendar): PeriodReading {
  const code = codeOf(period, calendar);
  const until = codeAt('month', period.end, calendar);
  const hasEnded = periodOf(until, calendar).end === period.end;
  return kindOfCode(code) === 'span' && hasEnded && runningCode(period.end, calendar) === code
    ? { code, until }
    : { code };
}

/** Of two digits: 98 is 1998, 21 is 2021. */
function fullYear(text = ''): number {
  return text.length === 4 ? Number(text) : Number(text) + (Number(text) < 69 ? 2000 : 1900);
}
