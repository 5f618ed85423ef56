import type { Counted } from './counted.ts';
import { departures, type Departure } from './departures.ts';
import { remembered } from './remembered.ts';
import type { Screened } from './screened.ts';
import { valuePoints } from './valuePoints.ts';

/** How far each figure departs from the same figure of the years beside it. */
export const valueDepartures = remembered(({ values }: Screened): Departure<Counted>[] =>
  departures(valuePoints(values)),
);
