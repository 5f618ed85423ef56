import type { Problem } from '../table/problem.ts';
import { isFitCode } from './isFitCode.ts';
import { problem, type Place } from './problem.ts';

/** Codes may name a file, and stand once in their list: Windows and macOS take AID and aid, é and e´ for one name. */
export function checkCodes(codes: { code: string; place: Place }[]): Problem[] {
  const seen = new Set<string>();
  return codes.flatMap(({ code, place }) => {
    const name = code.normalize('NFC').toLowerCase();
    const isRepeated = seen.has(name);
    seen.add(name);
    if (!isFitCode(code)) return [problem('code-unfit', place)];
    return isRepeated ? [problem('code-duplicate', place)] : [];
  });
}
