/** The area of the publisher, the areas that divide it at every level, and when each of them existed. */
import { languageColumn } from '../../intake/table/table.ts';
import { areaRole, type AreaRole, isAddedArea } from '../../model/release.ts';
import { type Figure, isDemonstration, isValue, placeKey } from '../../model/cell.ts';
import { add, compare, type Decimal, sign } from '../../model/decimal.ts';
import { calendarOf } from '../../model/description.ts';
import { languages, type Text } from '../../model/language.ts';
import { type Period, type PeriodCode, periodOf } from '../../model/period.ts';
import { cellPlace, type CellPlace, type RawPackage, tableOf } from './dataPackage.ts';

/** `from` and `to`: ISO dates between which the area exists, where given; `hasKind`: whether the list says the kind. */
export type AreaDivision = {
  code: string;
  parent?: string;
  title: Text;
  role: AreaRole;
  hasKind: boolean;
  isAdded: boolean;
  from?: string;
  to?: string;
  isFictional: boolean;
};

/** An area with those that are added to it, and those that lie within them (其中: zones). */
export type AreaWhole = { whole: AreaDivision; parts: AreaDivision[]; zones: AreaDivision[] };

/**
 * The publisher's own area, then every area below it that has areas within, from the top down. Only here are parts added
 * up to a whole: other areas are listed for comparison. A fictional area is no part of a real one (promise 12).
 */
export function areaWholes(source: RawPackage): AreaWhole[] {
  const areas = listAreas(source);
  const own = areas.find(({ code }) => code === source.descriptor.nianbao.area);
  if (own === undefined) return [];
  const wholes = wholesFrom([own], areas);
  return wholes[0]?.whole === own ? wholes : [{ whole: own, parts: [], zones: [] }, ...wholes];
}

/** Every area of the list that has areas within, also above and beside the publisher's own, from the top down. */
function areaFamilies(source: RawPackage): AreaWhole[] {
  const areas = listAreas(source);
  const codes = new Set(areas.map(({ code }) => code));
  return wholesFrom(
    areas.filter(({ parent }) => parent === undefined || !codes.has(parent)),
    areas,
  );
}

function wholesFrom(tops: AreaDivision[], areas: AreaDivision[]): AreaWhole[] {
  const within = Map.groupBy(areas, ({ parent }) => parent);
  const order = new Set(tops);
  // the set grows as it is read, each area once: a cycle has its own problem
  for (const { code } of order) for (const part of within.get(code) ?? []) order.add(part);
  return [...order].flatMap((whole) => {
    const inside = within.get(whole.code);
    if (inside === undefined) return [];
    const alike = inside.filter(({ isFictional }) => isFictional === whole.isFictional);
    return [{ whole, parts: alike.filter(({ isAdded }) => isAdded), zones: alike.filter(({ isAdded }) => !isAdded) }];
  });
}

/** On any day from `start` to `end`. */
export function existed({ from, to }: Pick<AreaDivision, 'from' | 'to'>, start: string, end: string): boolean {
  return (from === undefined || from <= end) && (to === undefined || to >= start);
}

export function listAreas(source: RawPackage): AreaDivision[] {
  const rows = tableOf(source, 'areas')?.rows ?? [];
  return rows.map(({ cells }) => {
    const { code = '', parent, kind, adds, valid_from: from, valid_to: to, demonstration } = cells;
    const title = Object.fromEntries(
      languages.flatMap((language) => {
        const text = cells[languageColumn('title', language)];
        return text === undefined ? [] : [[language, text]];
      }),
    ) as Text;
    const role = areaRole({ kind, title });
    return {
      code,
      parent,
      title,
      role,
      hasKind: kind !== undefined || adds !== undefined,
      isAdded: isAddedArea({ kind, title, ...(adds !== undefined && { adds: adds === 'true' }) }),
      from,
      to,
      isFictional: demonstration === 'true',
    };
  });
}

/** Zone → the area within whose divisions it lies. */
export function zoneWholes(source: RawPackage): Map<string, string> {
  return new Map(
    areaFamilies(source).flatMap(({ whole, zones }) => zones.map(({ code }) => [code, whole.code] as const)),
  );
}

/** A cell of the list of areas. */
export function areaPlace(source: RawPackage, code: string, field = 'code'): CellPlace {
  const table = tableOf(source, 'areas')!;
  const row = table.rows.find(({ cells }) => cells['code'] === code)!;
  return { ...cellPlace(table, row, field), read: row.cells[field] ?? code };
}

/** What a reader adds up: the codes of the parts of an area. */
export type AreaLine = { whole: string; parts: string[] };

/** Of all listed areas, from the top down. Fictional areas are parts of a real one where their figures add up to it. */
export function areaLines(source: RawPackage, figures: Figure[]): AreaLine[] {
  const areas = listAreas(source);
  return areaFamilies(source).map(({ whole, parts }) => {
    const real = parts.map(({ code }) => code);
    const others = areas.flatMap(({ code, parent, isFictional, isAdded }) =>
      parent === whole.code && isAdded && isFictional !== whole.isFictional ? [code] : [],
    );
    const isDivided = others.length > 0 && addUp(others, whole.code, figures);
    return { whole: whole.code, parts: isDivided ? [...real, ...others] : real };
  });
}

type PartsOfYear = (year: PeriodCode, isPresent: (area: string) => boolean) => string[];

/** By whole: the parts that existed in a year, or that have a figure all the same. */
export function partsByYear(source: RawPackage, lines: AreaLine[]): Map<string, PartsOfYear> {
  const lasting = new Map(listAreas(source).map((area) => [area.code, area]));
  const calendar = calendarOf(source.descriptor.nianbao);
  return new Map(
    lines.map(({ whole, parts }) => [
      whole,
      (year, isPresent) => {
        const { start = '', end } = periodOf(year, calendar);
        return parts.filter((code) => isPresent(code) || existed(lasting.get(code)!, start, end));
      },
    ]),
  );
}

/** For any measure, programme and year with an official figure. */
function addUp(areas: string[], whole: string, figures: Figure[]): boolean {
  const codes = new Set(areas);
  const parts = Map.groupBy(
    figures.filter(({ key }) => codes.has(key.area)),
    ({ key, year }) => placeKey({ key: { ...key, area: whole }, year }),
  );
  return figures.some((figure) => {
    const { key, cell } = figure;
    if (key.area !== whole || !isValue(cell) || isDemonstration(cell) || sign(cell.value) === 0) return false;
    const values = (parts.get(placeKey(figure)) ?? []).map((part) => valueIn(part, cell.unit));
    if (values.length < 2 || values.some((value) => value === undefined)) return false;
    return compare(add(...values.map((value) => value!)), cell.value) === 0;
  });
}

function valueIn({ cell }: Figure, unit: string): Decimal | undefined {
  return isValue(cell) && cell.unit === unit ? cell.value : undefined;
}

/** Those of `codes` that ran on any day of a period; one that is not listed is not known to have ended. */
export function programmesAt(source: RawPackage, codes: string[], { start, end }: Period): string[] {
  const rows = new Map(tableOf(source, 'programmes')?.rows.map(({ cells }) => [cells['code'], cells]));
  return codes.filter((code) => {
    const { valid_from: from, valid_to: to } = rows.get(code) ?? {};
    return existed({ from, to }, start ?? end, end);
  });
}
