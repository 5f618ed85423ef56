/** Figures of quarters and years beside those of their months: sums that are not, months copied, amounts that shrink. */
import { absolute, add, compare, decimal, decimals, divide, shift, sign, subtract, trim } from '../../model/decimal.ts';
import { calendarOf, mayAdd } from '../../model/description.ts';
import { type Calendar, codeBefore, kindOfCode, partCodes, type PeriodCode, yearNumber } from '../../model/period.ts';
import { rounding } from '../../model/unit.ts';
import { figureFinding, perScreening, printedValue } from '../series/screening.ts';
import type { Check, CheckFinding, Counted, Screening } from '../series/screening.ts';

/** Of one measure, programme, area and status, by the code of its period. */
type Line = Map<PeriodCode, Counted>;

const lines = perScreening(({ values, measures }: Screening): Line[] => {
  const flows = values.filter(({ figure }) => measures.get(figure.key.measure)?.kind === 'flow');
  const groups = Map.groupBy(flows, ({ figure: { key }, isDemonstration }) =>
    [key.measure, key.programme, key.area, isDemonstration].join('/'),
  );
  return [...groups.values()]
    .filter((group) => group.some(({ figure }) => kindOfCode(figure.year) !== 'year'))
    .map((group) => new Map(group.map((value) => [value.figure.year, value])));
});

/** What the package gives leads; a year may have been revised after its months. */
export const periodSum: Check = {
  code: 'period-sum',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '这个数与其中各月（季）之和不符（第一个见 {file} 第{first}行）',
      remedy: '先对各月（季）数字，再对合计；年报订正过的，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'this is not the sum of the months or quarters within (the first is in {file}, row {first})',
      remedy:
        'check the months or quarters first, then the sum; where the year was revised later, say so in acknowledgements.csv',
    },
  },
  find: (screened) => {
    const calendar = calendarOf(screened.source.descriptor.nianbao);
    return lines(screened).flatMap((line) =>
      [...line.values()].flatMap((whole) => {
        const measure = screened.measures.get(whole.figure.key.measure);
        return measure !== undefined && mayAdd(measure, 'period') ? unlikeSum(whole, line, calendar) : [];
      }),
    );
  },
};

function unlikeSum(whole: Counted, line: Line, calendar: Calendar): CheckFinding[] {
  for (const kind of ['month', 'quarter', 'half'] as const) {
    const codes = kindOfCode(whole.figure.year) === 'span' ? [] : partCodes(whole.figure.year, kind, calendar);
    const parts = codes.flatMap((code) => line.get(code) ?? []);
    if (parts.length < 2 || parts.length < codes.length) continue;
    const sum = add(...parts.map(({ amount }) => amount));
    const slack = add(...[whole, ...parts].map(({ cell, unit }) => rounding(cell.value, unit)));
    if (compare(absolute(subtract(whole.amount, sum)), slack) <= 0) return [];
    const expected = `${trim(shift(sum, -whole.unit.exponent))} ${whole.cell.unit}`;
    return [figureFinding(whole, { expected, other: parts[0]! })];
  }
  return [];
}

/** 累计数下调: what had run by an earlier month was corrected. */
export const cumulativeFalls: Check = {
  code: 'cumulative-falls',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '累计数小于同年前一期的累计数 {before}（见 {file} 第{first}行）：累计数下调，本期数不予计算',
      remedy: '核对两期累计数；确系下调的，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'what has run since the start of the year is less than before, {before} (see {file}, row {first}); the period’s own amount is not worked out',
      remedy: 'check both figures; where the earlier one was corrected, say so in acknowledgements.csv',
    },
  },
  find: (screened) => lines(screened).flatMap((line) => falls([...line.values()], screened)),
};

function falls(line: Counted[], { measures }: Screening): CheckFinding[] {
  const running = line.filter(({ figure }) => measures.get(figure.key.measure)?.cumulative !== undefined);
  const starts = Map.groupBy(running, ({ figure }) => figure.key.period.start ?? '');
  return [...starts.values()].flatMap((group) => {
    const ordered = group.toSorted((a, b) => (a.figure.key.period.end < b.figure.key.period.end ? -1 : 1));
    return ordered.slice(1).flatMap((later, index) => {
      const before = ordered[index]!;
      if (compare(later.amount, before.amount) >= 0) return [];
      return [figureFinding(later, { params: { before: printedValue(before) }, other: before })];
    });
  });
}

const fewestEqualValues = 3;
const leastDistinctive = decimal(10);

/** The month before was copied. */
export const monthRepeats: Check = {
  code: 'month-repeats',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '该地区这一期的{count}个数字全部与上一期相同（上一期见 {file} 第{first}行）',
      remedy: '核对是否误抄了上一期数字；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'all {count} figures of this area and period are those of the period before (see {file}, row {first})',
      remedy: 'see whether the period before was copied; where they are right, say why in acknowledgements.csv',
    },
  },
  find: ({ values }) => {
    const ofParts = values.filter(
      ({ figure, amount }) =>
        /^(month|quarter)$/.test(kindOfCode(figure.year)) && compare(amount, leastDistinctive) >= 0,
    );
    const periods = Map.groupBy(ofParts, ({ figure }) => `${figure.key.area}/${figure.year}`);
    return [...periods.values()].flatMap((group) => {
      const { key, year } = group[0]!.figure;
      const before = new Map(
        (periods.get(`${key.area}/${codeBefore(year) ?? ''}`) ?? []).map((value) => [lineOf(value), value]),
      );
      const isSame = group.every((value) => before.get(lineOf(value))?.amount === value.amount);
      if (!isSame || group.length < fewestEqualValues) return [];
      const other = before.get(lineOf(group[0]!))!;
      return [
        { ...figureFinding(group[0]!, { params: { count: group.length }, other }), subject: `${key.area}/${year}` },
      ];
    });
  },
};

