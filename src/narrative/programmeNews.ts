/** All findings on a programme in an area beyond what it served. */
import {
  areasWithin,
  isCountMeasure,
  isPopulationMeasure,
  mainCount,
  measureOf,
  measuresOf,
  partsOf,
  quantityOf,
  type Book,
} from '../figures/book.ts';
import { areaContributions, programmeContributions } from '../figures/contributions.ts';
import { leadingProgrammes } from '../figures/rank.ts';
import type { Figure } from '../model/cell.ts';
import type { Programme } from '../model/release.ts';
import { averageFinding, householdSizeFinding, paidFinding, perResidentsFinding } from './findings/average.ts';
import { changesFinding } from './findings/change.ts';
import { contributionFinding } from './findings/contribution.ts';
import { withoutLevel, type Finding, type Of } from './findings/finding.ts';
import { rankFinding } from './findings/rank.ts';
import { servedFinding } from './findings/served.ts';
import { sharePointsFinding } from './findings/share.ts';
import { trendFinding } from './findings/trend.ts';

/** Everything that may be told of a programme in an area after what it served, which has said its levels. */
export function programmeNews(own: Book, programme: Programme, area = own.area): (Finding | undefined)[] {
  const served = servedFinding(own, programme, area);
  const told = served?.kind === 'served' ? served : undefined;
  const trends = trendsOf(own, programme, area, told);
  return [
    ...[pairOf(own, trends), ...trends],
    ...(area === own.area ? sourcesOf(own, programme, told) : [areaRank(own, programme, area)]),
    ...[told?.share && told.money && sharePointsFinding(own, { money: told.money, total: told.share.total })],
    ...[perResidentsFinding(own, programme, area), averageOf(own, programme, area)],
    withoutLevel(householdSizeFinding(own, programme, area)),
  ];
}

function trendsOf(own: Book, { code }: Programme, area: string, told: Of<'served'> | undefined): Finding[] {
  const levels = told && [...told.counts.map(({ figure }) => figure), told.money, told.standard];
  const measures = measuresOf(own, code, area).filter((measure) => !isPopulationMeasure(own, measure));
  return measures.flatMap((measure) => {
    const figure = own.at({ measure: measure.code, programme: code, area, year: own.year });
    const finding = trendFinding(own, measure, figure);
    if (finding === undefined) return [];
    return [levels?.includes(figure) === true ? withoutLevel(finding) : finding];
  });
}

/** Households and persons of one programme, where nothing more is to be told of either. */
function pairOf(own: Book, trends: Finding[]): Finding | undefined {
  const plain = trends.flatMap((one) => (one.kind === 'change' && one.isSaid === true ? [one] : []));
  const [households, persons] = ['household', 'person'].map((quantity) =>
    plain.find(({ measure }) => isCountMeasure(own, measure) && quantityOf(own, measure.code) === quantity),
  );
  return households && persons && changesFinding([households, persons]);
}

/** What the change of the main count, or of the money, came from; the place of the money among the leading programmes. */
function sourcesOf(own: Book, programme: Programme, told: Of<'served'> | undefined): (Finding | undefined)[] {
  const count = mainCount(own, [programme]);
  const figure = count && own.at({ measure: count.code, programme: programme.code, area: own.area, year: own.year });
  const areas = figure && areaContributions(own, { figure }, Infinity);
  const parts = told?.money && partsOf(own, programme.code).length > 0 ? told.money : undefined;
  const kinds = parts && programmeContributions(own, { figure: parts }, Infinity);
  return [
    areas && contributionFinding(areas),
    kinds && contributionFinding(kinds),
    // A share of the total tells more than a place.
    told?.money && told.share === undefined ? programmeRank(own, programme, told.money) : undefined,
  ];
}

function programmeRank(own: Book, programme: Programme, money: Figure): Finding | undefined {
  const named = leadingProgrammes(own).leading.map((one) => ({
    ...{ programme: one, figure: own.at({ ...money.key, programme: one.code, year: money.year }) },
  }));
  const name = { programme, figure: money };
  const isAmong = named.some((one) => one.figure.id === money.id);
  return isAmong ? withoutLevel(rankFinding(measureOf(own, money.key.measure), name, named)) : undefined;
}

function areaRank(own: Book, programme: Programme, area: string): Finding | undefined {
  const measure = mainCount(own, [programme]);
  if (measure === undefined) return undefined;
  const named = areasWithin(own).map(({ code }) => ({
    ...{ area: code, figure: own.at({ measure: measure.code, programme: programme.code, area: code, year: own.year }) },
  }));
  const name = named.find((one) => one.area === area);
  return name && withoutLevel(rankFinding(measure, name, named));
}

/** What a person was paid by the month is told with its formula, beside the standard. */
function averageOf(own: Book, programme: Programme, area: string): Finding | undefined {
  return paidFinding(own, programme, area) === undefined
    ? withoutLevel(averageFinding(own, programme, area))
    : undefined;
}
