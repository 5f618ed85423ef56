import type { StandardSteps } from '../model/chart.ts';
import { lineChart } from './lineChart.ts';
import type { ChartSettings } from './settings.ts';

/** What holds until it is changed: a level for each year, and numbered events at the years that changed it. */
export function standardSteps({ unit, series, events }: StandardSteps, settings: ChartSettings): string {
  return lineChart({ kind: 'steps', unit, series, events, curve: 'step-after' }, settings);
}
