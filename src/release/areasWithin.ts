import { isDemonstration, isValue, type Figure } from '../model/cell.ts';
import { add, compare, sign, type Decimal } from '../model/decimal.ts';
import { divisions, listAreas } from './divisions.ts';
import { placeKey } from './placeKey.ts';
import type { RawPackage } from './readPackage.ts';

/**
 * Codes of the areas that the publisher's own is divided into, as a reader sees it: those made up to show the software are
 * parts of it where their figures are seen to add up to its own.
 */
export function areasInside(source: RawPackage, figures: Figure[]): string[] {
  const real = divisions(source).parts.map(({ code }) => code);
  const { area: top } = source.descriptor.nianbao;
  const others = listAreas(source).flatMap(({ code, parent }) =>
    parent === top && !real.includes(code) ? [code] : [],
  );
  return others.length > 0 && addUp(others, top, figures) ? [...real, ...others] : real;
}

/** Whether the areas come to an official figure of the whole, for any measure, programme and year. */
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
