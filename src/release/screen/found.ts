import { placeKey } from '../placeKey.ts';
import type { Placed } from '../reconcile.ts';
import type { CheckFinding } from './check.ts';

type Rest = Pick<CheckFinding, 'expected' | 'params'> & { field?: string; read?: string };

/** A finding about one figure, in the cell of its value or of another field of its row. */
export function figureFinding(
  { figure, fact }: Placed,
  { field = fact.valueField, read, ...rest }: Rest = {},
): CheckFinding {
  const place = fact.place(field);
  return { place: read === undefined ? place : { ...place, read }, subject: placeKey(figure), ...rest };
}
