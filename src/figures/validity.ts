/** From when to when programmes ran and areas existed: what is over, or has not begun, is not missing. */
import type { Figure } from '../model/cell.ts';
import { periodOf, type Calendar, type Period, type PeriodCode } from '../model/period.ts';
import type { Release, Validity } from '../model/release.ts';

/** Whether a programme or an area had ended before a period, or begins after it. */
export type OverTest = (place: { programme?: string; area?: string; year: PeriodCode }) => boolean;

export function overAt({ programmes, areas }: Release, figures: Figure[], calendar: Calendar): OverTest {
  const [ofProgrammes, ofAreas] = [programmes, areas].map(
    (list) => new Map(list.filter(({ from, to }) => (from ?? to) !== undefined).map((entry) => [entry.code, entry])),
  );
  if (ofProgrammes!.size + ofAreas!.size === 0) return () => false;
  // the tables of 2021 may be of another year than that of the calendar
  const days = new Map(figures.flatMap(({ year, key: { period } }) => (period.start ? [[year, period]] : [])));
  return ({ programme = '', area = '', year }) => {
    const period = days.get(year) ?? periodOf(year, calendar);
    return isOutside(ofProgrammes!.get(programme), period) || isOutside(ofAreas!.get(area), period);
  };
}

function isOutside(validity: Validity | undefined, { start, end }: Period): boolean {
  const { from = '', to = '9999' } = validity ?? {};
  return from > end || to < (start ?? end);
}
