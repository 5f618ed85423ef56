/** Ticks on an axis of time: how a period is written there, and where it stands. */
import { civilCalendar, kindOfCode, periodOf, type PeriodCode } from './period.ts';

/** 2021-07 of a month; others as they are. */
export function tickOfCode(code: PeriodCode): string {
  return code.replace('-M', '-');
}

/** The year that begins with a month, quarter or half, by which an axis of many of them is marked. */
export function yearTick(code: PeriodCode): string | undefined {
  return /-(M01|Q1|S1)$/.test(code) ? code.slice(0, 4) : undefined;
}

/** In months, that of its end; NaN for what is no period of an axis. */
export function placeInTime(code: PeriodCode): number {
  if (kindOfCode(code) === 'span') return NaN;
  const { end } = periodOf(code, civilCalendar);
  return Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7));
}
