/** The reference period of a fact: by year, by dates, or by a month, quarter or half as its office writes it. */
import { parsePeriod, type PeriodReading, type PeriodRole } from '../../intake/period/parsePeriod.ts';
import { calendarOf, type Description, type Measure } from '../../model/description.ts';
import {
  civilCalendar,
  codeAt,
  codeOf,
  codesEndingWith,
  kindOfPeriod,
  periodOf,
  yearCode,
} from '../../model/period.ts';
import type { Calendar, Period, PeriodCode } from '../../model/period.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import type { Fact } from './facts.ts';

export const periodProblems = {
  'coordinate-missing': error({
    'zh-CN': { fact: '不能确定数字属于哪个地区、项目、指标或年份', remedy: '填写该单元格' },
    en: { fact: 'the figure does not say its area, programme, measure or year', remedy: 'fill in the cell' },
  }),
  'year-invalid': error({
    'zh-CN': { fact: '年份不是四位数字', remedy: '写四位年份' },
    en: { fact: 'the year does not have four digits', remedy: 'write a year of four digits' },
  }),
  'year-outside-period': error({
    'zh-CN': { fact: '年份不在起止日期之内', remedy: '改正年份或日期' },
    en: { fact: 'the year is outside the period', remedy: 'correct the year or the dates' },
  }),
  'year-of-two': error({
    'zh-CN': {
      fact: '这一年度跨两个公历年，数据包没有写明年度到哪一天为止',
      remedy: '在 nianbao.yearEnds 写明年度的最后一天，如 03-31、06-30、09-30',
    },
    en: {
      fact: 'this year is of two calendar years, and the package does not say on which day it ends',
      remedy: 'give the last day of the year in nianbao.yearEnds, such as 03-31, 06-30 or 09-30',
    },
  }),
  'period-doubtful': error({
    'zh-CN': { fact: '这个时期可能指几种，不能断定是哪一个', remedy: '改用所列写法中的一种' },
    en: { fact: 'this may be more than one period', remedy: 'write the one that is meant as it is expected' },
  }),
  'period-unread': error({
    'zh-CN': {
      fact: '时期无法识别',
      remedy: '按所列的写法填写；有起止日期的，写在 period_start 和 period_end 两列',
    },
    en: {
      fact: 'this is not a period that is known',
      remedy: 'write it as is expected; dates stand in the columns period_start and period_end',
    },
  }),
  'period-reversed': error({
    'zh-CN': { fact: '起始日期晚于截止日期', remedy: '改正日期' },
    en: { fact: 'the period starts after its end', remedy: 'correct the dates' },
  }),
  'stock-with-start': error({
    'zh-CN': {
      fact: '时点数只有截止日期，不能有起始日期',
      remedy: '删除起始日期，或把指标的 kind 改为 flow 或 served',
    },
    en: {
      fact: 'a stock is counted on one day and has no start',
      remedy: 'delete the start, or make the kind of the measure flow or served',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** The columns of a part of a year, and how they may be written. */
export const partRoles = ['period', 'month', 'quarter', 'half'] as const satisfies PeriodRole[];

const expectedParts: Record<(typeof partRoles)[number], string> = {
  period: '2021-07 / 2021年7月 / 2021-Q3 / 2021年上半年 / 2021年1—7月 / 2021',
  month: '2021-07 / 2021年7月 / Jul 2021 / 7',
  quarter: '2021-Q3 / 2021年三季度 / Q3 2021 / 3',
  half: '2021-H1 / 2021年上半年 / 1',
};

/** `year` is the code under which tables hold the figure. */
export type DatedFact = { year: PeriodCode; period?: Period; problems: Problem[] };

export function factPeriod(fact: Fact, measure: Measure | undefined, description: Description): DatedFact {
  const calendar = calendarOf(description);
  const dated = datedFact(fact, measure, calendar);
  if (measure?.yearly !== 'whole' || dated.period === undefined) return dated;
  const year = codeAt('year', dated.period.end, calendar);
  return { ...dated, year, period: periodOf(year, calendar) };
}

function datedFact(fact: Fact, measure: Measure | undefined, calendar: Calendar): DatedFact {
  const { start, writtenEnd, problem } = writtenDays(fact, measure);
  if (problem !== undefined) return refused(problem);
  const named = namedYear(fact, writtenEnd, calendar);
  if ('problem' in named) return refused(named.problem);
  const role = partRoles.find((name) => fact.cells[name] !== undefined);
  if (role !== undefined) return ofPart(fact, role, { measure, calendar, year: named.year });
  const year = named.year ?? codeAt('year', writtenEnd ?? '', calendar);
  const whole = periodOf(year, calendar);
  const end = writtenEnd ?? whole.end;
  const begin = start ?? (writtenEnd === undefined ? whole.start : startOf(measure, end, calendar));
  if (whole.start! > end || (begin !== undefined && begin > whole.end))
    return refused(factProblem(fact, 'year-outside-period', 'year', `${begin ?? '…'} – ${end}`));
  return {
    year,
    period: measure?.kind === 'stock' || begin === undefined ? { end } : { start: begin, end },
    problems: [],
  };
}

function refused(problem: Problem): DatedFact {
  return { year: '', problems: [problem] };
}

function factProblem({ place }: Fact, code: keyof typeof periodProblems, field: string, expected?: string): Problem {
  return problemOf(periodProblems, code, { ...place(field), expected });
}

type WrittenDays = { start?: string; writtenEnd?: string; problem?: Problem };

/** With an end alone the start was not published; a stock has an end alone. */
function writtenDays(fact: Fact, measure: Measure | undefined): WrittenDays {
  const { period_start: start, period_end: writtenEnd, year } = fact.cells;
  const days = { ...(start && { start }), ...(writtenEnd && { writtenEnd }) };
  if (measure?.kind === 'stock' && start !== undefined)
    return { problem: factProblem(fact, 'stock-with-start', 'period_start', writtenEnd ?? `${year ?? ''}-12-31`) };
  const end = writtenEnd ?? `${year ?? ''}-12-31`;
  const isReversed = start !== undefined && (writtenEnd ?? year) !== undefined && start > end;
  return isReversed ? { problem: factProblem(fact, 'period-reversed', 'period_start', `≤ ${end}`) } : days;
}

/** A year that may be one of two is that in which the period ends. */
function namedYear(
  fact: Fact,
  end: string | undefined,
  calendar: Calendar,
): { year?: PeriodCode } | { problem: Problem } {
  const { year: written } = fact.cells;
  const isSaid = end !== undefined || partRoles.some((role) => fact.cells[role] !== undefined);
  if (written === undefined) return isSaid ? {} : { problem: factProblem(fact, 'coordinate-missing', 'year') };
  const reading = parsePeriod(written, { calendar, role: 'year' });
  if (reading === undefined) return { problem: factProblem(fact, 'year-invalid', 'year', yearCode(2021, calendar)) };
  if ('code' in reading) return { year: reading.code };
  if (calendar === civilCalendar) return { problem: factProblem(fact, 'year-of-two', 'year') };
  const ending = end === undefined ? undefined : codeAt('year', end, calendar);
  return ending !== undefined && reading.readings.includes(ending)
    ? { year: ending }
    : { problem: factProblem(fact, 'period-doubtful', 'year', reading.readings.join(' / ')) };
}

type PartSetting = { measure: Measure | undefined; calendar: Calendar; year: PeriodCode | undefined };

/** Dates beside it lead. */
function ofPart(fact: Fact, role: (typeof partRoles)[number], setting: PartSetting): DatedFact {
  const { measure, calendar, year } = setting;
  const reading = parsePeriod(fact.cells[role] ?? '', { calendar, role, year });
  if (reading === undefined) return refused(factProblem(fact, 'period-unread', role, expectedParts[role]));
  if ('readings' in reading) return refused(factProblem(fact, 'period-doubtful', role, reading.readings.join(' / ')));
  const { period_start: start, period_end: end } = fact.cells;
  const dated = datedReading(reading, measure, calendar);
  if (year !== undefined && codeAt('year', dated.period.end, calendar) !== year)
    return refused(factProblem(fact, 'year-outside-period', 'year', codeAt('year', dated.period.end, calendar)));
  if (end === undefined) return { ...dated, problems: [] };
  return { year: reading.code, period: start === undefined ? { end } : { start, end }, problems: [] };
}

/** A stock stands at the end; what is cumulative has run since the year began. */
function datedReading(
  { code, until = code }: PeriodReading,
  measure: Measure | undefined,
  calendar: Calendar,
): { year: PeriodCode; period: Period } {
  const { start, end } = periodOf(code, calendar);
  if (measure?.kind === 'stock') return { year: until, period: { end } };
  const begin = startOf(measure, end, calendar) ?? start;
  const period = { ...(begin !== undefined && { start: begin }), end };
  return { year: codeOf(period, calendar), period };
}

/** Undefined unless it is known from the measure. */
function startOf(measure: Measure | undefined, end: string, calendar: Calendar): string | undefined {
  return measure?.cumulative === undefined ? undefined : periodOf(codeAt('year', end, calendar), calendar).start;
}

/** Of what its table dates, in a year of several periods: what is counted at the end of a month, or from its first day. */
export function isRegularPeriod(period: Period, measure: Measure | undefined, calendar: Calendar): boolean {
  if (measure?.kind === 'stock') return codesEndingAt(period.end, calendar).length > 0;
  if (measure?.cumulative !== undefined) return period.start === startOf(measure, period.end, calendar);
  return kindOfPeriod(period, calendar) !== 'span';
}

function codesEndingAt(day: string, calendar: Calendar): PeriodCode[] {
  const month = codeAt('month', day, calendar);
  return periodOf(month, calendar).end === day ? [month, ...codesEndingWith(month, calendar)] : [];
}
