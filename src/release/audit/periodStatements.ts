import type { Edition } from '../edition.ts';
import { placeKey } from '../placeKey.ts';
import { shorterPeriods } from '../shorterPeriods.ts';
import { restPlace } from './restPlace.ts';
import { sumStatement, type Statement } from './statement.ts';

/** A flow over a period is that over any period within, with what lies between. */
export function periodStatements(edition: Edition): Statement[] {
  const shorter = shorterPeriods(edition);
  return edition.figures.flatMap((whole) =>
    shorter(whole).map((part) =>
      sumStatement(placeKey(whole), [placeKey(part), restPlace(placeKey(whole), placeKey(part))]),
    ),
  );
}
