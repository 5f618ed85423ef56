import type { PastEdition } from '../edition.ts';
import { rateStatements } from './rateStatements.ts';
import type { Statement } from './statement.ts';
import { sumStatements } from './sumStatements.ts';
import { partStatements } from './partStatements.ts';
import { periodStatements } from './periodStatements.ts';

/** All that the figures of an edition say of each other; what is surest first. */
export function statements(edition: PastEdition): Statement[] {
  return [
    ...sumStatements(edition),
    ...periodStatements(edition),
    ...rateStatements(edition),
    ...partStatements(edition),
  ];
}
