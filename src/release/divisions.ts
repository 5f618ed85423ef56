import { tableOf, type RawPackage } from './readPackage.ts';

/** `from` and `to`: ISO dates between which the area exists, where the list says so. */
export type AreaDivision = { code: string; parent?: string; from?: string; to?: string; isFictional: boolean };

/**
 * The publisher's own area and those it is divided into: only there do parts make a whole. Of the areas above, a package
 * lists those it compares with, not all. An area made up to show the software is no part of a real one (promise 12).
 */
export function divisions(source: RawPackage): { top?: AreaDivision; parts: AreaDivision[] } {
  const areas = listAreas(source);
  const top = areas.find(({ code }) => code === source.descriptor.nianbao.area);
  if (top === undefined) return { parts: [] };
  return { top, parts: areas.filter((area) => area.parent === top.code && area.isFictional === top.isFictional) };
}

/** Whether an area exists on any day from `start` to `end`. */
export function existed({ from, to }: AreaDivision, start: string, end: string): boolean {
  return (from === undefined || from <= end) && (to === undefined || to >= start);
}

/** Every area of the list. */
export function listAreas(source: RawPackage): AreaDivision[] {
  const rows = tableOf(source, 'areas')?.rows ?? [];
  return rows.map(({ cells: { code = '', parent, valid_from: from, valid_to: to, demonstration } }) => ({
    ...{ code, parent, from, to, isFictional: demonstration === 'true' },
  }));
}
