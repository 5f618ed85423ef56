/** A cell of the data (value, withheld or absent), its key and flags, and the figure it belongs to. */
import type { Decimal } from './decimal.ts';
import type { Text } from './language.ts';
import type { Period } from './period.ts';

/** What a cell is about. `area` and `programme` are codes of the package's code lists. */
export type Key = { measure: string; programme: string; area: string; period: Period };

/** SDMX observation status, as far as a reader must know it. Flags travel with every derivation. */
export const flags = ['provisional', 'revised', 'approximate', 'break', 'demonstration', 'computed'] as const;

export type Flag = (typeof flags)[number];
export type Value = { state: 'value'; value: Decimal; unit: string; flags: Flag[] };

/** Carries no number at all, not even a range: what is withheld has no field to travel in. */
type Withheld = { state: 'withheld' };

export type Absent = { state: 'absent'; why: 'not available' | 'not applicable' };

/** The only form in which a number may reach a page. */
export type Cell = Value | Withheld | Absent;

/** A cell with its place and where it comes from: one row of `released/`. */
export type Figure = {
  id: string;
  key: Key;
  /** The year whose tables hold the figure, also where its period is not that year. */
  year: string;
  cell: Cell;
  source?: string;
  quote?: string;
  note?: Text;
};

export const withheld: Withheld = { state: 'withheld' };
export const notAvailable: Absent = { state: 'absent', why: 'not available' };
export const notApplicable: Absent = { state: 'absent', why: 'not applicable' };

export function isValue(cell: Cell): cell is Value {
  return cell.state === 'value';
}

/** True for figures made up to show the software; they never meet official ones in a derivation. */
export function isDemonstration(cell: Cell): boolean {
  return isValue(cell) && cell.flags.includes('demonstration');
}

/** measure/programme/area/start/end: the name by which pages and tests refer to a figure. */
export function figureId({ measure, programme, area, period }: Key): string {
  return [measure, programme, area, period.start ?? '', period.end].join('/');
}

/** measure/programme/area/year: what a figure is looked up by on the site, whatever months it covers. */
export function placeKey({ key, year }: Pick<Figure, 'key' | 'year'>): string {
  return `${key.measure}/${key.programme}/${key.area}/${year}`;
}
