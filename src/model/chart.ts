/** Input data of the chart kinds: series, bars, columns, steps with events. */
import type { Cell } from './cell.ts';

/** What each chart is drawn from: plain data, the same for every width, medium and theme. `unit` is text to print. */
export type YearCell = { year: string; cell: Cell };

/** `tone` is the class of its colour: p1 to p7 for programmes, or ink. */
export type Series = { name: string; tone: string; points: YearCell[] };

/** A named value: one bar. `derived` names the derivation it comes from with its figures, as pages mark it. */
export type NamedCell = { name: string; tone: string; cell: Cell; derived?: string };

/** An event on the time axis, by the number that stands beside its text below the chart. */
export type YearEvent = { year: string; number: number };

/** Lines over the years; at most three, in one unit. */
export type TrendLines = { kind: 'trendLines'; unit: string; series: Series[] };

/** Step lines with numbered events: what holds until it is changed. */
export type StandardSteps = { kind: 'standardSteps'; unit: string; series: Series[]; events: YearEvent[] };

/** Parts of a declared total over the years. `totals` are released totals; they are never added up here. */
export type StackedColumns = { kind: 'stackedColumns'; unit: string; parts: Series[]; totals: YearCell[] };

/**
 * Bars in the order given, value at the end. `isDense` sets them in lines of text where a page has little room; of
 * changes (`isChange`) every sign is written.
 */
export type NamedBars = { kind: 'namedBars'; unit: string; bars: NamedCell[]; isDense?: boolean; isChange?: boolean };

/** One column a year with its value above: the form for paper. */
export type YearColumns = { kind: 'yearColumns'; unit: string; series: Series };

export type ChartInput = TrendLines | StandardSteps | StackedColumns | NamedBars | YearColumns;
