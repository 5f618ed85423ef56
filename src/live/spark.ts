/** A small line of printed numbers from zero, hollow where they are made up for demonstration, open where one is missing. */
import type { PeriodAnswer } from '../model/readingsData.ts';

const namespace = 'http://www.w3.org/2000/svg';
const size = { width: 220, height: 64, margin: 5 };
const fewestPoints = 3;

type Point = { x: number; y: number; isMade: boolean } | undefined;

/** Undefined of few numbers, of numbers below zero, and of those in unlike units. */
export function trendDrawing(values: PeriodAnswer[], tone: string): SVGElement | undefined {
  const numbers = values.map(([, , [number]]) => readNumber(number));
  const known = numbers.filter((number): number is number => number !== undefined);
  const units = new Set(values.filter((_, index) => numbers[index] !== undefined).map(([, , cell]) => cell[1]));
  const largest = Math.max(...known);
  if (known.length < fewestPoints || units.size > 1 || Math.min(...known) < 0 || largest === 0) return undefined;
  const step = (size.width - 2 * size.margin) / (values.length - 1);
  const points = numbers.map((number, index): Point => {
    if (number === undefined) return undefined;
    const y = size.height - size.margin - (number / largest) * (size.height - 2 * size.margin);
    return { x: size.margin + index * step, y, isMade: values[index]?.[2][2] === '○' };
  });
  const drawing = element('svg', { class: `find-spark ${tone}`, width: size.width, height: size.height });
  drawing.setAttribute('aria-hidden', 'true');
  const base = size.height - size.margin;
  drawing.append(
    element('line', { class: 'zero', x1: 0, x2: size.width, y1: base, y2: base }),
    ...linesAndDots(points),
  );
  return drawing;
}

/** As it is printed; undefined without digits. */
function readNumber(text: string): number | undefined {
  return /\d/.test(text) ? Number(text.replace(/[^\d.−]/g, '').replace('−', '-')) : undefined;
}

/** No line between an official and a made-up number. */
function linesAndDots(points: Point[]): SVGElement[] {
  const lines = points.flatMap((point, index) => {
    const before = points[index - 1];
    if (point === undefined || before === undefined || point.isMade !== before.isMade) return [];
    return [element('line', { class: 'line', x1: before.x, y1: before.y, x2: point.x, y2: point.y })];
  });
  const isDense = points.length > 24;
  const dots = points.flatMap((point) =>
    point === undefined || isDense
      ? []
      : [element('circle', { class: point.isMade ? 'dot made-up' : 'dot', cx: point.x, cy: point.y, r: 2.5 })],
  );
  return [...lines, ...dots];
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const drawn = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes))
    drawn.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  return drawn;
}
