import type { Medium } from './settings.ts';

/** Sizes of type in pixels. On screen nothing is smaller than 12; on paper 8 and 9 point are 10.67 and 12. */
export type TypeSizes = { axis: number; value: number; name: number; end: number; unit: number; mark: number };

export const typeSizes: Record<Medium, TypeSizes> = {
  screen: { axis: 13, value: 12, name: 14, end: 14, unit: 13, mark: 12 },
  paper: { axis: 10.67, value: 10.67, name: 12, end: 12, unit: 10.67, mark: 10.67 },
};
