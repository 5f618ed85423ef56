import type { RawRow } from '../table/row.ts';

/**
 * What the dates of a table stand for: the calendar year, a month, one day on which people were counted, or the start
 * and end that the table gives itself.
 */
export const periodMeanings = ['year', 'month', 'day'] as const;
export type PeriodMeaning = (typeof periodMeanings)[number] | 'given';

/** A row with the year it belongs to and, where its period is not that calendar year, ISO dates. */
export type DatedRow = { row: RawRow; year: string; month?: string; start?: string; end?: string };
