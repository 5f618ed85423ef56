/** A cell of the data (value, withheld or absent), its key with the reference period, its flags, and its figure. */
import type { Decimal } from './decimal.ts';
import type { Grouping, Text } from './language.ts';
import type { Period, PeriodCode } from './period.ts';

/** Codes are those of the code lists. */
export type Key = { measure: string; programme: string; area: string; period: Period };

/** SDMX observation status; flags travel with every derivation. */
export const flags = ['provisional', 'revised', 'approximate', 'break', 'demonstration', 'computed'] as const;

export type Flag = (typeof flags)[number];
export type Value = { state: 'value'; value: Decimal; unit: string; flags: Flag[]; shown?: Shown };

/**
 * How a number is printed where its package says so: at most `decimals`, in its unit; at most `digits` beside a longer
 * whole part; grouped as in its place. `isExact`: its package says that it is not rounded; `isRounded`: it has no more
 * decimals than the coarsest of what it is added from.
 */
export type Shown = { decimals?: number; digits?: number; grouping?: Grouping; isExact?: true; isRounded?: true };

/** Carries no number, not even a range. */
type Withheld = { state: 'withheld' };

type Absent = { state: 'absent'; why: 'not available' | 'not applicable' };
export type Cell = Value | Withheld | Absent;

/** One row of `released/`. */
export type Figure = {
  id: string;
  key: Key;
  /** The year whose tables hold it, whatever its period; in a package of months and quarters the code of its period. */
  year: PeriodCode;
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

/** A round number, or a sum of rounded ones: printed with about (约, ≈). */
export function isAbout(cell: Cell): boolean {
  return isValue(cell) && (cell.flags.includes('approximate') || cell.shown?.isRounded === true);
}

/** Made up to show the software; never derived with official figures. */
export function isDemonstration(cell: Cell): boolean {
  return isValue(cell) && cell.flags.includes('demonstration');
}

/** measure/programme/area/start/end. */
export function figureId({ measure, programme, area, period }: Key): string {
  return [measure, programme, area, period.start ?? '', period.end].join('/');
}

/** measure/programme/area/year; `year` may be the code of a part of one. */
export function placeKey({ key, year }: Pick<Figure, 'key' | 'year'>): string {
  return `${key.measure}/${key.programme}/${key.area}/${year}`;
}
