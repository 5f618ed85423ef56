/** Values about 4, 12 or a power of ten times their neighbours: a slip of scale, span, sum or unit. */
import { isCounted } from '../../model/unit.ts';
import { departures, months, quarters, slipFactor, tens, type Departure, type Point } from '../series/departures.ts';
import { figureFinding, printedValue, valueDepartures, valuePoints } from '../series/screening.ts';
import type { Check, CheckFinding, Counted, Screening } from '../series/screening.ts';

/** The point moved, or 万元 written for 元. */
export const scaleSlip: Check = {
  code: 'scale-slip',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '数值约为前后年份的 {factor}，同年多数地区并非如此',
      remedy: '核对小数点、位数和单位（元、万元、亿元）；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'the figure is about {factor} of the years beside it, and most areas do not move so',
      remedy: 'check its point, digits and unit; where it is right, say why in acknowledgements.csv',
    },
  },
  find: (screened) => {
    const groups = Map.groupBy(valueDepartures(screened), ({ point }) => otherFactors(point.of, screened));
    return [...groups].flatMap(([others, group]) =>
      slipFindings(group, tens, [...tens.slice(others === ofSpans ? 1 : 0), ...others]),
    );
  },
};

/** Ten times a standard is near enough to twelve times for the other check to report it. */
const ofSpans = [months];

const ofStocks = [months, quarters];
const ofNone: number[] = [];

/** The factors that another check looks for. */
function otherFactors({ figure, unit }: Counted, { measures }: Screening): number[] {
  const kind = measures.get(figure.key.measure)?.kind;
  if (unit.per !== undefined) return ofSpans;
  return kind === 'stock' || kind === 'served' ? ofStocks : ofNone;
}

/** 元/人·年 written as 元/人·月 (2673.2元 “每人每月” of 2014; conventions §0.5). */
export const spanSlip: Check = {
  code: 'span-slip',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '折合每月后约为前后年份的 {factor}，可能把每人每年写成了每人每月（或相反），或多写、漏写一位',
      remedy: '核对单位（元/人·月、元/人·年）；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'by the month this is about {factor} of the years beside it: a year’s amount may be said to be a month’s, or a digit be wrong',
      remedy: 'check the unit (a month or a year); where it is right, say why in acknowledgements.csv',
    },
  },
  find: ({ values }) => {
    const points = valuePoints(values.filter(({ unit }) => /·(month|year)$/.test(unit.per ?? ''))).map((point) => {
      const { unit, figure } = point.of;
      const isYearly = unit.per?.endsWith('year');
      const line = `${figure.key.measure}/${figure.key.programme}/${point.of.isDemonstration}`;
      return { ...point, line, size: point.size / (isYearly ? months : 1) };
    });
    return slipFindings(departures(points), [months], [...tens.slice(1), months]);
  },
};

/** Months or quarters of a stock added up, against promise 5 (Changji 2010: 20.5万人次 at the end of a year). */
export const stockSummed: Check = {
  code: 'stock-summed',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '年末（在册）数约为前后年份的 {factor}，可能把各月或各季相加了',
      remedy: '改用年末数；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'the count is about {factor} of the years beside it: months or quarters may have been added up',
      remedy: 'give the count at the end; where it is right, say why in acknowledgements.csv',
    },
  },
  find: (screened) => {
    const isStock = ({ figure, unit }: Counted) =>
      ['stock', 'served'].includes(screened.measures.get(figure.key.measure)?.kind ?? '') && unit.per === undefined;
    const grown = valueDepartures(screened).filter(({ point, log }) => log > 0 && isStock(point.of));
    return slipFindings(grown, [months, quarters], [...tens, months, quarters]);
  },
};

/** Where fewer are counted, ten times as many is plausible. */
const fewestCounted = 10;

/** About one of `factors` times its neighbours (or the inverse), and nearer to it than to another of `known`. */
function slipFindings(departures: Departure<Counted>[], factors: number[], known: number[]): CheckFinding[] {
  return departures.flatMap((departure) => {
    const factor = isFew(departure) ? undefined : slipFactor(departure, known);
    return factor !== undefined && factors.includes(factor) ? [finding(departure, factor)] : [];
  });
}

