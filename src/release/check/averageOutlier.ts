/** An amount per person or household far from the years around it and from other areas. */
import { departures, slipFactor, tens, type Departure } from '../series/departures.ts';
import {
  averages,
  figureFinding,
  formatRatio,
  printedValue,
  valueDepartures,
  type Average,
  type Check,
  type CheckFinding,
  type Counted,
} from '../series/screening.ts';

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
    return untold.map(([counted, [outlier]]) => finding(outlier!, counted));
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

function finding({ point, neighbours }: Departure<Average>, counted: Counted): CheckFinding {
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
