import type { Problem } from '../table/problem.ts';
import { isFitCode } from './isFitCode.ts';
import { releaseProblem, type CellPlace } from './problem.ts';

/** Codes may name a file, and stand once in their list: Windows and macOS take AID and aid, é and e´ for one name. */
export function checkCodes(codes: { code: string; place: CellPlace }[]): Problem[] {
  const seen = new Set<string>();
  return codes.flatMap(({ code, place }) => {
    const name = code.normalize('NFC').toLowerCase();
    const isRepeated = seen.has(name);
    seen.add(name);
    if (!isFitCode(code)) return [releaseProblem('code-unfit', place)];
    return isRepeated ? [releaseProblem('code-duplicate', place)] : [];
  });
}
