import type { TrendLines } from '../model/chart.ts';
import { lineChart } from './lineChart.ts';
import type { ChartSettings } from './settings.ts';

/** Lines over the years: solid is official, hollow is demonstration, a hatched band withheld, a gap not available. */
export function trendLines({ unit, series }: TrendLines, settings: ChartSettings): string {
  return lineChart({ kind: 'trend', unit, series, events: [], curve: 'linear' }, settings);
}
