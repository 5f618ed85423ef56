/** Values about 4, 12 or a power of ten times their neighbours: a slip of scale, span or sum. */
import { isCounted } from '../../model/unit.ts';
import { departures, months, quarters, slipFactor, tens, type Departure } from '../series/departures.ts';
import { valueDepartures, valuePoints } from '../series/points.ts';
import type { Counted, Screening } from '../series/screening.ts';
import { figureFinding, printedValue, type Check, type CheckFinding } from './check.ts';

/** A figure about 10, 100, 10⁴ times its neighbours in time, or one part of so many: the point moved, 万元 written for 元. */
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

/** Ten times a standard is near enough to twelve times to be told by that check. */
const ofSpans = [months];
const ofStocks = [months, quarters];
const ofNone: number[] = [];

/** The factors that another check looks for: of standards and rates by span, and of stocks. */
function otherFactors({ figure, unit }: Counted, { measures }: Screening): number[] {
  const kind = measures.get(figure.key.measure)?.kind;
  if (unit.per !== undefined) return ofSpans;
  return kind === 'stock' || kind === 'served' ? ofStocks : ofNone;
}

/** A standard about 12 times its neighbours, or a twelfth: 元/人·年 written as 元/人·月 (2673.2元 “每人每月” of 2014; conventions §0.5). */
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

/**
 * A count of one day about 12 or 4 times its neighbours: the months or quarters of a year added up, which promise 5 forbids
 * (Changji 2010 printed 20.5万人次 at the end of a year).
 */
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

/** Where fewer are counted, ten times as many is no wonder. */
const fewestCounted = 10;

/**
 * Figures that are about one of `factors` times their neighbours in time (or one part of so many), and nearer to it than to
 * another of `known`.
 */
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
