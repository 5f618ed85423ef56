import type { Problem } from '../table/problem.ts';
import { problem, type Place } from './problem.ts';

/** A slash would break the ids of figures, a colon marks totals, and a comma or space the lists of a CSV. */
const grammar = /^[^\s/:,;"'，、：]+$/;

/** Codes are well formed and stand once in their list. */
export function checkCodes(codes: { code: string; place: Place }[]): Problem[] {
  const seen = new Set<string>();
  return codes.flatMap(({ code, place }) => {
    const isRepeated = seen.has(code);
    seen.add(code);
    if (!grammar.test(code)) return [problem('code-malformed', place)];
    return isRepeated ? [problem('code-duplicate', place)] : [];
  });
}
