import { areasWithin, isCountMeasure, mainCount, measuresOf, partsOf, quantityOf, type Book } from '../figures/book.ts';
import { measureOf } from '../figures/measureOf.ts';
import type { Programme } from '../figures/release.ts';
import type { Figure } from '../model/cell.ts';
import { areaContributions, programmeContributions } from './contributions.ts';
import type { Finding, Of } from './finding.ts';
import { averageFinding } from './findings/averageFinding.ts';
import { changesFinding } from './findings/changesFinding.ts';
import { contributionFinding } from './findings/contributionFinding.ts';
import { householdSizeFinding } from './findings/householdSizeFinding.ts';
import { paidFinding } from './findings/paidFinding.ts';
import { perResidentsFinding } from './findings/perResidentsFinding.ts';
import { rankFinding } from './findings/rankFinding.ts';
import { servedFinding } from './findings/servedFinding.ts';
import { sharePointsFinding } from './findings/sharePointsFinding.ts';
import { trendFinding } from './findings/trendFinding.ts';
import { leadingProgrammes } from './leadingProgrammes.ts';

/** Everything that may be told of a programme in an area after what it served, which has said its levels. */
export function programmeNews(own: Book, programme: Programme, area = own.area): (Finding | undefined)[] {
  const served = servedFinding(own, programme, area);
  const said = served?.kind === 'served' ? served : undefined;
  const trends = trendsOf(own, programme, area, said);
  return [
    ...[pairOf(own, trends), ...trends],
    ...(area === own.area ? sourcesOf(own, programme, said) : [areaRank(own, programme, area)]),
    ...[said?.share && said.money && sharePointsFinding(own, { money: said.money, total: said.share.total })],
    ...[perResidentsFinding(own, programme, area), averageOf(own, programme, area)],
    householdSizeFinding(own, programme, area),
  ];
}

function trendsOf(own: Book, { code }: Programme, area: string, said: Of<'served'> | undefined): Finding[] {
  const levels = said && [...said.counts.map(({ figure }) => figure), said.money, said.standard];
  return measuresOf(own, code, area).flatMap((measure) => {
    const figure = own.at({ measure: measure.code, programme: code, area, year: own.year });
    const finding = trendFinding(own, measure, figure);
    if (finding === undefined) return [];
    return [levels?.includes(figure) === true ? { ...finding, isSaid: true } : finding];
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
function sourcesOf(own: Book, programme: Programme, said: Of<'served'> | undefined): (Finding | undefined)[] {
  const count = mainCount(own, [programme]);
  const figure = count && own.at({ measure: count.code, programme: programme.code, area: own.area, year: own.year });
  const areas = figure && areaContributions(own, { figure }, Infinity);
  const parts = said?.money && partsOf(own, programme.code).length > 0 ? said.money : undefined;
  const kinds = parts && programmeContributions(own, { figure: parts }, Infinity);
  return [
    areas && contributionFinding(areas),
    kinds && contributionFinding(kinds),
    said?.money && programmeRank(own, programme, said.money),
  ];
}

function programmeRank(own: Book, programme: Programme, money: Figure): Finding | undefined {
  const named = leadingProgrammes(own).leading.map((one) => ({
    ...{ programme: one, figure: own.at({ ...money.key, programme: one.code, year: money.year }) },
  }));
  const name = { programme, figure: money };
  const isAmong = named.some((one) => one.figure.id === money.id);
  return isAmong ? saidRank(rankFinding(measureOf(own, money.key.measure), name, named)) : undefined;
}

function areaRank(own: Book, programme: Programme, area: string): Finding | undefined {
  const measure = mainCount(own, [programme]);
  if (measure === undefined) return undefined;
  const named = areasWithin(own).map(({ code }) => ({
    ...{ area: code, figure: own.at({ measure: measure.code, programme: programme.code, area: code, year: own.year }) },
  }));
  const name = named.find((one) => one.area === area);
  return name && saidRank(rankFinding(measure, name, named));
}

function saidRank(finding: Finding | undefined): Finding | undefined {
  return finding?.kind === 'rank' ? { ...finding, isSaid: true } : finding;
}

/** What a person was paid by the month is told with its formula, beside the standard. */
function averageOf(own: Book, programme: Programme, area: string): Finding | undefined {
  return paidFinding(own, programme, area) === undefined ? averageFinding(own, programme, area) : undefined;
}
