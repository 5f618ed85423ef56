import * as Plot from '@observablehq/plot';
import { rounded } from './element.ts';
import type { ChartSettings } from './settings.ts';

/** The edges of the plotting area, in pixels of the chart. */
export type Frame = { left: number; right: number; top: number; bottom: number };

const geometryAttributes = /^(class|d|[xy][12]?|c[xy]|r|width|height|transform|text-anchor|font-size|data-literal)$/;

/**
 * Marks drawn by Plot, without what it adds to them: its styles, its names for readers, its colours. The style sheet
 * colours everything by class. Scales come with their range, so that labels can be laid out beside the marks.
 */
export function plotElements(frame: Frame, options: Plot.PlotOptions, { document, width }: ChartSettings): Element[] {
  const { left, right, top, bottom } = frame;
  const margins = { marginLeft: left, marginRight: width - right, marginTop: top, marginBottom: 0 };
  const plot = Plot.plot({
    document,
    width,
    height: bottom,
    ...margins,
    axis: null,
    r: { type: 'identity' },
    ...options,
  });
  const marks = [...plot.children].filter(({ localName }) => localName !== 'style');
  for (const mark of marks) [mark, ...mark.querySelectorAll('*')].forEach(keepGeometry);
  return marks.filter(({ localName, childElementCount }) => localName !== 'g' || childElementCount > 0);
}

function keepGeometry(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (geometryAttributes.test(name)) element.setAttribute(name, name === 'class' ? value : roundedNumbers(value));
    else element.removeAttribute(name);
  }
}

/** At two decimals pictures are the same bytes on every machine. */
function roundedNumbers(text: string): string {
  return text.replace(/-?\d*\.\d+(e-?\d+)?/g, (number) => String(rounded(Number(number))));
}

/** One of our own elements among the marks, so that it is drawn in their order. */
export function elementMark(element: Element): Plot.RenderFunction {
  return () => element as unknown as SVGElement;
}
