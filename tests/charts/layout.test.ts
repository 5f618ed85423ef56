import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/charts/drawChart.ts';
import type { ChartSettings, Medium } from '../../src/charts/settings.ts';
import { settings } from './chartSettings.ts';
import { pictures, words } from './pictures.ts';
import { textBoxes, type Box } from './textBoxes.ts';

const widths: Record<Medium, number[]> = { screen: [304, 328, 470, 976], paper: [213, 328, 448] };

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
        },
      );
    }
  }
});

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
