import { scaleLinear, type ScaleLinear } from 'd3';
import { elementOf } from './element.ts';
import type { ChartSettings } from './settings.ts';

export type ValueScale = ScaleLinear<number, number>;

/** From zero to the largest value, or through zero where values are negative. */
export function valueScale(values: number[], range: [number, number]): ValueScale {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range(range);
}

/** Two to four hairlines with their number above the line at far left; the zero line is ink. */
export function valueAxis(scale: ValueScale, right: number, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const text = scale.tickFormat(3);
  const lines = scale.ticks(3).flatMap((tick) => {
    const y = scale(tick);
    const line = draw('line', { class: tick === 0 ? 'zero' : 'grid', x1: 0, x2: right, y1: y, y2: y });
    return [line, draw('text', { x: 0, y: y - 4, 'font-size': 13 }, text(tick))];
  });
  return draw('g', { class: 'axis values' }, ...lines);
}
