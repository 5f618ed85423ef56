import * as Plot from '@observablehq/plot';
import type { PointScale } from './years.ts';

/** Years as columns: `place` is the middle of a column. */
export type ColumnScale = PointScale & { width: number; step: number };

const columnShare = 0.76;
const widestColumn = 56;

/**
 * Columns from `left` to `right`; a single one stands at the right, where the latest always stands. Columns narrower
 * than `label`, what is written under them, keep its room on both sides.
 */
export function columnScale(years: string[], left: number, right: number, label: number): ColumnScale {
  const own = columnsBetween(years, left, right);
  const spill = Math.max(0, (label - own.width) / 2);
  return spill === 0 ? own : columnsBetween(years, left + spill, right - spill);
}

function columnsBetween(years: string[], left: number, right: number): ColumnScale {
  const span = right - left;
  const gaps = years.length - 1;
  const width = Math.min((span * columnShare) / (gaps + columnShare), widestColumn);
  const step = gaps > 0 ? (span - width) / gaps : width;
  const range = [right - step * gaps - width, right];
  const options = {
    type: 'band',
    domain: years,
    range,
    paddingInner: 1 - width / step,
    paddingOuter: 0,
    round: false,
  } as const;
  const scale = Plot.scale({ x: options });
  return { options, place: (year) => Number(scale.apply(year)) + width / 2, width, step };
}
