import type { Counted } from './counted.ts';
import { departures, type Departure } from './departures.ts';
import { perScreening } from './remembered.ts';
import type { Screening } from './screened.ts';
import { valuePoints } from './valuePoints.ts';

/** How far each figure departs from the same figure of the years beside it. */
export const valueDepartures = perScreening(({ values }: Screening): Departure<Counted>[] =>
  departures(valuePoints(values)),
);
