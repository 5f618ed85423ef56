/** The places of a drawn chart that can be read, and the ink that shows which is being read; small lines of printed numbers. */
import type { PeriodAnswer } from '../model/readingsData.ts';

const namespace = 'http://www.w3.org/2000/svg';
const readClass = 'read';
const footWidth = 34;
const pointGrowth = 1.35;
/** Left of the names of rows. */
const rowMark = -6;

/** Of the drawing on view: of a wide page or of a narrow one. */
export function shownDrawing(plot: Element): SVGSVGElement | undefined {
  return [...plot.querySelectorAll('svg')].find((svg) => svg.getBoundingClientRect().width > 0);
}

/** The item nearest to a place of the screen. */
export function itemAt(svg: SVGSVGElement, clientX: number, clientY: number, count: number): number {
  const box = svg.getBoundingClientRect();
  const scale = svg.viewBox.baseVal.width / box.width;
  const rows = numbersOf(svg, 'data-rows');
  if (rows.length > 0) return nearest(rows, (clientY - box.top) * scale);
  const [first = 0, step = 1] = numbersOf(svg, 'data-x');
  const place = Math.round(((clientX - box.left) * scale - first) / (step || 1));
  return Math.min(Math.max(place, 0), count - 1);
}

/** Adds ink to an item and takes it from the one before. */
export function markItem(svg: SVGSVGElement, item: number): void {
  clearMarks(svg);
  const rows = numbersOf(svg, 'data-rows');
  if (rows.length > 0) markRow(svg, rows[item] ?? 0, numbersOf(svg, 'data-heights')[item] ?? 0);
  else markPeriod(svg, item);
}

export function clearMarks(svg: SVGSVGElement): void {
  for (const added of svg.querySelectorAll('.reading-mark')) added.remove();
  for (const element of svg.querySelectorAll(`.${readClass}`)) {
    element.classList.remove(readClass);
    const radius = element.getAttribute('data-r');
    if (radius !== null) element.setAttribute('r', radius);
    const place = element.getAttribute('data-place');
    if (place !== null) element.setAttribute('transform', place);
  }
}

function markPeriod(svg: SVGSVGElement, item: number): void {
  const [first = 0, step = 0] = numbersOf(svg, 'data-x');
  const [top = 0, bottom = 0] = numbersOf(svg, 'data-y');
  const x = first + item * step;
  const half = Math.min(footWidth, Math.max(step * 0.76, 6)) / 2;
  // behind the points and the texts, over the bars and the lines
  svg.prepend(line('reading-mark reading-cursor', x, top, x, bottom));
  svg.append(line('reading-mark reading-foot', x - half, bottom, x + half, bottom));
  for (const dot of svg.querySelectorAll('circle.dot')) if (isNear(dot, 'cx', x)) growPoint(dot);
  for (const mark of svg.querySelectorAll('path.dot')) if (Math.abs(placeOf(mark) - x) < 1) growMark(mark);
  for (const text of svg.querySelectorAll('.axis.years text')) if (isNear(text, 'x', x)) text.classList.add(readClass);
  for (const bar of svg.querySelectorAll('rect.bar'))
    if (isBetween(x, bar.getAttribute('x'), bar.getAttribute('width'))) bar.classList.add(readClass);
}

function markRow(svg: SVGSVGElement, middle: number, height: number): void {
  const half = Math.max(height - 6, 8) / 2;
  svg.append(line('reading-mark reading-here', rowMark, middle - half, rowMark, middle + half));
  for (const bar of svg.querySelectorAll('rect.bar'))
    if (isBetween(middle, bar.getAttribute('y'), bar.getAttribute('height'))) bar.classList.add(readClass);
  for (const text of svg.querySelectorAll('text'))
    if (Math.abs(Number((text.querySelector('[y]') ?? text).getAttribute('y')) - middle) < height / 2 + 2)
      text.classList.add(readClass);
}

function growPoint(dot: Element): void {
  const radius = dot.getAttribute('data-r') ?? dot.getAttribute('r') ?? '3';
  dot.setAttribute('data-r', radius);
  dot.setAttribute('r', String(Number(radius) * pointGrowth));
  dot.classList.add(readClass);
}

/** Of a square, a triangle, a diamond. */
function placeOf(mark: Element): number {
  return Number(/^translate\(([-\d.]+)/.exec(mark.getAttribute('transform') ?? '')?.[1]);
}

function growMark(mark: Element): void {
  const place = mark.getAttribute('data-place') ?? mark.getAttribute('transform') ?? '';
  mark.setAttribute('data-place', place);
  mark.setAttribute('transform', `${place} scale(${pointGrowth})`);
  mark.classList.add(readClass);
}

function line(look: string, x1: number, y1: number, x2: number, y2: number): SVGElement {
  const element = document.createElementNS(namespace, 'line');
  element.setAttribute('class', look);
  for (const [name, value] of Object.entries({ x1, y1, x2, y2 })) element.setAttribute(name, String(value));
  return element;
}

function numbersOf(svg: SVGSVGElement, name: string): number[] {
  const text = svg.getAttribute(name);
  return text === null ? [] : text.split(' ').map(Number);
}

function nearest(places: number[], place: number): number {
  const distances = places.map((other) => Math.abs(other - place));
  return distances.indexOf(Math.min(...distances));
}

function isNear(element: Element, name: string, place: number): boolean {
  return Math.abs(Number(element.getAttribute(name)) - place) < 1;
}

function isBetween(place: number, start: string | null, length: string | null): boolean {
  return place >= Number(start) && place <= Number(start) + Number(length);
}

/** A small line of printed numbers from zero, hollow where they are made up for demonstration, open where one is missing. */
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
