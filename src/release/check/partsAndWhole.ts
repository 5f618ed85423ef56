/** Parts that exceed their whole, each or together, and parts that do not add up to it. */
import { absolute, add, compare, shift, sign, subtract, trim, type Decimal } from '../../model/decimal.ts';
import { mayAdd, totalCode } from '../../model/description.ts';
import { rounding } from '../../model/unit.ts';
import { areaWholes, existed, listAreas } from '../package/areas.ts';
import { children, ofWhich } from '../package/dataPackage.ts';
import { figureFinding, isAmount, periodKey, perScreening, printedValue } from '../series/screening.ts';
import type { Check, CheckFinding, Counted, Screening } from '../series/screening.ts';

/** 其中: an area, a kind of a programme, or what is titled “of which”. */
export const partExceedsWhole: Check = {
  code: 'part-exceeds-whole',
  severity: 'error',
  words: {
    'zh-CN': { fact: '部分（“其中”、下级）大于整体（见 {file} 第{first}行）', remedy: '核对两数和单位，看是否填反' },
    en: {
      fact: 'a part is more than its whole (see {file}, row {first})',
      remedy: 'check both figures and their units; they may be exchanged',
    },
  },
  find: (screened) =>
    wholes(screened).flatMap(({ whole, parts }) =>
      parts
        .filter((part) => excessOf(part.amount, [part], whole) > 0)
        .map((part) =>
          figureFinding(part, { read: printedValue(part), expected: `≤ ${printedValue(whole)}`, other: whole }),
        ),
    ),
};

/** Of areas (additive measures), kinds of a programme, programmes of a declared total. */
export const partsExceedWhole: Check = {
  code: 'parts-exceed-whole',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '各部分（{parts}项，如 {file} 第{first}行）之和大于整体',
      remedy: '核对整体和各部分的数字，看是否有数字颠倒或漏位',
    },
    en: {
      fact: 'its {parts} parts (such as {file}, row {first}) add up to more than the whole',
      remedy: 'check the whole and its parts; digits may be swapped or left out',
    },
  },
  find: (screened) =>
    sums(screened)
      .filter(({ excess }) => excess > 0)
      .map((sum) => finding(sum, `≥ ${printedSum(sum)}`)),
};

/**
 * Where every part has a figure, areas and programmes of a declared total make up the whole; kinds of a programme where
 * they do in most areas and years (else 其中). A rest that is not listed may explain it, hence a warning.
 */
export const partsFallShort: Check = {
  code: 'parts-fall-short',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '各部分（{parts}项，如 {file} 第{first}行）之和小于整体',
      remedy: '核对整体和各部分的数字；如有未列出的部分，请说明',
    },
    en: {
      fact: 'its {parts} parts (such as {file}, row {first}) add up to less than the whole',
      remedy: 'check the whole and its parts; where there is a part that is not listed, say so',
    },
  },
  find: (screened) => {
    const groups = Map.groupBy(
      sums(screened).filter(({ isAll }) => isAll),
      ({ relation, whole }) => `${relation}/${whole.figure.key.measure}`,
    );
    return [...groups.values()].flatMap((group) => shortSums(group).map((sum) => finding(sum, printedSum(sum))));
  },
};

function shortSums(group: Sum[]): Sum[] {
  const agreeing = group.filter(({ excess }) => excess === 0);
  const isDivided = group.some((sum) => sum.isDivided) || agreeing.length > group.length / 2;
  return isDivided ? group.filter(({ excess }) => excess < 0) : [];
}

function finding({ whole, parts }: Sum, expected: string): CheckFinding {
  const params = { parts: parts.length };
  return figureFinding(whole, { read: printedValue(whole), expected, params, other: parts[0] });
}

/**
 * Of the same period; demonstration is never compared with official figures (promise 12), approximate figures never,
 * and provisional ones not with final ones (conventions §0.9). `adds`: whether the parts are exclusive; `isAll`:
 * whether each part has a value; `isDivided`: whether the parts are known to make up the whole.
 */
type Whole = {
  relation: string;
  whole: Counted;
  parts: Counted[];
  adds: boolean;
  isAll: boolean;
  isDivided: boolean;
};

type Find = (counted: Counted, change: { measure?: string; programme?: string; area?: string }) => Counted | undefined;

const wholes = perScreening((screened: Screening): Whole[] => {
  const amounts = screened.values.filter(
    (value) => isAmount(value, screened) && !value.cell.flags.includes('approximate'),
  );
  const at = new Map(amounts.map((amount) => [cellKey(amount, {}), amount]));
  const find: Find = (counted, change) => at.get(cellKey(counted, change));
  const rules = [areaRule, zoneRule, programmeRule, totalRule, ofWhichRule].map((rule) => rule(screened, find));
  return amounts
    .flatMap((amount) => rules.flatMap((rule) => rule(amount) ?? []))
    .filter(({ parts }) => parts.length > 0)
    .map((whole) => ({
      ...whole,
      parts: whole.parts.filter(({ unit }) => unit.quantity === whole.whole.unit.quantity),
    }))
    .filter(({ whole, parts }) => parts.every((part) => isProvisional(part) === isProvisional(whole)));
});