function lineOf({ figure: { key }, isDemonstration }: Counted): string {
  return [key.measure, key.programme, isDemonstration].join('/');
}

/** Of a flow that is told since New Year in several lengths, but not declared so. */
export const cumulativeUndeclared: Check = {
  code: 'cumulative-undeclared',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '这个指标同一年有多个从年初起的数字（如 {other}），但没有写明是累计数',
      remedy: '累计指标写 "cumulative": "year"，本期数由两期之差算出',
    },
    en: {
      fact: 'the measure has several figures since the start of one year (such as {other}), and is not declared cumulative',
      remedy: 'give it "cumulative": "year": the amounts of single periods are then worked out as differences',
    },
  },
  find: (screened) => {
    const running = lines(screened)
      .flatMap((line) => [...line.values()])
      .filter(({ figure }) => isUndeclaredSpan(figure.year, screened.measures.get(figure.key.measure)?.cumulative));
    const measures = Map.groupBy(running, ({ figure }) => figure.key.measure);
    return [...measures].flatMap(([measure, group]) => {
      const years = Map.groupBy(group, ({ figure }) => yearNumber(figure.year));
      const several = [...years.values()].find((ofYear) => new Set(ofYear.map(({ figure }) => figure.year)).size > 1);
      if (several === undefined) return [];
      const other = `${several[1]!.figure.year}: ${printedValue(several[1]!)}`;
      return [{ ...figureFinding(several[0]!, { params: { other } }), subject: measure }];
    });
  },
};

/** 1—2月, 1—4月: lengths that no quarter or half has. */
function isUndeclaredSpan(code: PeriodCode, cumulative: 'year' | undefined): boolean {
  return cumulative === undefined && /^\d{4}-01-01--/.test(code);
}

/** Fujian, January 2020: 76,164.3 after 714,496.8 is not −89.34 % (conventions §0.1). */
export const changeAcrossJanuary: Check = {
  code: 'change-across-january',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '这是累计数跨年的环比：{after} 与上年累计 {before} 的时期长短不同（见 {file} 第{first}行），不能相比',
      remedy: '删去此数，或改与上年同期相比（同比）',
    },
    en: {
      fact: 'this is the change of a cumulative figure across January: {after} and {before} are of times of different length (see {file}, row {first})',
      remedy: 'leave it out, or compare with the same months of the year before',
    },
  },
  find: (screened) => {
    const rates = Map.groupBy(
      screened.values.filter(({ unit }) => unit.quantity === '%'),
      ({ figure }) => placeOf(figure.key, figure.year),
    );
    return resets(screened).flatMap(({ before, after }) =>
      (rates.get(placeOf(after.figure.key, after.figure.year)) ?? [])
        .filter((rate) => isChange(rate, before, after))
        .map((rate) =>
          figureFinding(rate, { params: { before: printedValue(before), after: printedValue(after) }, other: before }),
        ),
    );
  },
};

type Reset = { before: Counted; after: Counted };

/** A flow since New Year, after the same flow of another length that ended at New Year. */
function resets({ values, measures }: Screening): Reset[] {
  const flows = values.filter(({ figure }) => measures.get(figure.key.measure)?.kind === 'flow');
  const ended = new Map(flows.map((flow) => [flowKey(flow, flow.figure.key.period.end), flow]));
  return flows.flatMap((after) => {
    const { start = '', end } = after.figure.key.period;
    if (!start.endsWith('-01-01')) return [];
    const before = ended.get(flowKey(after, `${Number(start.slice(0, 4)) - 1}-12-31`));
    const { start: earlier = '' } = before?.figure.key.period ?? {};
    const isSameSpan = earlier.slice(4) === start.slice(4) && end.slice(4) === '-12-31';
    return before === undefined || isSameSpan ? [] : [{ before, after }];
  });
}

/** Whether the rate is the change in per cent, as far as it is printed. */
function isChange({ cell }: Counted, before: Counted, after: Counted): boolean {
  if (sign(before.amount) === 0) return false;
  const places = decimals(cell.value);
  const change = shift(divide(subtract(after.amount, before.amount), before.amount, places + 2), 2);
  return compare(absolute(subtract(change, cell.value)), shift(decimal(1), -places)) <= 0;
}

function placeOf({ programme, area }: Counted['figure']['key'], year: string): string {
  return `${programme}/${area}/${year}`;
}

function flowKey({ figure: { key }, unit, isDemonstration }: Counted, end: string): string {
  return [key.measure, key.programme, key.area, unit.quantity, isDemonstration, end].join('/');
}
