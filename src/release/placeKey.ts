import type { Figure } from '../model/cell.ts';

/** measure/programme/area/year: what a figure is looked up by on the site, whatever months it covers. */
export function placeKey({ key, year }: Pick<Figure, 'key' | 'year'>): string {
  return `${key.measure}/${key.programme}/${key.area}/${year}`;
}