type Rule = (counted: Counted) => Whole | undefined;

/** All parts are known of the publisher's own area and those below it, not of areas above. */
function areaRule(screened: Screening, find: Find): Rule {
  const within = Map.groupBy(listAreas(screened.source), ({ parent }) => parent);
  const listed = new Map(areaWholes(screened.source).map(({ whole, parts }) => [whole.code, parts]));
  return (whole) => {
    const { key } = whole.figure;
    const areas = (within.get(key.area) ?? []).filter(({ isAdded }) => isAdded);
    if (areas.length === 0) return undefined;
    const parts = areas.flatMap(({ code }) => find(whole, { area: code }) ?? []);
    const { start = key.period.end, end } = key.period;
    const present = new Set(parts.map(({ figure }) => figure.key.area));
    const isAll = listed.get(key.area)?.every((area) => present.has(area.code) || !existed(area, start, end)) === true;
    const measure = screened.measures.get(key.measure);
    const adds = measure !== undefined && mayAdd(measure, 'area');
    return { relation: 'area', whole, parts, adds, isAll, isDivided: true };
  };
}

/** 其中: zones lie within the divisions of an area. */
function zoneRule({ source }: Screening, find: Find): Rule {
  const within = Map.groupBy(listAreas(source), ({ parent }) => parent);
  return (whole) => {
    const zones = (within.get(whole.figure.key.area) ?? []).filter(({ isAdded }) => !isAdded);
    if (zones.length === 0) return undefined;
    const parts = zones.flatMap(({ code }) => find(whole, { area: code }) ?? []);
    return { relation: 'zone', whole, parts, adds: false, isAll: false, isDivided: false };
  };
}

/** Kinds may be some of the kinds only (其中). */
function programmeRule(screened: Screening, find: Find): Rule {
  const kinds = children(screened.source, 'programmes');
  return (whole) => {
    const codes = kinds.get(whole.figure.key.programme) ?? [];
    if (codes.length === 0) return undefined;
    const parts = codes.flatMap((programme) => find(whole, { programme }) ?? []);
    const isAll = parts.length === codes.length;
    return { relation: `programme/${whole.figure.key.programme}`, whole, parts, adds: true, isAll, isDivided: false };
  };
}

function totalRule({ source }: Screening, find: Find): Rule {
  const totals = new Map(source.descriptor.nianbao.totals.map((total) => [totalCode(total), total]));
  return (whole) => {
    const total = totals.get(whole.figure.key.programme);
    if (total?.measure !== whole.figure.key.measure) return undefined;
    const parts = total.programmes.flatMap((programme) => find(whole, { programme }) ?? []);
    const isAll = parts.length === total.programmes.length;
    return { relation: 'total', whole, parts, adds: true, isAll, isDivided: true };
  };
}

function ofWhichRule({ source }: Screening, find: Find): Rule {
  const parts = ofWhich(source.descriptor.nianbao.measures);
  return (whole) => {
    const codes = parts.get(whole.figure.key.measure);
    if (codes === undefined) return undefined;
    const present = codes.flatMap((measure) => find(whole, { measure }) ?? []);
    return { relation: 'measure', whole, parts: present, adds: false, isAll: false, isDivided: false };
  };
}

function cellKey({ figure: { key, year }, isDemonstration }: Counted, change: object): string {
  const { measure, programme, area, period } = { ...key, ...change };
  return [isDemonstration, measure, programme, area, year, periodKey(period)].join('/');
}

function isProvisional({ cell }: Counted): boolean {
  return cell.flags.includes('provisional');
}

/** `excess`: the parts are more (or less) than the whole, beyond rounding. */
type Sum = Whole & { sum: Decimal; excess: -1 | 0 | 1 };

/** Without those of which a single part is already more than the whole. */
const sums = perScreening((screened: Screening): Sum[] =>
  wholes(screened)
    .filter(({ whole, parts, adds }) => adds && !parts.some((part) => excessOf(part.amount, [part], whole) > 0))
    .map((whole) => {
      const sum = add(...whole.parts.map(({ amount }) => amount));
      return { ...whole, sum, excess: excessOf(sum, whole.parts, whole.whole) };
    }),
);

/** In the unit of its whole. */
function printedSum({ sum, whole }: Sum): string {
  return `${trim(shift(sum, -whole.unit.exponent))} ${whole.cell.unit}`;
}

/** The sign of the difference, unless rounding explains it. */
function excessOf(sum: Decimal, parts: Counted[], whole: Counted): -1 | 0 | 1 {
  const difference = subtract(sum, whole.amount);
  const allowed = add(...[...parts, whole].map(({ cell, unit, isAverage }) => rounding(cell.value, unit, isAverage)));
  return compare(absolute(difference), allowed) > 0 ? sign(difference) : 0;
}
