/** The sums that a reader may use: areas within an area, totals and kinds of programmes. */
import type { Figure } from '../../model/cell.ts';
import { totalCode } from '../../model/description.ts';
import { mayAdd, type Measure } from '../../model/measure.ts';
import { areasInside, divisions, existed } from '../package/areas.ts';
import { parents } from '../package/codeLists.ts';
import type { RawPackage } from '../package/dataPackage.ts';
import { placeKey, type PastEdition } from '../package/figures.ts';

/**
 * The sums that a reader may use: the publisher's area over the areas within, a declared total over its programmes, and a
 * programme over its kinds. Also where the package doesn't say that they add up: a reader may think so. Figures of one year
 * count as parts of one another whatever their months, to be on the safe side.
 */
export function sumStatements({ source, figures }: PastEdition): Statement[] {
  const { measures, totals, area: top } = source.descriptor.nianbao;
  const amounts = new Map(measures.filter(isAmount).map((measure) => [measure.code, measure]));
  const own = figures.filter(({ key }) => amounts.has(key.measure));
  const present = new Set(own.map(placeKey));
  const kinds = Map.groupBy(parents(source, 'programmes'), ([, parent]) => parent);
  const divided = partsByYear(source, figures);
  const areas = own.filter(({ key }) => key.area === top);
  const isThere = (whole: Figure) => (area: string) => present.has(at(whole, { area }));
  const sumOf = (whole: Figure, codes: string[]): Statement[] => {
    const parts = codes.map((area) => at(whole, { area }));
    return parts.length === 0 ? [] : [sumStatement(at(whole, {}), parts)];
  };
  const isSure = ({ key }: Figure) => mayAdd(amounts.get(key.measure)!, 'area');
  const overAreas = (whole: Figure): Statement[] => sumOf(whole, divided(whole.year, isThere(whole)));
  const overPresent = (whole: Figure): Statement[] => {
    const all = divided(whole.year, isThere(whole));
    const there = all.filter(isThere(whole));
    return there.length === all.length ? [] : sumOf(whole, there);
  };
  const overTotals = totals.flatMap((total) =>
    own
      .filter(({ key }) => key.programme === totalCode(total) && key.measure === total.measure)
      .map((whole) =>
        sumStatement(
          at(whole, {}),
          total.programmes.map((programme) => at(whole, { programme })),
        ),
      ),
  );
  const overKinds = own.flatMap((whole) => {
    const parts = (kinds.get(whole.key.programme) ?? []).map(([programme]) => at(whole, { programme }));
    return parts.some((part) => present.has(part)) ? [sumStatement(at(whole, {}), parts)] : [];
  });
  const sure = areas.filter(isSure);
  const thought = areas.filter((area) => !isSure(area));
  // an area without a row is taken for one without anybody, as far as this contradicts nothing
  const withoutBlanks = [...sure, ...thought].flatMap(overPresent);
  return [...sure.flatMap(overAreas), ...overTotals, ...overKinds, ...thought.flatMap(overAreas), ...withoutBlanks];
}

function isAmount({ kind }: Measure): boolean {
  return kind !== 'standard' && kind !== 'rate';
}

function at({ key, year }: Figure, change: { programme?: string; area?: string }): string {
  return placeKey({ key: { ...key, ...change }, year });
}

/** Areas within that there were in a year, or that have a figure all the same. */
function partsByYear(
  source: RawPackage,
  figures: Figure[],
): (year: string, isPresent: (area: string) => boolean) => string[] {
  const lasting = new Map(divisions(source).parts.map((area) => [area.code, area]));
  const codes = areasInside(source, figures);
  return (year, isPresent) =>
    codes.filter((code) => {
      const area = lasting.get(code);
      return isPresent(code) || (area !== undefined && existed(area, `${year}-01-01`, `${year}-12-31`));
    });
}

/**
 * Something that readers know or may think of the numbers of one release, published or not: places times coefficients come
 * to something from `low` to `high`. Places are `measure/programme/area/year`.
 */
export type Statement = { terms: [place: string, coefficient: number][]; low: number; high: number };

/** What is left of a whole after its parts. */
export function sumStatement(whole: string, parts: string[]): Statement {
  return { terms: [[whole, 1], ...parts.map((part): [string, number] => [part, -1])], low: 0, high: 0 };
}

/** Whether it says that a whole, the first of it, is the sum of its parts. */
export function isSum({ terms: [whole], low, high }: Statement): boolean {
  return low === 0 && high === 0 && whole?.[1] === 1;
}
