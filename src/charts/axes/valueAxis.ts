/** The axis of values: scale from zero, hairlines, and numbers above them. */
import * as Plot from '@observablehq/plot';
import { tickFormat, ticks } from 'd3';
import { classOptions, elementOf, typeSizes, type ChartSettings } from '../svg.ts';
import { textBox, textWidth, type TextBox } from '../text.ts';

export type ValueScale = {
  options: Plot.ScaleOptions;
  place: (value: number) => number;
  ticks: number[];
  labels: string[];
};

/** From zero to the largest value, or through zero where values are negative. */
export function valueScale(values: number[], range: [number, number]): ValueScale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const domain = low === high ? [0, 1] : [low, high];
  const options = { type: 'linear', domain, range } as const;
  const scale = Plot.scale({ y: options });
  const every = ticks(domain[0]!, domain[1]!, 3);
  const text = tickFormat(domain[0]!, domain[1]!, 3);
  return { options, place: (value) => Number(scale.apply(value)), ticks: every, labels: every.map(text) };
}

/** Two to four hairlines; the zero line is ink. */
export function valueRules({ ticks }: ValueScale): Plot.Markish {
  return Plot.ruleY(
    ticks,
    classOptions(
      'axis',
      ticks.map((tick) => (tick === 0 ? 'zero' : 'grid')),
    ),
  );
}

/** Bare numbers above the hairlines, at far left. */
export function valueLabels({ place, ticks, labels }: ValueScale, { document, medium }: ChartSettings): Element {
  const draw = elementOf(document);
  const texts = ticks.map((tick, index) =>
    draw('text', { x: 0, y: place(tick) - 4, 'font-size': typeSizes[medium].axis }, labels[index]!),
  );
  return draw('g', { class: 'axis values' }, ...texts);
}

export function valueLabelsWidth({ labels }: ValueScale, { medium }: ChartSettings): number {
  return Math.max(...labels.map((label) => textWidth(label, typeSizes[medium].axis)));
}

/** The room of those numbers as far as `reach`; a value there would read as part of one. */
export function valueLabelBoxes({ place, ticks }: ValueScale, reach: number, { medium }: ChartSettings): TextBox[] {
  const size = typeSizes[medium].axis;
  return ticks.map((tick) => textBox(reach / 2, place(tick) - 4, reach, size));
}
