/** What every chart is drawn with: settings, sizes of type, SVG elements, the hatched box, marks of Plot reduced to geometry. */
import * as Plot from '@observablehq/plot';
import type { RenderFunction } from '@observablehq/plot';
import type { Cell } from '../model/cell.ts';
import type { Language } from '../model/language.ts';

export type Medium = 'screen' | 'paper';

export type ChartSettings = {
  /** Of a browser or of the build. */
  document: Document;
  /** In pixels; a chart is never scaled. */
  width: number;
  /** The room of a picture of a set size, which lines and columns fill; else each kind has its own. */
  height?: number;
  language: Language;
  medium: Medium;
  /** The accessible name. */
  label: string;
  /** Without unit and marks (2,414, ※, …). */
  format: (cell: Cell) => string;
  /** The year in vermilion. */
  current?: string;
};

/** In pixels: at least 12 on screen; on paper 8 and 9 pt are 10.67 and 12. */
type TypeSizes = { axis: number; value: number; name: number; end: number; unit: number; mark: number };

export const typeSizes: Record<Medium, TypeSizes> = {
  screen: { axis: 13, value: 12, name: 14, end: 14, unit: 13, mark: 12 },
  paper: { axis: 10.67, value: 10.67, name: 12, end: 12, unit: 10.67, mark: 10.67 },
};

/** On screen with the places that can be read. */
export function picture(
  kind: string,
  settings: ChartSettings,
  height: number,
  children: Child[],
  places: ReadingPlaces,
): string {
  const read = settings.medium === 'screen' ? placeAttributes(places) : {};
  return svgRoot(kind, settings, height, { role: 'img', 'aria-label': settings.label, ...read }, children);
}

/**
 * Where a reader may ask for a number: of periods the place of the first and the distance to the next, between `top` and
 * the axis; of rows their middles and heights.
 */
export type ReadingPlaces =
  | { by: 'period'; first: number; step: number; top: number; bottom: number }
  | { by: 'row'; rows: { middle: number; height: number }[] };

function placeAttributes(places: ReadingPlaces): Record<string, string> {
  const text = (...numbers: number[]) => numbers.map(rounded).join(' ');
  if (places.by === 'row')
    return {
      'data-rows': text(...places.rows.map(({ middle }) => middle)),
      'data-heights': text(...places.rows.map(({ height }) => height)),
    };
  const { first, step, top, bottom } = places;
  return { 'data-x': text(first, step), 'data-y': text(top, bottom) };
}

/** Hidden from screen readers, which have the number beside it. */
export function ornament(kind: string, settings: ChartSettings, height: number, children: Child[]): string {
  return svgRoot(kind, settings, height, { 'aria-hidden': 'true' }, children);
}

function svgRoot(
  kind: string,
  { document, width, medium }: ChartSettings,
  height: number,
  name: Record<string, string>,
  children: Child[],
): string {
  const size = { width, height, viewBox: `0 0 ${rounded(width)} ${rounded(height)}` };
  const attributes = { xmlns: namespace, class: `chart ${kind} ${medium}`, ...name, ...size };
  return elementOf(document)('svg', attributes, ...children).outerHTML;
}

export type Child = Element | string;
type Attributes = Record<string, string | number | undefined>;
type Draw = (name: string, attributes?: Attributes, ...children: Child[]) => Element;

const namespace = 'http://www.w3.org/2000/svg';

/** Numbers have at most two decimals; undefined is left out. */
export function elementOf(document: Document): Draw {
  return (name, attributes = {}, ...children) => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(key, String(typeof value === 'number' ? rounded(value) : value));
    }
    element.append(...children);
    return element;
  };
}

/** Two decimals give the same bytes on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

export type Frame = { left: number; right: number; top: number; bottom: number };

const geometryAttributes = /^(class|d|[xy][12]?|c[xy]|r|width|height|transform|text-anchor|font-size|data-literal)$/;

/**
 * Geometry only, without Plot's styles, names and colours; classes are coloured by the style sheet. Scales come with
 * their range.
 */
export function plotElements(frame: Frame, options: Plot.PlotOptions, { document, width }: ChartSettings): Element[] {
  const { left, right, top, bottom } = frame;
  const margins = { marginLeft: left, marginRight: width - right, marginTop: top, marginBottom: 0 };
  const size = { document, width, height: bottom, ...margins };
  const plot = Plot.plot({ ...size, axis: null, r: { type: 'identity' }, ...options });
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

function roundedNumbers(text: string): string {
  return text.replace(/-?\d*\.\d+(e-?\d+)?/g, (number) => String(rounded(Number(number))));
}

export function elementMark(element: Element): Plot.RenderFunction {
  return () => element as unknown as SVGElement;
}

type MarkOptions = { render: RenderFunction };

/** One class for the group and one for each shape, by its place in the data. */
export function classOptions<Shape>(group: string, shapes: Shape[], classOf: (shape: Shape) => string): MarkOptions {
  return {
    render: (index, scales, values, dimensions, context, next) => {
      const mark = next!(index, scales, values, dimensions, context);
      if (group) mark?.setAttribute('class', group);
      [...(mark?.children ?? [])].forEach((shape, order) => {
        const drawn = shapes[index[order]!];
        if (drawn !== undefined) shape.setAttribute('class', classOf(drawn));
      });
      return mark;
    },
  };
}

type HatchBox = { x: number; y: number; width: number; height: number };

const hatchGap = 5;

/** Lines, since print rasterises patterns. The box must not depend on any value. */
export function hatch(box: HatchBox, document: Document): Element {
  const draw = elementOf(document);
  const lines = draw('path', { class: 'hatch-line', d: hatchPath(box) });
  return draw('g', { class: 'withheld' }, draw('rect', { class: 'hatch-ground', ...box }), lines);
}

function hatchPath({ x, y, width, height }: HatchBox): string {
  const count = Math.ceil((width + height) / hatchGap) - 1;
  const cuts = Array.from({ length: count }, (_, index) => (index + 1) * hatchGap);
  return cuts
    .map((cut) => {
      const low = Math.max(0, cut - height);
      const high = Math.min(width, cut);
      return `M${rounded(x + low)},${rounded(y + cut - low)}L${rounded(x + high)},${rounded(y + cut - high)}`;
    })
    .join('');
}
