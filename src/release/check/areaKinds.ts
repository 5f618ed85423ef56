/** Areas whose titles or codes say that they lie within those beside them: counted twice, if they are added. */
import { titledRole } from '../../model/release.ts';
import { type AreaDivision, areaPlace, areaWholes, listAreas } from '../package/areas.ts';
import type { RawPackage } from '../package/dataPackage.ts';
import { type Check, type CheckFinding, perScreening, type Screening } from '../series/screening.ts';
import { areaOfOthers, areasOutOfSum, siblings, surplusArea } from '../series/siblings.ts';
import type { SiblingLine, Siblings } from '../series/siblings.ts';
import { areaTotals } from './totalRows.ts';

/** A title such as 高新区 or Development Zone, without a kind, and no whole that shows whether it is in the sum. */
export const zoneUndeclared: Check = {
  code: 'zone-undeclared',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '从名称看是功能区（开发区等），没有写 kind：其数字可能已含在各区划之内，相加会重复计算',
      remedy: '在 kind 列写 zone（含在各区划之内，列为“其中”，不相加）或 division（与各区划并列，相加）',
    },
    en: {
      fact: 'by its title this is a development zone, and kind is empty: divisions may hold its figures already, which would count twice',
      remedy:
        'write into the column kind: zone (within the divisions, of which, not added) or division (beside them, added)',
    },
  },
  find: (screened) =>
    decisions(screened)
      .filter(({ zones, out }) => zones.length > 0 && out === undefined)
      .flatMap(({ zones }) =>
        zones.map((zone) => ({ ...areaFinding(screened.source, zone, 'kind'), expected: 'zone / division' })),
      ),
};

/** The whole is the sum of the other areas, without this one. */
export const zoneInside: Check = {
  code: 'zone-inside',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '上级的数字是其他各地区之和，不含这个地区：它的数字已含在各地区之内',
      remedy: '在 kind 列写 zone（功能区，列为“其中”，不相加）；如不是这样，核对数字',
    },
    en: {
      fact: 'the whole is the sum of the other areas without this one: they hold its figures already',
      remedy: 'write zone into the column kind (of which, not added); where that is not so, check the figures',
    },
  },
  find: (screened) =>
    decisions(screened).flatMap(({ areas, out = [] }) =>
      areas
        .filter(({ code }) => out.includes(code))
        .map((area) => ({ ...areaFinding(screened.source, area, 'kind'), expected: 'zone' })),
    ),
};

/** By code (321081 and 321081001) or title (县 beside 镇), where no whole shows that all are added. */
export const levelsMixed: Check = {
  code: 'levels-mixed',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '从代码或名称看，有{count}个地区（如这一个）属于并列的另一地区（如 {area}），两级并列相加会重复计算',
      remedy: '在 parent 列写所属地区的代码；确与其并列（如直管镇）的，在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'by code or title {count} areas such as this one lie within another beside them (such as {area}): added together they count twice',
      remedy:
        'write the code of the area it is in into the column parent; where it does stand beside them, say so in acknowledgements.csv',
    },
  },
  find: (screened) =>
    families(screened).flatMap(({ areas, lines }) => {
      const lower = lowerLevel(areas);
      const [first] = lower;
      const codes = lower.map(({ area }) => area.code);
      if (first === undefined || areasOutOfSum(lines, codes)?.length === 0) return [];
      const params = { count: lower.length, area: first.above.code };
      return [{ ...areaFinding(screened.source, first.area, 'parent'), expected: first.above.code, params }];
    }),
};

/** `zones`: titled so, without a kind; `out`: not in the sum, as far as wholes show. */
type Decision = { areas: AreaDivision[]; zones: AreaDivision[]; out?: string[] };

const decisions = perScreening((screened: Screening): Decision[] =>
  families(screened).map(({ areas, lines }) => {
    const zones = areas.filter((area) => !area.hasKind && titledRole(area.title) === 'zone');
    if (zones.length === areas.length) return { areas, zones: [] };
    const codes = zones.map(({ code }) => code);
    const surplus = zones.length > 0 || isRepeated(areas, lines) ? undefined : surplusArea(areas, lines);
    const out = zones.length > 0 ? areasOutOfSum(lines, codes) : surplus === undefined ? undefined : [surplus];
    return { areas, zones, ...(out && { out }) };
  }),
);

/** Of two areas one may be all there is; the whole among its parts has its own check. */
function isRepeated(areas: AreaDivision[], lines: Iterable<SiblingLine>): boolean {
  return areas.length < fewestAreas || areaOfOthers({ parent: undefined, areas, lines }, 1) !== undefined;
}

const fewestAreas = 3;

/** At every level, with rows of totals over them. */
const families = perScreening((screened: Screening): Siblings[] => {
  const wholes = new Set(areaWholes(screened.source).map(({ whole }) => whole.code));
  const totals = areaTotals(screened);
  const zones = new Set(listAreas(screened.source).flatMap(({ code, isAdded }) => (isAdded ? [] : [code])));
  return siblings(screened)
    .filter(({ parent }) => parent !== undefined && wholes.has(parent))
    .map(({ lines, ...family }) => {
      const codes = new Set(family.areas.map(({ code }) => code));
      const over = totals
        .map(({ amounts, ...total }) => ({ ...total, amounts: withoutAreas(amounts, zones) }))
        .filter(({ amounts }) => [...amounts.keys()].every((code) => codes.has(code)));
      return { ...family, lines: { [Symbol.iterator]: () => joinedLines(lines, over) } };
    });
});

function* joinedLines(lines: Iterable<SiblingLine>, over: SiblingLine[]): Generator<SiblingLine> {
  yield* lines;
  yield* over;
}

function withoutAreas(amounts: SiblingLine['amounts'], codes: Set<string>): SiblingLine['amounts'] {
  return new Map([...amounts].filter(([code]) => !codes.has(code)));
}

/** In the list of areas. */
function areaFinding(source: RawPackage, { code }: AreaDivision, field: string): CheckFinding {
  return { place: areaPlace(source, code, field), subject: code };
}

/** Levels of areas as their codes and titles tell them: which area lies within another that stands beside it. */
type LowerArea = { area: AreaDivision; above: AreaDivision };

/** Those within another of the list, by its code; else those of a lower level by title, where there are some of each. */
function lowerLevel(areas: AreaDivision[]): LowerArea[] {
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

/** An area that is the sum of those beside it: the whole among its parts, or a row of totals taken for an area. */
export const wholeAmongParts: Check = {
  code: 'whole-among-parts',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '这个地区的每个数字都是并列的其他{count}个地区之和，像是它们的上级或合计',
      remedy:
        '是上级的，在其他地区的 parent 列写它的代码；是合计的，从地区表和数据表中删去；确是巧合的，在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'every figure of this area is the sum of the {count} areas beside it, as if it were the whole of them, or a row of totals',
      remedy:
        'where it is the whole, write its code into the column parent of the others; where it is a total, delete it from both tables; where it is chance, say so in acknowledgements.csv',
    },
  },
  find: (screened) =>
    siblings(screened).flatMap((family) => {
      const whole = areaOfOthers(family, fewestParts);
      if (whole === undefined) return [];
      const finding = areaFinding(screened.source, whole, 'code');
      return [{ ...finding, expected: `parent = ${whole.code}`, params: { count: family.areas.length - 1 } }];
    }),
};

const fewestParts = 2;
