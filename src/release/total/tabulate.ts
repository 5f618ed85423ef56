/** All figures of a release with their totals, and checks that the area of the publisher has one. */
import { figureId, flags, isDemonstration, isValue, notApplicable, notAvailable, placeKey } from '../../model/cell.ts';
import type { Figure, Flag, Key, Value } from '../../model/cell.ts';
import { add } from '../../model/decimal.ts';
import { latestCode, mayAdd, shownCodes, totalCode } from '../../model/description.ts';
import type { DeclaredTotal } from '../../model/description.ts';
import { error, notice, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { type AreaDivision, type AreaWhole, areaWholes, existed, programmesAt } from '../package/areas.ts';
import { descriptorFile, type CellPlace, type RawPackage } from '../package/dataPackage.ts';

export const sumProblems = {
  'latest-year-empty': error({
    'zh-CN': { fact: '本地区这一年没有正式数字，网站首页无从写起', remedy: '填写数字，或改正 nianbao.latestYear' },
    en: {
      fact: 'your own area has no official figure of this year, which the front page is about',
      remedy: 'give one, or correct nianbao.latestYear',
    },
  }),
  'latest-year-withheld': error({
    'zh-CN': {
      fact: '本地区这一年的数字全部不予公布（太小，或没有别的数字可以掩护），网站首页无从写起',
      remedy:
        '合并地区或类别，使合计不再过小；或把本单位已公布过的合计写入 nianbao.disclosure.exemptions 并说明理由；或改正 nianbao.latestYear',
    },
    en: {
      fact: 'all figures of your own area in this year are withheld, being small or hiding what is; the front page has nothing to say',
      remedy:
        'merge areas or categories; or name a total that you have published yourselves in nianbao.disclosure.exemptions, with the reason; or correct nianbao.latestYear',
    },
  }),
  'sum-not-made': notice({
    'zh-CN': {
      fact: '{area} 没有 {year} 年的 {measure} 合计（{programmes}）：有的地区有数字，有的地区没有行，或时期、单位不同',
      remedy: '补齐各地区的行；没有这项工作的地区写 z（不适用）',
    },
    en: {
      fact: 'there is no sum of {measure} for {area} in {year} ({programmes}): some areas have a figure and others no row, or periods or units differ',
      remedy: 'add the rows of the other areas; where there is no such thing, with z (not applicable)',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** Areas from their parts, from the bottom up, then the declared totals over both. */
export function withTotals(source: RawPackage, figures: Figure[]): Figure[] {
  const all = [...figures, ...areaGroups(source, figures).flatMap(({ sum }) => sum ?? [])];
  return [...all, ...programmeSums(source, all)];
}

/** The figures of the parts of an area, of one measure, programme and year; without a sum where it can't be made. */
type AreaGroup = { area: string; group: Figure[]; sum?: Figure };

/**
 * Figures of the publisher's area, and of those below that have areas within, as sums over their parts, for additive
 * measures without a figure in the package, where every part that existed has one of that period. Where a part is not
 * available, so is the whole. Zones within the divisions are not added.
 */
function areaGroups(source: RawPackage, figures: Figure[]): AreaGroup[] {
  const measures = source.descriptor.nianbao.measures.filter((measure) => mayAdd(measure, 'area'));
  const additive = new Set(measures.map(({ code }) => code));
  const known = Map.groupBy(
    figures.filter(({ key }) => additive.has(key.measure)),
    ({ key }) => key.area,
  );
  return areaWholes(source)
    .toReversed()
    .flatMap((areaWhole) => {
      const groups = groupsWithin(areaWhole, known);
      const { code } = areaWhole.whole;
      known.set(code, [...(known.get(code) ?? []), ...groups.flatMap(({ sum }) => sum ?? [])]);
      return groups;
    });
}

/** `known`: figures by area. */
function groupsWithin({ whole, parts }: AreaWhole, known: Map<string, Figure[]>): AreaGroup[] {
  const present = new Set((known.get(whole.code) ?? []).map(placeKey));
  const within = parts.flatMap(({ code }) => known.get(code) ?? []);
  const groups = Map.groupBy(within, ({ key, year }) => placeKey({ key: { ...key, area: whole.code }, year }));
  return [...groups].flatMap(([place, group]): AreaGroup[] => {
    if (present.has(place)) return [];
    const sum = sumOf(whole, parts, group);
    return [{ area: whole.code, group, ...(sum && { sum }) }];
  });
}

function sumOf(whole: AreaDivision, parts: AreaDivision[], group: Figure[]): Figure | undefined {
  const { key } = group[0]!;
  const { start = key.period.end, end } = key.period;
  const isOnePeriod = group.every(({ key: { period } }) => period.end === end && period.start === key.period.start);
  if (!isOnePeriod) return undefined;
  const place: Key = { ...key, area: whole.code };
  if (group.some(({ cell }) => cell === notAvailable))
    return { id: figureId(place), key: place, year: group[0]!.year, cell: notAvailable };
  // areas to which it does not apply have nothing to add
  const without = new Set(group.filter(({ cell }) => cell === notApplicable).map(({ key: { area } }) => area));
  const expected = parts.filter((part) => existed(part, start, end) && !without.has(part.code));
  return sumFigure(place, group, expected.length);
}

/** Reports where some areas have a figure and others none, so that there is no sum: once for an area, measure and year. */
export function checkAreaSums(source: RawPackage, figures: Figure[], place: (figure: Figure) => CellPlace): Problem[] {
  const open = areaGroups(source, figures).filter(
    ({ group, sum }) => sum === undefined && group.some(({ cell }) => isValue(cell)),
  );
  const years = Map.groupBy(open, ({ area, group }) => `${area}/${group[0]!.key.measure}/${group[0]!.year}`);
  return [...years.values()].map((groups) => {
    const { area } = groups[0]!;
    const { key, year } = groups[0]!.group[0]!;
    const programmes = groups.map(({ group }) => group[0]!.key.programme).join(', ');
    const { file } = place(groups[0]!.group[0]!);
    return problemOf(sumProblems, 'sum-not-made', { file, params: { area, measure: key.measure, year, programmes } });
  });
}

/** The headline needs a figure of the latest year, official where the area is real. `figures` include the sums. */
export function checkLatestYear(source: RawPackage, figures: Figure[]): Problem[] {
  const { area, measures, latestPeriod } = source.descriptor.nianbao;
  const latest = latestCode(source.descriptor.nianbao);
  const kinds = new Map(measures.map(({ code, kind }) => [code, kind]));
  const isFictional = areaWholes(source)[0]?.whole.isFictional === true;
  const ofTop = figures.filter(
    ({ key, year }) =>
      key.area === area && shownCodes(year, kinds.get(key.measure), source.descriptor.nianbao).includes(latest),
  );
  if (ofTop.some(({ cell }) => isValue(cell) && (isFictional || !isDemonstration(cell)))) return [];
  const isWithheld = ofTop.some(({ cell }) => cell.state === 'withheld');
  return [
    problemOf(sumProblems, isWithheld ? 'latest-year-withheld' : 'latest-year-empty', {
      file: descriptorFile,
      column: latestPeriod === undefined ? 'nianbao.latestYear' : 'nianbao.latestPeriod',
      read: latest,
    }),
  ];
}

/** Undefined unless all `count` parts are published in one unit, and official or demonstration alike (promise 12). */
export function sumFigure(key: Key, parts: Figure[], count: number): Figure | undefined {
  const cells = parts.map(({ cell }) => cell).filter(isValue);
  const [first] = parts;
  if (first === undefined || cells.length !== count || !areAlike(cells)) return undefined;
  return { id: figureId(key), key, year: first.year, cell: summed(cells), source: sharedSource(parts) };
}

function summed(cells: Value[]): Value {
  const carried = new Set<Flag>([...cells.flatMap((cell) => cell.flags), 'computed']);
  const unit = cells[0]?.unit ?? '';
  const value = add(...cells.map((cell) => cell.value));
  return { state: 'value', value, unit, flags: flags.filter((flag) => carried.has(flag)) };
}

function areAlike(cells: Value[]): boolean {
  return new Set(cells.map((cell) => `${cell.unit} ${isDemonstration(cell)}`)).size === 1;
}

function sharedSource(parts: Figure[]): string | undefined {
  const sources = new Set(parts.map(({ source }) => source));
  return sources.size === 1 ? parts[0]?.source : undefined;
}

/**
 * Where each part that ran is published, in one unit and for one year; a total that the source prints stays as it is.
 */
function programmeSums(source: RawPackage, figures: Figure[]): Figure[] {
  const { totals } = source.descriptor.nianbao;
  const printed = new Set(figures.map(placeKey));
  return totals.flatMap((total) => {
    const parts = figures.filter(
      ({ key }) => key.measure === total.measure && total.programmes.includes(key.programme),
    );
    const places = Map.groupBy(parts, ({ key, year }) => figureId({ ...key, programme: year }));
    return [...places.values()]
      .flatMap((group) => totalOf(source, total, group) ?? [])
      .filter((figure) => !printed.has(placeKey(figure)));
  });
}

function totalOf(source: RawPackage, total: DeclaredTotal, parts: Figure[]): Figure | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const running = programmesAt(source, total.programmes, first.key.period);
  return sumFigure({ ...first.key, programme: totalCode(total) }, parts, running.length);
}
