/**
 * The figures of an area from those of its parts, for measures that may be added over areas, where the package gives the
 * area none of that year and every part that existed in the period has one.
 *
 * Only from the publisher's own area downwards: of the areas above it a package lists those it compares with, not all.
 * An area made up to show the software is no part of a real one (promise 12).
 */
import type { Figure, Period } from '../model/cell.ts';
import { mayAdd } from '../model/measure.ts';
import { figureId } from '../model/figureId.ts';
import { tableOf, type RawPackage } from './readPackage.ts';
import { sum } from './sum.ts';

type Area = { code: string; parent?: string; from?: string; to?: string; isFictional: boolean };

export function areaSums(source: RawPackage, figures: Figure[]): Figure[] {
  const { area: top, measures } = source.descriptor.nianbao;
  const additive = new Set(measures.filter((measure) => mayAdd(measure, 'area')).map(({ code }) => code));
  const given = Map.groupBy(
    figures.filter(({ key }) => additive.has(key.measure)),
    ({ key }) => key.area,
  );
  const listed = areas(source);
  const sums: Figure[] = [];
  const visit = (area: Area): Figure[] => {
    const own = given.get(area.code) ?? [];
    const parts = listed.filter(({ parent, isFictional }) => parent === area.code && isFictional === area.isFictional);
    const fresh = sumsOf(area.code, parts, own, parts.flatMap(visit));
    sums.push(...fresh);
    return [...own, ...fresh];
  };
  for (const area of listed.filter(({ code }) => code === top)) visit(area);
  return sums;
}

function sumsOf(area: string, parts: Area[], own: Figure[], within: Figure[]): Figure[] {
  const taken = new Set(own.map(place));
  const groups = Map.groupBy(
    within.filter((figure) => !taken.has(place(figure))),
    ({ key, year }) => figureId({ ...key, area: year }),
  );
  return [...groups.values()].flatMap((group) => {
    const { key } = group[0]!;
    return sum({ ...key, area }, group, parts.filter((part) => existed(part, key.period)).length) ?? [];
  });
}

/** Without the period: an area whose figure of a year covers other months has one of its own. */
function place({ key, year }: Figure): string {
  return `${key.measure}/${key.programme}/${year}`;
}

function existed({ from, to }: Area, { start, end }: Period): boolean {
  return (from === undefined || from <= end) && (to === undefined || to >= (start ?? end));
}

function areas(source: RawPackage): Area[] {
  const rows = tableOf(source, 'areas')?.rows ?? [];
  return rows.map(({ cells: { code = '', parent, valid_from: from, valid_to: to, demonstration } }) => ({
    ...{ code, parent, from, to, isFictional: demonstration === 'true' },
  }));
}
