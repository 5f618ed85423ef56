import type { ChartInput } from '../../model/chart.ts';
import { linesOf } from './linesOf.ts';

/** Points of a chart on paper: names of bars are whole, in as many lines as they need (charts/barLayout.ts); `isPair`: of two side by side. */
export function chartHeight(chart: ChartInput, isPair = false): number {
  if (chart.kind !== 'namedBars') return 168;
  const row = chart.isDense ? 16.5 : 30;
  return chart.bars.reduce(
    (sum, { name }) => sum + Math.max(row, linesOf(name, isPair ? 84 : 118, 10.2) * 11.3 + 6),
    0,
  );
}
