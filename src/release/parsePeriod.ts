import type { Period } from '../model/cell.ts';
import type { MeasureKind } from '../model/measure.ts';
import type { Problem } from '../table/problem.ts';
import type { Fact } from './facts.ts';
import { releaseProblem } from './problem.ts';

export type Dated = { year: string; period?: Period; problems: Problem[] };

/**
 * The period of a row, and the year whose tables hold it. Without an end it is the calendar year of `year`; with an end
 * and no start, the start was not published. A stock is counted on one day: its period is the end alone.
 */
export function parsePeriod({ cells, place }: Fact, kind: MeasureKind | undefined): Dated {
  const { year: named, period_start: start, period_end: given } = cells;
  if (named === undefined && given === undefined)
    return { year: '', problems: [releaseProblem('coordinate-missing', place('year'))] };
  if (named !== undefined && !/^\d{4}$/.test(named))
    return { year: '', problems: [releaseProblem('year-invalid', place('year'), { expected: '2021' })] };
  const end = given ?? `${named}-12-31`;
  const begin = start ?? (given === undefined ? `${named}-01-01` : undefined);
  const year = named ?? end.slice(0, 4);
  if (begin !== undefined && begin > end)
    return { year, problems: [releaseProblem('period-reversed', place('period_start'), { expected: `≤ ${end}` })] };
  if (year > end.slice(0, 4) || (begin !== undefined && year < begin.slice(0, 4)))
    return {
      year,
      problems: [releaseProblem('year-outside-period', place('year'), { expected: `${begin ?? '…'} – ${end}` })],
    };
  if (kind === 'stock' && start !== undefined)
    return { year, problems: [releaseProblem('stock-with-start', place('period_start'), { expected: end })] };
  return { year, period: kind === 'stock' || begin === undefined ? { end } : { start: begin, end }, problems: [] };
}
