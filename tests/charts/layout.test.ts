import { describe, expect, it } from 'vitest';
import { valueScale } from '../../src/charts/axes.ts';
import { drawChart } from '../../src/charts/kinds/drawChart.ts';
import type { ChartSettings, Medium } from '../../src/charts/svg.ts';
import type { ChartInput, YearCell } from '../../src/model/chart.ts';
import { settings } from './chartSettings.ts';
import { pictures, words, type Words } from './pictures.ts';
import { shapes } from './shapes.ts';
import { textBoxes, type Box } from './textBoxes.ts';

const widths: Record<Medium, number[]> = { screen: [304, 328, 470, 976], paper: [213, 328, 448] };

it('has fewer numbers on an axis that is short, each nearer to its line than to the next', () => {
  const persons = [60_682, 412_768];
  expect(valueScale(persons, [200, 20]).ticks).toEqual([0, 100_000, 200_000, 300_000, 400_000]);
  const short = valueScale(persons, [110, 20]);
  expect(short.ticks).toEqual([0, 200_000, 400_000]);
  expect(short.labels).toEqual(['0', '200,000', '400,000']);
});

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  for (const medium of ['screen', 'paper'] as const) {
    for (const width of widths[medium]) {
      it.each(Object.entries(pictures(words[language])))(
        `sets every text of %s inside the picture and apart, on ${medium} ${width} px wide`,
        (_, input) => {
          const own: ChartSettings = { ...settings, language, medium, width };
          const svg = drawChart(input, own);
          const boxes = textBoxes(svg);
          expect(boxes.length).toBeGreaterThan(2);
          expect(boxes.filter((box) => isOutside(box, width, heightOf(svg)))).toEqual([]);
          expect(overlaps(boxes)).toEqual([]);
          expect(overlaps(boxes.flatMap(withClearance))).toEqual([]);
          expect(shapes(svg, '.bracket path')).toHaveLength(shapes(svg, '.bracket').length);
        },
      );

      it.each(Object.entries(rows(words[language])))(
        `writes all values of %s, or the ends, or the last, on ${medium} ${width} px wide`,
        (_, [input, points]) => {
          const own: ChartSettings = { ...settings, language, medium, width };
          const values = points.flatMap(({ cell }) => (cell.state === 'value' ? [settings.format(cell)] : []));
          const written = textBoxes(drawChart(input, own))
            .filter(({ text, classes }) => classes.includes('column-value') && /^[−\d]/.test(text))
            .map(({ text }) => text.split(' ')[0]);
          expect([values, [values[0], values.at(-1)], values.slice(-1)]).toContainEqual(written);
        },
      );
    }
  }
});

describe('a pair of panels on paper', () => {
  const panels = ['trendLines-mixed', 'trendLines-rising', 'standardSteps', 'yearColumns', 'yearColumns-states'];

  it.each(panels)('is 186 pt high, with %s on the line of the others', (name) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const own: ChartSettings = { ...settings, language, medium: 'paper', width: 213 };
      const svg = drawChart(pictures(words[language])[name]!, own);
      expect(heightOf(svg)).toBe(224);
      expect(shapes(svg, '.zero').map((line) => line.getAttribute('y1'))).toEqual(['196']);
    }
  });
});

/** Charts that write values at their columns, and the values that they might write. */
function rows(own: Words): Record<string, [ChartInput, YearCell[]]> {
  const all = Object.entries(pictures(own)).flatMap(([name, input]): [string, [ChartInput, YearCell[]]][] => {
    if (input.kind === 'yearColumns') return [[name, [input, input.series.points]]];
    return input.kind === 'stackedColumns' ? [[name, [input, input.totals]]] : [];
  });
  return Object.fromEntries(all);
}

/** What is clear of the numbers of the axis is so by 10 pixels: two numbers side by side would read as one. */
function withClearance(box: Box): Box[] {
  if (box.classes.includes('point')) return [box];
  return box.classes.includes('axis values') ? [{ ...box, right: box.right + 10 }] : [];
}

function heightOf(svg: string): number {
  return Number(/\sheight="([\d.]+)"/.exec(svg.slice(0, svg.indexOf('>')))?.[1]);
}

function isOutside({ left, right, top, bottom }: Box, width: number, height: number): boolean {
  return !(left >= -1 && top >= 0 && right <= width + 1 && bottom <= height);
}

function overlaps(boxes: Box[]): string[][] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => [a.text, b.text]),
  );
}
