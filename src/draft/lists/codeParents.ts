/** Which area lies in which by its code: 省 市 县 镇 村 (GB/T 2260, GB/T 10114), NUTS; and which are groups of countries. */
import { areaCodeSystem, isCountry, isCountryOfThree } from '../columns/areaCodes.ts';
import type { DraftEntry } from './codeLists.ts';

/** Province, prefecture, county, township, village. */
const levelEnds = [2, 4, 6, 9, 12];

/** A group of countries (EA20, AFE) is added to no others: its countries are. */
export function withCodeParents(areas: DraftEntry[]): DraftEntry[] {
  const codes = areas.map(({ code }) => code);
  const parents = new Map([...codeParents(codes.filter((code) => /^\d+$/.test(code))), ...regionParents(codes)]);
  const groups = countryGroups(codes);
  return areas.map((area) => {
    const parent = parents.get(area.code);
    return { ...area, ...(parent !== undefined && { parent }), ...(groups.has(area.code) && { adds: 'false' }) };
  });
}

/** DE1 in DE, DE11 in DE1: where all codes are of NUTS, or of the groups of Eurostat. */
function regionParents(codes: string[]): Map<string, string> {
  const regions = codes.filter((code) => !euroGroup.test(code));
  const isOfRegions = regions.every((code) => /^[A-Z]{2}[0-9A-Z]{0,3}$/.test(code) && isCountry(code.slice(0, 2)));
  if (!isOfRegions) return new Map();
  const known = new Set(regions);
  return new Map(
    regions.flatMap((code) => {
      const above = Array.from({ length: code.length - 2 }, (_, cut) => code.slice(0, code.length - 1 - cut));
      const parent = above.find((stem) => known.has(stem));
      return parent === undefined ? [] : [[code, parent] as const];
    }),
  );
}

/** Of Eurostat: EU27_2020, EA20, EEA30_2007. */
const euroGroup = /^(EU|EA|EEA|EFTA)\d*(_\w+)?$/;

const leastCountryShare = 0.6;

/** Codes among those of countries that are none: of the World Bank WLD, ARB, AFE. */
function countryGroups(codes: string[]): Set<string> {
  const isOfThree = codes.every((code) => /^[A-Z]{3}$/.test(code));
  const isGroup = (code: string) => (isOfThree ? !isCountryOfThree(code) : euroGroup.test(code));
  const groups = codes.filter(isGroup);
  const isOfCountries = isOfThree || codes.every((code) => isGroup(code) || isCountry(code.slice(0, 2)));
  const isUsual = codes.length - groups.length >= codes.length * leastCountryShare;
  return new Set(isOfCountries && isUsual ? groups : []);
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
