/** Levels of areas as their codes and titles tell them: which area lies within another that stands beside it. */
import type { AreaDivision } from '../package/areas.ts';

export type LowerArea = { area: AreaDivision; above: AreaDivision };

/** Those within another of the list, by its code; else those of a lower level by title, where there are some of each. */
export function lowerLevel(areas: AreaDivision[]): LowerArea[] {
  const byCode = areas.flatMap((area): LowerArea[] => {
    const above = areas.find((other) => isWithin(area.code, other.code));
    return above === undefined ? [] : [{ area, above }];
  });
  return byCode.length > 0 ? byCode : lowerTitled(areas);
}

/** GB/T 2260 and 10114: 32, 3210, 321081 (321000 is 3210), 321081001, 321081001001; FIPS: 06, 06037. */
const codeLengths: Record<number, number[]> = { 2: [5, 6], 4: [6, 9, 12], 6: [9, 12], 9: [12] };

function isWithin(code: string, other: string): boolean {
  if (code === other || !/^\d+$/.test(code) || !/^\d+$/.test(other)) return false;
  const prefix = other.length === 6 ? other.replace(/(00)+$/, '') : other;
  return codeLengths[prefix.length]?.includes(code.length) === true && code.startsWith(prefix);
}

/** 县级以上, 乡级, 村级, by the last character of the Chinese title. */
const levelTitles = [/[省州盟市县区旗]$/, /([镇乡]|街道|苏木)$/, /([村寨屯]|社区|居委会|村委会|嘎查)$/];

const fewestOfLevel = 2;

function lowerTitled(areas: AreaDivision[]): LowerArea[] {
  const levels = levelTitles.map((title) =>
    areas.filter((area) => area.role === 'division' && !area.hasKind && title.test(area.title['zh-CN'] ?? '')),
  );
  const [upper, lower] = levels.filter(({ length }) => length > 0);
  if (upper === undefined || lower === undefined) return [];
  if (upper.length < fewestOfLevel || lower.length < fewestOfLevel) return [];
  return lower.map((area) => ({ area, above: upper[0]! }));
}
