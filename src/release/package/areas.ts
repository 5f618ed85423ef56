/** The area of the publisher, the areas that divide it, and when each of them existed. */
import { isDemonstration, isValue, placeKey, type Figure } from '../../model/cell.ts';
import { add, compare, sign, type Decimal } from '../../model/decimal.ts';
import { tableOf, type RawPackage } from './dataPackage.ts';

/** `from` and `to`: ISO dates between which the area exists, where given. */
export type AreaDivision = { code: string; parent?: string; from?: string; to?: string; isFictional: boolean };

/**
 * Only here do parts make a whole: other areas are listed for comparison. A fictional area is no part of a real one
 * (promise 12).
 */
export function divisions(source: RawPackage): { top?: AreaDivision; parts: AreaDivision[] } {
  const areas = listAreas(source);
  const top = areas.find(({ code }) => code === source.descriptor.nianbao.area);
  if (top === undefined) return { parts: [] };
  return { top, parts: areas.filter((area) => area.parent === top.code && area.isFictional === top.isFictional) };
}

/** On any day from `start` to `end`. */
export function existed({ from, to }: AreaDivision, start: string, end: string): boolean {
  return (from === undefined || from <= end) && (to === undefined || to >= start);
}

export function listAreas(source: RawPackage): AreaDivision[] {
  const rows = tableOf(source, 'areas')?.rows ?? [];
  return rows.map(({ cells: { code = '', parent, valid_from: from, valid_to: to, demonstration } }) => ({
    code,
    parent,
    from,
    to,
    isFictional: demonstration === 'true',
  }));
}

/** As a reader sees it: fictional areas are parts of the publisher's own where their figures add up to it. */
export function areasInside(source: RawPackage, figures: Figure[]): string[] {
  const real = divisions(source).parts.map(({ code }) => code);
  const { area: top } = source.descriptor.nianbao;
  const others = listAreas(source).flatMap(({ code, parent }) =>
    parent === top && !real.includes(code) ? [code] : [],
  );
  return others.length > 0 && addUp(others, top, figures) ? [...real, ...others] : real;
}

/** For any measure, programme and year with an official figure. */
function addUp(areas: string[], top: string, figures: Figure[]): boolean {
  const codes = new Set(areas);
  const parts = Map.groupBy(
    figures.filter(({ key }) => codes.has(key.area)),
    ({ key, year }) => placeKey({ key: { ...key, area: top }, year }),
  );
  return figures.some((whole) => {
    const { key, cell } = whole;
    if (key.area !== top || !isValue(cell) || isDemonstration(cell) || sign(cell.value) === 0) return false;
    const values = (parts.get(placeKey(whole)) ?? []).map((part) => valueIn(part, cell.unit));
    if (values.length < 2 || values.some((value) => value === undefined)) return false;
    return compare(add(...values.map((value) => value!)), cell.value) === 0;
  });
}

function valueIn({ cell }: Figure, unit: string): Decimal | undefined {
  return isValue(cell) && cell.unit === unit ? cell.value : undefined;
}
