/** Tables that date several periods of one year: each figure then stands under its own, not under the year. */
import { placeKey, type Figure } from '../../model/cell.ts';
import { calendarOf, type Description, type Measure } from '../../model/description.ts';
import { codeAt, codeOf, kindOfPeriod, periodOf, type Calendar, type PeriodCode } from '../../model/period.ts';
import { isRegularPeriod, partRoles } from './factPeriod.ts';
import type { Fact } from './facts.ts';

type Dated = { fact: Fact; figure: Figure };

type Setting = { calendar: Calendar; measures: Map<string, Measure> };

/** `dated`: the figures of one table; a table with one period a year is one of years, whatever its days. */
export function underOwnPeriods<Of extends Dated>(dated: Of[], description: Description): Of[] {
  const setting: Setting = {
    calendar: calendarOf(description),
    measures: new Map(description.measures.map((measure) => [measure.code, measure])),
  };
  const byDays = dated.filter(({ fact }) => partRoles.every((role) => fact.cells[role] === undefined));
  if (!isOfParts(byDays, setting)) return dated;
  const stockKind = kindOfEnds(byDays, setting);
  const moved = new Set<Dated>(byDays);
  return dated.map((item) => {
    if (!moved.has(item) || !isRegular(item, setting)) return item;
    const { figure } = item;
    const { period } = figure.key;
    const isStock = setting.measures.get(figure.key.measure)?.kind === 'stock';
    const year: PeriodCode = isStock
      ? codeAt(stockKind, period.end, setting.calendar)
      : codeOf(period, setting.calendar);
    return { ...item, figure: { ...figure, year } };
  });
}

function isRegular({ figure: { key } }: Dated, { calendar, measures }: Setting): boolean {
  return isRegularPeriod(key.period, measures.get(key.measure), calendar);
}

/** Whether a line has several periods in one year, all of them months, quarters, or since the year began. */
function isOfParts(dated: Dated[], setting: Setting): boolean {
  const places = Map.groupBy(dated, ({ figure }) => placeKey(figure));
  return [...places.values()].some(
    (group) =>
      new Set(group.map(({ figure }) => figure.id)).size > 1 && group.every((item) => isRegular(item, setting)),
  );
}

/** The kind of the periods beside the stocks; of stocks alone the longest whose ends all of theirs are. */
function kindOfEnds(dated: Dated[], { calendar, measures }: Setting): 'month' | 'quarter' | 'half' {
  const kinds = ['half', 'quarter', 'month'] as const;
  const isStock = ({ figure }: Dated) => measures.get(figure.key.measure)?.kind === 'stock';
  const beside = new Set(
    dated.filter((item) => !isStock(item)).map(({ figure }) => kindOfPeriod(figure.key.period, calendar)),
  );
  const ofFlows = kinds.toReversed().find((kind) => beside.has(kind));
  if (ofFlows !== undefined) return ofFlows;
  const ends = [...new Set(dated.filter(isStock).map(({ figure }) => figure.key.period.end))];
  return (
    kinds.find((kind) => ends.every((end) => periodOf(codeAt(kind, end, calendar), calendar).end === end)) ?? 'month'
  );
}
