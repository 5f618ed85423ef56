/** Input data of the chart kinds: series, bars, columns, steps with events. */
import type { Cell } from './cell.ts';
import { civilCalendar, consecutiveCodes, kindOfCode, type PeriodCode, periodOf } from './period.ts';

/** Plain data for every width, medium and theme. `unit` is printed text. */
export type YearCell = { year: string; cell: Cell };

/** By which lines of one programme are told apart without their colours. */
export const lineMarks = ['circle', 'square', 'triangle', 'diamond'] as const;

export type LineMark = (typeof lineMarks)[number];

/** `tone` is the colour class: p1 to p7 for programmes, or ink. */
export type Series = { name: string; tone: string; points: YearCell[]; mark?: LineMark };

/** `derived` is the derivation with its figures, as pages mark it. */
export type NamedCell = { name: string; tone: string; cell: Cell; derived?: string };

/** By the number beside its text below the chart. */
export type YearEvent = { year: string; number: number };

/** At most three, or four with marks, in one unit. */
export type TrendLines = { kind: 'trendLines'; unit: string; series: Series[]; events?: YearEvent[] };

export type StandardSteps = { kind: 'standardSteps'; unit: string; series: Series[]; events: YearEvent[] };

/** `totals` are released, never added up here. */
export type StackedColumns = { kind: 'stackedColumns'; unit: string; parts: Series[]; totals: YearCell[] };

/** `isDense` for little room; of changes (`isChange`) every sign is written. */
export type NamedBars = { kind: 'namedBars'; unit: string; bars: NamedCell[]; isDense?: boolean; isChange?: boolean };

export type YearColumns = { kind: 'yearColumns'; unit: string; series: Series };

/** From one number to another by signed steps, which come to the difference exactly. */
export type ChangeSteps = { kind: 'changeSteps'; unit: string; from: NamedCell; steps: NamedCell[]; to: NamedCell };

/** Of each line its numbers in two periods, and the change as it is printed. */
export type Slopes = { kind: 'slopes'; periods: string[]; lines: Slope[] };
export type Slope = { name: string; tone: string; from: Cell; to: Cell; change: string };

/** The parts of a whole on one bar, each with its share of it in percent. */
export type ShareBar = { kind: 'shareBar'; unit: string; parts: (NamedCell & { share: Cell; derived: string })[] };

/** A field of so many dots each; official values alone. */
export type DotFields = { kind: 'dotFields'; unit: string; fields: (NamedCell & { dots: number })[] };

export type ChartInput =
  TrendLines | StandardSteps | StackedColumns | NamedBars | YearColumns | ChangeSteps | ShareBar | DotFields;

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

/** Also years, quarters and months without data; none of a chart of bars. */
export function drawnPeriods(chart: ChartInput): PeriodCode[] {
  const series =
    chart.kind === 'stackedColumns'
      ? chart.parts
      : chart.kind === 'yearColumns'
        ? [chart.series]
        : 'series' in chart
          ? chart.series
          : [];
  return consecutiveCodes(series.flatMap(({ points }) => points.map(({ year }) => year)));
}
