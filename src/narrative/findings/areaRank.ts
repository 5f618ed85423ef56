/** Finding: the place of an area among those of its kind, by what is served of its residents where these are released; and how it moved. */
import { areasAbove, divisionsWithin } from '../../figures/areas.ts';
import { isCountMeasure, mainMeasure, type Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies, wholeNumber } from '../../figures/compare.ts';
import { count, rateRank } from '../../figures/derivations.ts';
import { isAlike, isSamePeriod } from '../../figures/derive.ts';
import type { Figure } from '../../model/cell.ts';
import type { Measure } from '../../model/description.ts';
import type { Programme } from '../../model/release.ts';
import { residentsOf } from './average.ts';
import { withoutLevel, type NamedFigure, type Of } from './finding.ts';
import { rankFinding } from './rank.ts';

/** Its level is stated. */
export function areaRankFinding(book: Book, programme: Programme, area: string): Of<'rank'> | undefined {
  const measure = mainMeasure(book, [programme]);
  const [whole] = areasAbove(book, area);
  if (measure === undefined || whole === undefined) return undefined;
  const named = namedIn(book, { measure: measure.code, programme: programme.code, year: book.year, whole });
  const name = named.find((entry) => entry.area === area);
  const finding = name && (rateFinding(book, measure, name, named) ?? rankFinding(measure, name, named));
  if (finding === undefined) return undefined;
  const before = finding.isOfRate ? undefined : placeBefore(book, finding, whole);
  return withoutLevel({ ...finding, ...(whole !== book.area && { whole }), ...(before && { before }) });
}

type Ranked = { measure: string; programme: string; year: string; whole: string };

function namedIn(book: Book, { whole, ...place }: Ranked): NamedFigure[] {
  return divisionsWithin(book, whole).map(({ code }) => ({ area: code, figure: book.at({ ...place, area: code }) }));
}

/** Of a count, where the residents of every area are released. */
function rateFinding(book: Book, measure: Measure, name: NamedFigure, named: NamedFigure[]): Of<'rank'> | undefined {
  if (!isCountMeasure(book, measure)) return undefined;
  const others = named.filter((entry) => entry !== name);
  const areAlike = others.every(({ figure }) => isAlike(name.figure, figure) && isSamePeriod(name.figure, figure));
  const pairs = [name, ...others].map(({ figure }) => [figure, residentsOf(book, figure)] as const);
  const plain = rankFinding(measure, name, named);
  if (plain === undefined || !areAlike || pairs.some(([, residents]) => residents === undefined)) return undefined;
  const place = rateRank(pairs.flatMap(([figure, residents]) => [figure, residents!]));
  return { ...plain, place, of: count(pairs.map(([figure]) => figure)), isTied: false, isOfRate: true };
}

/** A year before among the same areas, where its place was another. */
function placeBefore(book: Book, { measure, name, place, of }: Of<'rank'>, whole: string): Of<'rank'>['before'] {
  const earlier: Figure | undefined = comparison(book, name.figure, comparisonPolicies.series)?.earlier;
  if (earlier === undefined) return undefined;
  const { programme } = name.figure.key;
  const named = namedIn(book, { measure: measure.code, programme, year: earlier.year, whole });
  const own = named.find((entry) => entry.figure.id === earlier.id);
  const before = own && rankFinding(measure, own, named);
  const isSame = before === undefined || wholeNumber(before.place) === wholeNumber(place);
  return isSame || wholeNumber(before.of) !== wholeNumber(of) ? undefined : { place: before.place, figure: earlier };
}
