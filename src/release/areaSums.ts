/**
 * The figures of the publisher's area from those of the areas within, for measures that may be added over areas, where
 * the package gives none of that year and every part that existed in the period has one of that period. Where a part is
 * said to be not available, so is the whole.
 */
import { notApplicable, notAvailable, type Figure, type Key } from '../model/cell.ts';
import { figureId } from '../model/figureId.ts';
import { mayAdd } from '../model/measure.ts';
import { divisions, existed, type AreaDivision } from './divisions.ts';
import { placeKey } from './placeKey.ts';
import type { RawPackage } from './readPackage.ts';
import { sum } from './sum.ts';

export function areaSums(source: RawPackage, figures: Figure[]): Figure[] {
  return areaGroups(source, figures).flatMap(({ whole }) => whole ?? []);
}

/** Figures of the areas within that belong together, with their sum where it can be made. */
export type AreaGroup = { group: Figure[]; whole?: Figure };

/** Those for which the package gives no figure of its own area. */
export function areaGroups(source: RawPackage, figures: Figure[]): AreaGroup[] {
  const { top, parts } = divisions(source);
  if (top === undefined) return [];
  const additive = new Set(
    source.descriptor.nianbao.measures.filter((one) => mayAdd(one, 'area')).map(({ code }) => code),
  );
  const codes = new Set(parts.map(({ code }) => code));
  const given = new Set(figures.map(placeKey));
  const within = figures.filter(({ key }) => additive.has(key.measure) && codes.has(key.area));
  const groups = Map.groupBy(within, ({ key, year }) => placeKey({ key: { ...key, area: top.code }, year }));
  return [...groups].flatMap(([place, group]): AreaGroup[] => {
    if (given.has(place)) return [];
    const whole = sumOf(top, parts, group);
    return [{ group, ...(whole && { whole }) }];
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
  // where there is no such thing there is nothing to add
  const without = new Set(group.filter(({ cell }) => cell === notApplicable).map(({ key: { area } }) => area));
  const expected = parts.filter((part) => existed(part, start, end) && !without.has(part.code));
  return sum(place, group, expected.length);
}
