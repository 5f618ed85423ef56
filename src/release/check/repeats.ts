/** Figures that repeat: those of the year before, as they were or times one factor, and those of another area. */
import { decimals } from '../../model/decimal.ts';
import { yearNumber } from '../../model/period.ts';
import { ancestors, parents, type Parents } from '../package/dataPackage.ts';
import { figureFinding, isAmount, periodKey, spanOfYear } from '../series/screening.ts';
import type { Check, CheckFinding, Counted, Screening } from '../series/screening.ts';

/** So many values are seldom equal by chance. */
const fewestEqualValues = 3;

/** The year before was copied (Hawaii, July 2019). */
export const yearRepeats: Check = {
  code: 'year-repeats',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '该地区这一年的{count}个数字全部与上年相同（上年见 {file} 第{first}行）',
      remedy: '核对是否误抄了上年数字；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'all {count} figures of this area and year are those of the year before (see {file}, row {first})',
      remedy: 'see whether the year before was copied; where they are right, say why in acknowledgements.csv',
    },
  },
  find: (screened) => {
    const areas = Map.groupBy(
      distinctiveValues(screened),
      ({ figure, isDemonstration }) => `${figure.key.area}/${isDemonstration}`,
    );
    return [...areas.values()].flatMap(repeatedYears);
  },
};

function repeatedYears(area: Counted[]): CheckFinding[] {
  const years = Map.groupBy(area, ({ figure }) => yearNumber(figure.year));
  const byPlace = new Map(area.map((counted) => [placeIn(counted, yearNumber(counted.figure.year)), counted]));
  return [...years].flatMap(([year, figures]) => {
    const before = figures.flatMap((figure) => byPlace.get(placeIn(figure, year - 1)) ?? []);
    const isSame = figures.every((figure) => byPlace.get(placeIn(figure, year - 1))?.amount === figure.amount);
    if (!isSame || figures.length < fewestEqualValues) return [];
    const { figure } = figures[0]!;
    const params = { count: figures.length };
    return [{ ...figureFinding(figures[0]!, { params, other: before[0] }), subject: `${figure.key.area}/${year}` }];
  });
}

/** A whole with one part is no copy. */
export const rowsRepeat: Check = {
  code: 'rows-repeat',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '该地区这一年的{count}个数字与另一地区（{other}，见 {file} 第{first}行）全部相同',
      remedy: '核对是否误抄了另一地区的数字；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'all {count} figures of this area and year are those of another ({other}, see {file}, row {first})',
      remedy: 'see whether another area was copied; where they are right, say why in acknowledgements.csv',
    },
  },
  find: (screened) => {
    const family = parents(screened.source, 'areas');
    const places = Map.groupBy(distinctiveValues(screened), ({ figure, isDemonstration }) =>
      [figure.key.area, figure.year, isDemonstration].join('/'),
    );
    const full = [...places.values()].filter((figures) => figures.length >= fewestEqualValues);
    const alike = Map.groupBy(full, contentOf);
    return [...alike.values()].flatMap((group) =>
      group.slice(1).flatMap((figures) => repeatedRows(figures, group[0]!, family)),
    );
  },
};

function repeatedRows(figures: Counted[], others: Counted[], family: Parents): CheckFinding[] {
  const first = figures[0]!;
  const other = others[0]!;
  const area = first.figure.key.area;
  const otherArea = other.figure.key.area;
  if (ancestors(area, family).includes(otherArea) || ancestors(otherArea, family).includes(area)) return [];
  const params = { count: figures.length, other: otherArea };
  return [{ ...figureFinding(first, { params, other }), subject: `${area}/${first.figure.year}` }];
}

function contentOf(figures: Counted[]): string {
  const texts = figures.map(({ figure: { key, year }, cell, amount, unit }) =>
    [
      key.measure,
      key.programme,
      year,
      periodKey(key.period),
      amount,
      unit.quantity,
      cell.flags.includes('demonstration'),
    ].join('/'),
  );
  return texts.toSorted().join(' ');
}

/** Amounts of the year with at least two digits: two of them are seldom equal by chance. */
function distinctiveValues(screened: Screening): Counted[] {
  return screened.values.filter((value) => isAmount(value, screened) && Number(value.cell.value) >= 10);
}

/** So many values with so small a relative rounding do not agree by chance. */
const fewestAgreeing = 4;

const exactShare = 0.002;

type Pair = { before: Counted; after: Counted };

/** An estimate, not a count: counted areas never change in step to the last digit (Hawaii, July 2001 and 2005). */
export const yearScaled: Check = {
  code: 'year-scaled',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '这一年的{count}个数字都是上年（如 {file} 第{first}行）乘以同一系数 {factor}',
      remedy: '核对是否为推算数；如是，请注明 approximate 或按“未取得”（x）发布',
    },
    en: {
      fact: 'all {count} figures of the year are those of the year before (such as {file}, row {first}) times one factor, {factor}',
      remedy: 'see whether they are estimates: say approximate, or release them as not available (x)',
    },
  },
  find: (screened) => {
    const amounts = screened.values.filter((value) => isAmount(value, screened) && value.size > 0);
    const before = new Map(amounts.map((amount) => [placeIn(amount, yearNumber(amount.figure.year)), amount]));
    const pairs = amounts.flatMap((after): Pair[] => {
      const earlier = before.get(placeIn(after, yearNumber(after.figure.year) - 1));
      return earlier === undefined ? [] : [{ before: earlier, after }];
    });
    const groups = Map.groupBy(pairs, ({ after: { figure, isDemonstration, unit } }) =>
      [figure.key.measure, figure.year, isDemonstration, unit.quantity].join('/'),
    );
    return [...groups.values()].flatMap(scaledYear);
  },
};

function scaledYear(pairs: Pair[]): CheckFinding[] {
  const ranges = pairs.map(factors);
  if (ranges.filter(([low, high]) => high - low < exactShare * low).length < fewestAgreeing) return [];
  const low = Math.max(...ranges.map((range) => range[0]));
  const high = Math.min(...ranges.map((range) => range[1]));
  if (low > high || (low <= 1 && high >= 1)) return [];
  const { before, after } = pairs[0]!;
  const params = { count: pairs.length, factor: Number(((low + high) / 2).toPrecision(6)) };
  return [
    { ...figureFinding(after, { params, other: before }), subject: `${after.figure.key.measure}/${after.figure.year}` },
  ];
}

/** The factors within the rounding of the later value. */
function factors({ before, after }: Pair): [number, number] {
  const last = 10 ** (after.unit.exponent - decimals(after.cell.value));
  return [(after.size - last) / before.size, (after.size + last) / before.size];
}

function placeIn(counted: Counted, year: number): string {
  const { measure, programme, area } = counted.figure.key;
  return [year, measure, programme, area, counted.isDemonstration, counted.unit.quantity, spanOfYear(counted)].join(
    '/',
  );
}
