/** Draws a chart of any kind as SVG: the same bytes for the same input, on every machine. */
import type { ChartInput } from '../../model/chart.ts';
import type { ChartSettings } from '../svg.ts';
import { changeStepsChart } from './changes.ts';
import { standardSteps, trendLines } from './lineCharts.ts';
import { namedBars } from './namedBars.ts';
import { dotFields, shareBar } from './parts.ts';
import { stackedColumns, yearColumns } from './stackedColumns.ts';

export function drawChart(input: ChartInput, settings: ChartSettings): string {
  if (input.kind === 'trendLines') return trendLines(input, settings);
  if (input.kind === 'standardSteps') return standardSteps(input, settings);
  if (input.kind === 'stackedColumns') return stackedColumns(input, settings);
  if (input.kind === 'changeSteps') return changeStepsChart(input, settings);
  if (input.kind === 'namedBars') return namedBars(input, settings);
  if (input.kind === 'shareBar') return shareBar(input, settings);
  if (input.kind === 'dotFields') return dotFields(input, settings);
  return yearColumns(input, settings);
}
