import type { ChartInput } from '../../model/chart.ts';
import { linesOf } from './linesOf.ts';

/** Points of a chart on paper: names of bars are whole, in as many lines as they need (charts/barLayout.ts); `isPair`: of two side by side. */
export function chartHeight(chart: ChartInput, isPair = false): number {
  if (chart.kind !== 'namedBars') return 168;
  const [row, air] = chart.isDense ? [16.5, 3] : [30, 6];
  return chart.bars.reduce(
    (sum, { name }) => sum + Math.max(row, linesOf(name, isPair ? 84 : 118, 9.6) * 11.3 + air),
    0,
  );
}
