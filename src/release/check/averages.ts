/** Amounts that do not fit the people counted: an outlying average, or not standard × persons × months. */
import { monthsIn } from '../../model/period.ts';
import { isMoney } from '../../model/unit.ts';
import { ancestors, parents } from '../package/dataPackage.ts';
import { departures, slipFactor, tens, type Departure } from '../series/departures.ts';
import {
  averages,
  figureFinding,
  formatRatio,
  isAmount,
  printedValue,
  sameEnd,
  valueDepartures,
} from '../series/screening.ts';
import type { Average, Check, CheckFinding, Counted, Screening } from '../series/screening.ts';

/** Times the usual move of a year; not below a ratio of 1.05, or of 1.5 where no other areas are compared. */
const timesUsualMove = 3.5;

const leastMove = Math.log(1.05);
const leastMoveAlone = Math.log(1.5);

/** An average over few people moves by chance, about as the root of their number. */
const timesChance = 3;

/**
 * Money per person and persons per household move little from year to year: an average far from its neighbours in time,
 * unlike other areas, points to a wrong amount or count, two exchanged ones, or a missing part.
 */
export const averageOutlier: Check = {
  code: 'average-outlier',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '平均数（除以 {file} 第{first}行或被其除）为{average}，与前后年份相差悬殊，同年多数地区并非如此',
      remedy: '核对两数，看是否与别的地区填反、单位有误或漏了一部分；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'the average with {file}, row {first} is {average}, far from the years beside it and not as most areas move',
      remedy:
        'check both figures: exchanged with another area, a wrong unit, a missing part; where they are right, say why in acknowledgements.csv',
    },
  },
  find: (screened) => {
    const byValue = new Map(valueDepartures(screened).map((departure) => [departure.point.of, departure]));
    const outliers = departures(averages(screened)).filter(isOutlier);
    const strongest = outliers.toSorted((a, b) => Math.abs(b.log) - Math.abs(a.log));
    const bySuspect = Map.groupBy(strongest, ({ point }) => suspect(point.of, byValue));
    const untold = [...bySuspect].filter(([counted]) => !isScaleSlip(byValue.get(counted)));
    return untold.map(([counted, [outlier]]) => averageFinding(outlier!, counted));
  },
};

type DeparturesByValue = Map<Counted, Departure<Counted>>;

/** Fewer persons than households is an error with its own check. */
function isOutlier({ point: { of, size }, log, spread, others, isShared }: Departure<Average>): boolean {
  if (isShared || (of.top.unit.quantity === 'person' && size < 1)) return false;
  const floor = others < 2 ? leastMoveAlone : leastMove;
  return Math.abs(log) > Math.max(floor, timesUsualMove * spread, timesChance / Math.sqrt(of.bottom.size));
}

/** About ten times its neighbours has its own check. */
function isScaleSlip(departure: Departure<Counted> | undefined): boolean {
  return departure !== undefined && slipFactor(departure, tens) !== undefined;
}

/** The figure that departs more from its own neighbours. */
function suspect({ top, bottom }: Average, byValue: DeparturesByValue): Counted {
  const distance = (counted: Counted) => Math.abs(byValue.get(counted)?.log ?? 0);
  return distance(bottom) > distance(top) ? bottom : top;
}

function averageFinding({ point, neighbours }: Departure<Average>, counted: Counted): CheckFinding {
  const { top, bottom } = point.of;
  const other = counted === top ? bottom : top;
  const expected = neighbours.map(({ year, size }) => `${year}: ${formatRatio(size)}`).join('; ');
  return figureFinding(counted, {
    read: printedValue(counted),
    expected,
    params: { average: formatRatio(point.size) },
    other,
  });
}

/**
 * Standard × persons × months is the most that is paid to people without income: 低保 makes up the difference (补差), 特困
 * pays it in full. More than half above, or less than a twentieth, points to a wrong unit, or months taken for a year.
 */
const leastRatio = 0.05;

const largestRatio = 1.5;

export const standardMoney: Check = {
  code: 'standard-money',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '资金是“标准×人数×月数”的 {ratio} 倍（标准 {standard}，{persons}，{months} 个月；标准见 {file} 第{first}行）',
      remedy: '核对资金、人数、标准的数字和单位；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'the money is {ratio} times standard × persons × months ({standard}, {persons}, {months} months; the standard is in {file}, row {first})',
      remedy:
        'check money, persons and standard with their units; where they are right, say why in acknowledgements.csv',
    },
  },
  find: (screened) =>
    paidByStandard(screened)
      .filter(({ ratio }) => ratio < leastRatio || ratio > largestRatio)
      .map(paymentFinding),
};

function paymentFinding({ money, persons, standard, months, ratio }: StandardPayment): CheckFinding {
  const params = {
    ratio: formatRatio(ratio),
    standard: printedValue(standard),
    persons: printedValue(persons),
    months,
  };
  return figureFinding(money, { read: printedValue(money), params, other: standard });
}

type StandardPayment = { money: Counted; persons: Counted; standard: Counted; months: number; ratio: number };

/** The largest amount and count of a programme, area and period, with the standard of the area or one above it. */
function paidByStandard(screened: Screening): StandardPayment[] {
  const { values, measures, source } = screened;
  const family = parents(source, 'areas');
  const standards = new Map(
    values
      .filter((value) => measures.get(value.figure.key.measure)?.kind === 'standard')
      .map((value) => [placeOf(value), value]),
  );
  const amounts = values.filter((value) => isAmount(value, screened));
  return [...Map.groupBy(amounts, sameEnd).values()].flatMap((group) => {
    const persons = largest(group.filter(({ unit }) => unit.quantity === 'person'));
    const money = largest(group.filter(({ unit }) => isMoney(unit.quantity)));
    if (persons === undefined || money === undefined) return [];
    const { area } = money.figure.key;
    const codes = [area, ...ancestors(area, family)];
    const standard = codes.flatMap((code) => standards.get(placeOf(money, code)) ?? [])[0];
    return standard === undefined ? [] : paymentOf(money, persons, standard);
  });
}

function paymentOf(money: Counted, persons: Counted, standard: Counted): StandardPayment[] {
  const months = monthsIn(money.figure.key.period);
  const span = { 'person·month': 1, 'person·year': 12 }[standard.unit.per ?? ''];
  if (months === undefined || span === undefined || standard.unit.quantity !== money.unit.quantity) return [];
  const full = (standard.size / span) * persons.size * months;
  return full > 0 ? [{ money, persons, standard, months, ratio: money.size / full }] : [];
}

function largest(values: Counted[]): Counted | undefined {
  return values.toSorted((a, b) => b.size - a.size)[0];
}

function placeOf({ figure: { key, year }, isDemonstration }: Counted, area = key.area): string {
  return [isDemonstration, key.programme, area, year].join('/');
}
