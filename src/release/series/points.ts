/** Values, and averages per person or household, as points of a time series. */
import { isMoney } from '../../model/unit.ts';
import { departures, type Departure, type Point } from './departures.ts';
import { isAmount, perScreening, type Counted, type Screening } from './screening.ts';

/** Figures as points of the line of their measure and programme. */
export function valuePoints(values: Counted[]): Point<Counted>[] {
  return values.map((of) => {
    const { measure, programme, area } = of.figure.key;
    const line = [measure, programme, of.unit.quantity, of.unit.per, of.isDemonstration, spanOfYear(of)].join('/');
    return { of, line, area, year: Number(of.figure.year), size: of.size };
  });
}

/** How far each figure departs from the same figure of the years beside it. */
export const valueDepartures = perScreening(({ values }: Screening): Departure<Counted>[] =>
  departures(valuePoints(values)),
);

/** What one measure is for each one counted by another: money a person, persons a household. */
export type Average = { top: Counted; bottom: Counted };

/** Each average of a programme, area and period, as a point of its line. */
export function averages(screened: Screening): Point<Average>[] {
  const amounts = screened.values.filter((value) => isAmount(value, screened) && value.size > 0);
  return [...Map.groupBy(amounts, sameEnd).values()].flatMap((group) =>
    group.flatMap((top) => group.filter((bottom) => isAverage(top, bottom)).map((bottom) => point({ top, bottom }))),
  );
}

function isAverage({ unit: top }: Counted, { unit: bottom }: Counted): boolean {
  if (isMoney(top.quantity)) return ['person', 'household', 'person-time'].includes(bottom.quantity);
  return top.quantity === 'person' && bottom.quantity === 'household';
}

function point(of: Average): Point<Average> {
  const { top, bottom } = of;
  const { measure, programme, area } = top.figure.key;
  const line = [measure, bottom.figure.key.measure, programme, top.unit.quantity, top.isDemonstration, spanOfYear(top)];
  return { of, line: line.join('/'), area, year: Number(top.figure.year), size: top.size / bottom.size };
}

/** The money of a period and the people counted at its end: official or demonstration, programme, area, year and last day. */
export function sameEnd({ figure: { key, year }, isDemonstration }: Counted): string {
  return [isDemonstration, key.programme, key.area, year, key.period.end].join('/');
}

/** The part of the year that a figure is of: July of one year is compared with July of another. */
export function spanOfYear({ figure: { key, year } }: Counted): string {
  const { start = '', end } = key.period;
  const day = (date: string) => (date.startsWith(year) ? date.slice(4).replace('-02-29', '-02-28') : date);
  return `${day(start)}/${day(end)}`;
}
