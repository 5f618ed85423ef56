/** A mark stands over its year, also of many years on a narrow panel, where a year has less than whole pixels. */
import { expect, it } from 'vitest';
import { drawChart } from '../../src/charts/kinds/drawChart.ts';
import type { ChartInput, Series } from '../../src/model/chart.ts';
import { official, settings } from './chartSettings.ts';
import { shapes } from './shapes.ts';

const points = Array.from({ length: 32 }, (_, index) => ({
  year: String(1989 + index),
  cell: official(String(100 + index)),
}));
const series: Series = { name: '人数', tone: 'p1', points };
const number = (element: Element, name: string): number => Number(element.getAttribute(name));

/** From left to right the middle of each year, as the axis has it: a tick or the year itself. */
function yearsOf(svg: string): number[] {
  const marks = shapes(svg, '.axis.years > *').map((mark) =>
    number(mark, mark.tagName.toLowerCase() === 'text' ? 'x' : 'x1'),
  );
  return marks.toSorted((a, b) => a - b);
}

/** The middle of each bar; of a line, where it begins and its last dot. */
function marksOf(svg: string): number[] {
  const bars = shapes(svg, '.bar').map((bar) => number(bar, 'x') + number(bar, 'width') / 2);
  const starts = shapes(svg, '.line').map((line) => Number(/^M(-?[\d.]+)/.exec(line.getAttribute('d') ?? '')?.[1]));
  const dots = shapes(svg, '.dot').map((dot) => number(dot, 'cx'));
  return [...bars, ...starts, dots.at(-1) ?? []].flat();
}

it.each<[string, ChartInput]>([
  ['yearColumns', { kind: 'yearColumns', unit: '人', series }],
  ['trendLines', { kind: 'trendLines', unit: '人', series: [series] }],
  ['standardSteps', { kind: 'standardSteps', unit: '人', series: [series], events: [] }],
])('%s', (_, input) => {
  const svg = drawChart(input, { ...settings, medium: 'paper', width: 213, current: '2020' });
  const marks = marksOf(svg);
  const years = yearsOf(svg);
  expect(years).toHaveLength(32);
  expect([marks[0], marks.at(-1)].map((mark) => Math.round(mark!))).toEqual(
    [years[0], years.at(-1)].map((year) => Math.round(year!)),
  );
  expect(marks.filter((mark) => years.every((year) => Math.abs(year - mark) > 0.1))).toEqual([]);
});
