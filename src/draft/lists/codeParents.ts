/** Which area lies in which by the digits of division codes: 省 市 县 镇 村 (GB/T 2260, GB/T 10114). */
import { areaCodeSystem } from '../columns/areaCodes.ts';
import type { DraftEntry } from './codeLists.ts';

/** Province, prefecture, county, township, village. */
const levelEnds = [2, 4, 6, 9, 12];

export function withCodeParents(areas: DraftEntry[]): DraftEntry[] {
  const parents = codeParents(areas.map(({ code }) => code).filter((code) => /^\d+$/.test(code)));
  return areas.map((area) => {
    const parent = parents.get(area.code);
    return parent === undefined ? area : { ...area, parent };
  });
}

/** By code; a level that has no row of its own is passed over. Empty for other codes. */
function codeParents(codes: string[]): Map<string, string> {
  if (areaCodeSystem(codes, true) !== 'divisions') return new Map();
  const byStem = new Map(codes.map((code) => [stemOf(code), code]));
  return new Map(
    codes.flatMap((code) => {
      const stem = stemOf(code);
      const parent = levelEnds
        .filter((end) => end < stem.length)
        .toReversed()
        .flatMap((end) => byStem.get(stem.slice(0, end)) ?? [])[0];
      return parent === undefined ? [] : [[code, parent] as const];
    }),
  );
}

/** The digits that say something: 321081 of 321081000000, 3210 of 321000. */
function stemOf(code: string): string {
  const end = levelEnds.find((length) => length <= code.length && /^0*$/.test(code.slice(length)));
  return code.slice(0, end);
}
