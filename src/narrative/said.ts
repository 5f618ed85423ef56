import type { Finding } from './finding.ts';

/** The same finding where the sentence before has said the level and its period. */
export function withoutLevel<Told extends Finding | undefined>(finding: Told): Told {
  return finding && { ...finding, isSaid: true };
}
