/** Missing values, missing years of an area, and missing sources. */
import { isDemonstration } from '../../model/cell.ts';
import { calendarOf } from '../../model/description.ts';
import { codeBefore, kindOfCode, periodOf, type Calendar, type PeriodCode } from '../../model/period.ts';
import { existed, listAreas, type AreaDivision } from '../package/areas.ts';
import { codeWithTitle, tableOf, type RawPackage } from '../package/dataPackage.ts';
import type { Placed } from '../package/figures.ts';
import { figureFinding, type Check, type CheckFinding, type Screening } from '../series/screening.ts';

/** A row of a long table without a number or a symbol; in a wide table not every measure is for every programme. */
export const valueEmpty: Check = {
  code: 'value-empty',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '数字为空，将按“未取得”发布',
      remedy: '补上数字，或在 symbol 列写明 x 未取得、z 不适用、c 不予公布',
    },
    en: {
      fact: 'there is no number: it is released as not available',
      remedy: 'give it, or say x (not available), z (not applicable) or c (withheld) in the column symbol',
    },
  },
  find: ({ placed, isWhole }) =>
    (isWhole ? placed : [])
      .filter(({ fact }) => fact.valueField === 'value' && fact.value === undefined && fact.symbol === undefined)
      .map((placed) => figureFinding(placed, { expected: '1523 / x / z / c' })),
};

/**
 * An area has a figure in each year in which most areas beside it have one, and in the only missing year of a series.
 * What is marked not available, not applicable or withheld is not missing.
 */
export const missingAreaYear: Check = {
  code: 'missing-area-year',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '缺“{area}”{year} 年的{count}个数字（{figures}），而多数同级地区或前后年份有',
      remedy:
        '补上这些行（照同一地区别的年份的行写）；当年没有这项工作的，在 symbol 列写 z（不适用），有而未取得的写 x，不予公布的写 c',
    },
    en: {
      fact: 'rows are missing of {area} in {year}: {count} ({figures}); most areas beside it, or the years around, have them',
      remedy:
        'add the rows; where there is no number, say x (not available), z (not applicable) or c (withheld) in the column symbol',
    },
  },
  find: (screened) => {
    if (!screened.isWhole) return [];
    return [...Map.groupBy(gaps(screened), ({ area, year }) => `${area}/${year}`)].map(([subject, group]) =>
      finding(subject, group, screened.source),
    );
  },
};

const mostFiguresListed = 3;

function finding(subject: string, group: Gap[], source: RawPackage): CheckFinding {
  const { area: code, year, beside } = group[0]!;
  const listed = tableOf(source, 'areas')?.rows.find(({ cells }) => cells['code'] === code);
  const area = listed === undefined ? code : codeWithTitle(listed.cells);
  const names = group.slice(0, mostFiguresListed).map(({ line }) => line);
  const figures = [...names, ...(group.length > mostFiguresListed ? ['…'] : [])].join(', ');
  return {
    place: { file: beside.fact.place('area').file },
    subject,
    params: { area, year, count: group.length, figures },
  };
}

/** `line` is the measure and programme, `beside` a figure that is there. */
type Gap = { area: string; year: string; line: string; beside: Placed };

/** So many areas of which so large a part has a figure; a series of so many years with one gap. */
const fewestAreas = 3;

const usualShare = 0.75;
const fewestYears = 4;

/** Year → area → figure, of one measure and programme. */
type Line = Map<string, Map<string, Placed>>;

function gaps({ placed, source }: Screening): Gap[] {
  const calendar = calendarOf(source.descriptor.nianbao);
  const families = [
    ...Map.groupBy(
      listAreas(source),
      ({ parent, role, isFictional }) => `${parent ?? ''}/${role}/${isFictional}`,
    ).values(),
  ];
  return [...Map.groupBy(placed, ({ figure: { key } }) => `${key.measure}/${key.programme}`)].flatMap(
    ([line, figures]) => {
      const years = lineOf(figures);
      const omitted = [...unlikeSiblings(years, families, calendar), ...holes(years, figures)];
      const byPlace = new Map(omitted.map((omit) => [`${omit.area}/${omit.year}`, { ...omit, line }]));
      return [...byPlace.values()];
    },
  );
}

function lineOf(figures: Placed[]): Line {
  const years = Map.groupBy(figures, ({ figure }) => figure.year);
  return new Map(
    [...years].map(([year, group]) => [year, new Map(group.map((placed) => [placed.figure.key.area, placed]))]),
  );
}

function unlikeSiblings(years: Line, families: AreaDivision[][], calendar: Calendar): Omit<Gap, 'line'>[] {
  return [...years].flatMap(([year, present]) =>
    families.flatMap((family) => {
      const { start = '', end } = periodOf(year, calendar);
      const existing = family.filter((area) => existed(area, start, end));
      const missing = existing.filter(({ code }) => !present.has(code));
      const isUsual = existing.length >= fewestAreas && missing.length <= (1 - usualShare) * existing.length;
      return isUsual ? missing.map(({ code }) => ({ area: code, year, beside: [...present.values()][0]! })) : [];
    }),
  );
}

/** A year, a quarter or a month that no area has; one that others have is for `unlikeSiblings`. */
function holes(years: Line, figures: Placed[]): Omit<Gap, 'line'>[] {
  const kinds = Map.groupBy([...years.keys()], kindOfCode);
  return [...kinds].flatMap(([kind, codes]) => {
    const missing = codes.length < fewestYears ? [] : missingCodes(codes);
    const most = kind === 'year' ? 1 : Math.floor(codes.length * mostMissing);
    if (missing.length > Math.max(1, most)) return [];
    return missing.map((year) => ({ area: figures[0]!.figure.key.area, year, beside: figures[0]! }));
  });
}

/** Of so large a part of the months of a series it is not known that they are missing. */
const mostMissing = 0.1;

/** Between the first and the last. */
function missingCodes(codes: PeriodCode[]): PeriodCode[] {
  const present = new Set(codes);
  const first = codes.reduce((a, b) => (a < b ? a : b));
  const missing: PeriodCode[] = [];
  let code = codeBefore(codes.reduce((a, b) => (a > b ? a : b)));
  for (; code !== undefined && code > first; code = codeBefore(code)) if (!present.has(code)) missing.push(code);
  return missing.toReversed();
}

/** Only where a package lists its sources. */
export const sourceMissing: Check = {
  code: 'source-missing',
  severity: 'warning',
  words: {
    'zh-CN': { fact: '公布的数字没有写资料来源（共{count}个）', remedy: '在 source 列填写资料来源的代码' },
    en: {
      fact: 'official figures without a source ({count} in all)',
      remedy: 'give the code of the source in the column source',
    },
  },
  find: ({ source, placed }) => {
    if (tableOf(source, 'sources') === undefined) return [];
    const official = placed.filter(
      ({ figure, fact }) => !isDemonstration(figure.cell) && fact.cells['demonstration'] !== 'true',
    );
    return [...Map.groupBy(official, ({ fact }) => fact.place('source').file)].flatMap(([file, group]) =>
      ofTable(
        file,
        group.filter(({ figure }) => figure.cell.state === 'value' && figure.source === undefined),
        group.some(({ figure }) => figure.source !== undefined),
      ),
    );
  },
};

/** One finding a figure where others of the table have a source, else one for the table. */
function ofTable(file: string, missing: Placed[], isGiven: boolean): CheckFinding[] {
  if (isGiven) return missing.map((placed) => figureFinding(placed, { field: 'source', params: { count: 1 } }));
  return missing.length === 0
    ? []
    : [{ place: { file, column: 'source' }, subject: file, params: { count: missing.length } }];
}
