/** All findings on a programme in an area beyond what it served. */
import {
  isCountMeasure,
  isMoneyMeasure,
  isPopulationMeasure,
  latestFigure,
  mainCount,
  measureOf,
  measuresOf,
  partsOf,
  quantityOf,
  topProgrammes,
  type Book,
} from '../figures/book.ts';
import { type Comparison } from '../figures/compare.ts';
import { areaContributions, programmeContributions } from '../figures/changeParts.ts';
import { leadingProgrammes } from '../figures/rank.ts';
import type { Figure } from '../model/cell.ts';
import type { Programme } from '../model/release.ts';
import { areaRankFinding, contributionFinding, rankFinding } from './findings/rank.ts';
import { averageFinding, householdSizeFinding, perResidentsFinding } from './findings/perHead.ts';
import { concentrationFinding } from './findings/composition.ts';
import { withoutLevel, type Finding, type Of } from './findings/finding.ts';
import { countsServed, gapFindings, partingFinding } from './findings/gap.ts';
import { longRunFinding } from './findings/longRun.ts';
import { progressFindings } from './findings/sentence.ts';
import { servedFinding } from './findings/served.ts';
import { sharePointsFinding } from './findings/total.ts';
import { changeFinding, changesFinding, trendFinding } from './findings/trend.ts';

/** Served levels are stated already. */
export function programmeNews(book: Book, programme: Programme, area = book.area): (Finding | undefined)[] {
  const served = servedFinding(book, programme, area);
  const trends = trendsOf(book, programme, area, served);
  return [
    pairOf(book, trends),
    ...trends,
    partingFinding(book, changesOf(book, programme, area)),
    ...countsServed(book, programme.code, area)
      .slice(0, 1)
      .map((figure) => longRunFinding(book, figure)),
    ...progressFindings(book, programme, area),
    ...gapsOf(book, programme, area),
    ...countsServed(book, programme.code, area)
      .slice(0, 1)
      .map((figure) => concentrationFinding(book, figure)),
    ...(area === book.area ? sourcesOf(book, programme, served) : [areaRankFinding(book, programme, area)]),
    served?.share && served.money && sharePointsFinding(book, { money: served.money, total: served.share.total }),
    perResidentsFinding(book, programme, area),
    withoutLevel(averageFinding(book, programme, area)),
    withoutLevel(householdSizeFinding(book, programme, area)),
  ];
}

function trendsOf(book: Book, { code }: Programme, area: string, served: Of<'served'> | undefined): Finding[] {
  const levels = served && [...served.counts.map(({ figure }) => figure), served.money, served.standard];
  const measures = measuresOf(book, code, area).filter((measure) => !isPopulationMeasure(book, measure));
  return measures.flatMap((measure) => {
    const figure = book.at({ measure: measure.code, programme: code, area, year: book.year });
    const finding = trendFinding(book, figure);
    if (finding === undefined) return [];
    return [levels?.includes(figure) === true ? withoutLevel(finding) : finding];
  });
}

function changesOf(book: Book, programme: Programme, area: string): Comparison[] {
  const measures = measuresOf(book, programme.code, area).filter((measure) => isMoneyMeasure(book, measure));
  const main = measures.slice(0, 1).map(({ code }) => latestFigure(book, code, programme.code, area));
  const figures = [...main, ...countsServed(book, programme.code, area)];
  return figures.flatMap((figure) => changeFinding(book, figure) ?? []);
}

/** Its standard beside those of other programmes; told once, on the page of the one whose standard it is. */
function gapsOf(book: Book, { code }: Programme, area: string): Finding[] {
  const codes = topProgrammes(book).map((programme) => programme.code);
  return gapFindings(book, codes, area)
    .filter(({ figure }) => figure.key.programme === code)
    .map((finding) => (finding.kind === 'rule' ? withoutLevel(finding) : finding));
}

/** Where there is nothing more on either. */
function pairOf(book: Book, trends: Finding[]): Finding | undefined {
  const plain = trends.flatMap((trend) => (trend.kind === 'change' && trend.isLevelStated ? [trend] : []));
  const [households, persons] = ['household', 'person'].map((quantity) =>
    plain.find(({ measure }) => isCountMeasure(book, measure) && quantityOf(book, measure.code) === quantity),
  );
  return households && persons && changesFinding([households, persons]);
}

/** Of the main count or money; and the rank of the money. */
function sourcesOf(book: Book, programme: Programme, served: Of<'served'> | undefined): (Finding | undefined)[] {
  const count = mainCount(book, [programme]);
  const figure = count && book.at({ measure: count.code, programme: programme.code, area: book.area, year: book.year });
  const areas = figure && areaContributions(book, { figure }, Infinity);
  const parts = served?.money && partsOf(book, programme.code).length > 0 ? served.money : undefined;
  const kinds = parts && programmeContributions(book, { figure: parts }, Infinity);
  return [
    areas && contributionFinding(areas),
    kinds && contributionFinding(kinds),
    // a share says more than a rank
    served?.money && served.share === undefined ? programmeRank(book, programme, served.money) : undefined,
  ];
}

function programmeRank(book: Book, programme: Programme, money: Figure): Finding | undefined {
  const named = leadingProgrammes(book).leading.map((programme) => ({
    programme,
    figure: book.at({ ...money.key, programme: programme.code, year: money.year }),
  }));
  const name = { programme, figure: money };
  const isAmong = named.some((entry) => entry.figure.id === money.id);
  return isAmong ? withoutLevel(rankFinding(measureOf(book, money.key.measure), name, named)) : undefined;
}