function isFew({ point, neighbours }: Departure<Counted>): boolean {
  return isCounted(point.of.unit.quantity) && [point, ...neighbours].some(({ size }) => size < fewestCounted);
}

function finding({ point, log, neighbours }: Departure<Counted>, factor: number): CheckFinding {
  const expected = neighbours.map(({ of }) => `${of.figure.year}: ${printedValue(of)}`).join('; ');
  return figureFinding(point.of, {
    read: printedValue(point.of),
    expected,
    params: { factor: `${log > 0 ? '×' : '÷'} ${factor}` },
  });
}

/** 元 written for 万元 from one year on, or in all areas at once; a figure alone among others is `scale-slip`. */
export const unitSlip: Check = {
  code: 'unit-slip',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '从这一年起，这一列有{count}个数字（{cells}）约为上年的 {factor}（上年如 {before}）',
      remedy: '核对这一列的单位（元、万元、亿元）；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'from this year on {count} figures of the column ({cells}) are about {factor} of the year before (such as {before})',
      remedy: 'check the unit of the column; where it is right, say why in acknowledgements.csv',
    },
  },
  find: ({ values }) => {
    const lines = Map.groupBy(valuePoints(values), ({ line }) => line);
    return [...lines.values()].flatMap(slipsOfLine);
  },
};

type Step = { before: Point<Counted>; after: Point<Counted>; factor: number; sign: 1 | -1; lasts: boolean };

/** Ten times as much may be true of a new programme. */
const factors = tens.filter((factor) => factor >= 100);

/** The part of the areas with both years that must step in the last one. */
const steppingPart = 0.75;

function slipsOfLine(line: Point<Counted>[]): CheckFinding[] {
  const areas = [...Map.groupBy(line, ({ area }) => area).values()].map((area) =>
    area.toSorted((a, b) => a.year - b.year),
  );
  const steps = Map.groupBy(areas.flatMap(stepsOf), ({ after, factor, sign }) => `${after.year} ${factor ** sign}`);
  return [...steps.values()].flatMap((group) => {
    const lasting = group.filter(({ lasts }) => lasts);
    const { year } = group[0]!.after;
    const both = areas.filter((area) => area.some((point) => point.year === year) && area.length > 1).length;
    const isWhole = group.length > 1 && group.length >= steppingPart * both;
    return lasting.length > 0 || isWhole ? [stepFinding(group)] : [];
  });
}

function stepsOf(area: Point<Counted>[]): Step[] {
  return area.slice(1).flatMap((after, index) => {
    const before = area[index]!;
    const next = area[index + 2];
    const log = Math.log(after.size / before.size);
    const factor =
      isFewCounted(before) || isFewCounted(after) ? undefined : slipFactor({ log, isShared: false }, factors);
    if (factor === undefined) return [];
    const lasts = next !== undefined && Math.abs(Math.log(next.size / after.size)) < 1;
    const isFromLevel = index === 0 || Math.abs(Math.log(before.size / area[index - 1]!.size)) < 1;
    return [{ before, after, factor, sign: log > 0 ? 1 : -1, lasts: lasts && isFromLevel }];
  });
}

function isFewCounted({ of: { unit }, size }: Point<Counted>): boolean {
  return size <= 0 || (isCounted(unit.quantity) && size < 10);
}

const mostCellsListed = 12;

function cellName({ after: { of } }: Step): string {
  const { letter = '', row = '' } = of.fact.place(of.fact.valueField);
  return `${letter}${row}`;
}

function stepFinding(group: Step[]): CheckFinding {
  const { before, after, factor, sign } = group[0]!;
  const params = {
    count: group.length,
    factor: `${sign > 0 ? '×' : '÷'} ${factor}`,
    before: `${before.year}: ${printedValue(before.of)}`,
    cells: group.slice(0, mostCellsListed).map(cellName).join(' ') + (group.length > mostCellsListed ? ' …' : ''),
  };
  return figureFinding(after.of, { read: printedValue(after.of), params });
}
