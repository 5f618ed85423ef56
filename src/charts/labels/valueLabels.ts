/** Numbers at the ends of columns and over or under points, placed clear of one another. */
import { isDemonstration, isValue, type Cell } from '../../model/cell.ts';
import type { YearCell } from '../../model/chart.ts';
import { chartMarks } from '../../words/format/cell.ts';
import { elementOf, typeSizes, type ChartSettings } from '../svg.ts';
import { boldDigitsWidth, cellState, isTouching, screenSans, textBox, textWidth, type TextBox } from '../text.ts';
import { bracketedText } from './endLabels.ts';

/** `y` is the end of the column; `isBelow` if the value is negative. */
export type ColumnValue = YearCell & { x: number; y: number; isBelow: boolean; column: TextBox };

type PlacedValue = { value: ColumnValue; x: number; y: number; box: TextBox };

/**
 * All numbers if they fit, else first and last, else the last: no other selection. Signs of missing values are always
 * written.
 */
export function columnValues(values: ColumnValue[], right: number, settings: ChartSettings): Element[] {
  const numbers = values.filter(({ cell }) => isValue(cell));
  const first = numbers[0];
  const last = numbers.at(-1);
  const roomy = [numbers, numbers.filter((value) => value === first || value === last)].find((some) =>
    isRoomy(some, values, right, settings),
  );
  const written = new Set(roomy ?? numbers.slice(-1));
  return values
    .filter((value) => !isValue(value.cell) || written.has(value))
    .map((value) => valueText(valuePlace(value, right, settings), settings));
}

function isRoomy(numbers: ColumnValue[], values: ColumnValue[], right: number, settings: ChartSettings): boolean {
  return numbers.every((number) => {
    const { box } = valuePlace(number, right, settings);
    const others = values.filter((other) => other !== number);
    const written = others.filter((other) => !isValue(other.cell) || numbers.includes(other));
    const boxes = written.map((other) => valuePlace(other, right, settings).box);
    const taken = [...others.map(({ column }) => column), ...boxes];
    return !taken.some((other) => isTouching(box, other));
  });
}

function valuePlace(value: ColumnValue, right: number, settings: ChartSettings): PlacedValue {
  const size = typeSizes[settings.medium].value;
  const lines = linesOf(value, settings);
  const isCurrent = value.year === settings.current;
  const width = Math.max(...lines.map((line) => textWidth(line, isCurrent ? size * boldDigitsWidth : size)));
  // a reader's own font may be wider than the one that was measured
  const reach = width * (settings.medium === 'screen' ? 0.54 : 0.5);
  const x = Math.max(Math.min(value.x, right - reach), reach);
  const y = value.isBelow ? value.y + 5 + size * 0.75 : value.y - 5;
  return { value, x, y, box: textBox(x, y, width, size, lines.length) };
}

function valueText({ value, x, y }: PlacedValue, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const size = typeSizes[settings.medium].value;
  const isCurrent = value.year === settings.current;
  const [number, mark] = linesOf(value, settings);
  const above = mark === undefined ? [] : [draw('tspan', { class: 'mark', x, y: y - size * 1.2 }, mark)];
  const type = { 'text-anchor': 'middle', 'font-size': size, 'data-year': value.year };
  const look = { class: isCurrent ? 'column-value strong' : 'column-value', ...type };
  return draw('text', look, draw('tspan', { x, y }, number!), ...above);
}

/** No ring under the demonstration bracket. */
function linesOf({ cell }: ColumnValue, settings: ChartSettings): string[] {
  const number = settings.format(cell);
  if (isDemonstration(cell) || cellState(cell) !== 'provisional') return [number];
  return [number, chartMarks[settings.language].provisional];
}

export type PointLabel = {
  /** Nothing may reach to the left of this. */
  edge: number;
  x: number;
  y: number;
  year: string;
  cell: Cell;
  tone: string;
  isBelow: boolean;
  isCurrent: boolean;
  /** Heights of the other lines in this year. */
  others: number[];
};

type Wish = { x: number; y: number; box: TextBox };
type PlacedLabel = { label: PointLabel; wish: Wish };

/** The first choice in which nothing touches; else the series has its values in the data table only. */
export function pointLabels(
  series: PointLabel[][][],
  obstacles: TextBox[],
  floor: number,
  settings: ChartSettings,
): Element[] {
  const all = series.reduce<PlacedLabel[]>((placed, choices) => {
    const taken = [...obstacles, ...placed.map(({ wish }) => wish.box)];
    for (const labels of choices) {
      const more = labelsPlaced(labels, taken, floor, settings);
      if (more !== undefined) return [...placed, ...more];
    }
    return placed;
  }, []);
  return all.map(({ label, wish }) => labelText(label, wish, settings));
}

function labelsPlaced(
  labels: PointLabel[],
  obstacles: TextBox[],
  floor: number,
  settings: ChartSettings,
): PlacedLabel[] | undefined {
  return labels.reduce<PlacedLabel[] | undefined>((placed, label) => {
    const taken = [...obstacles, ...(placed ?? []).map(({ wish }) => wish.box)];
    const wish = wishes(label, settings).find(
      ({ y, box }) => y < floor && isNearest(box, label) && !taken.some((other) => isTouching(box, other)),
    );
    return placed && wish && [...placed, { label, wish }];
  }, []);
}

/** Also at the side where a line runs above or below. */
function wishes({ x, y, cell, isBelow, isCurrent, edge }: PointLabel, settings: ChartSettings): Wish[] {
  const size = typeSizes[settings.medium].value;
  const width = textWidth(bracketedText(cell, settings), isCurrent ? size * screenSans.bold : size);
  const baseline = isBelow ? y + 9 + size * 0.75 : y - 9;
  const aside = width / 2 + 3;
  return [x, ...(isBelow ? [x + aside, x - aside] : [x - aside, x + aside])].map((wish) => {
    const middle = Math.max(Math.min(wish, settings.width - width / 2), edge + width / 2);
    return { x: middle, y: baseline, box: textBox(middle, baseline, width, size) };
  });
}

function isNearest({ top, bottom }: TextBox, { y, others }: PointLabel): boolean {
  const distance = (line: number) => Math.abs((top + bottom) / 2 - line);
  return others.every((other) => distance(other) > distance(y));
}

function labelText({ year, cell, tone, isCurrent }: PointLabel, { x, y }: Wish, settings: ChartSettings): Element {
  const place = { x, y, 'text-anchor': 'middle', 'font-size': typeSizes[settings.medium].value, 'data-year': year };
  const look = { class: `point ${tone}${isCurrent ? ' strong' : ''}`, ...place };
  return elementOf(settings.document)('text', look, bracketedText(cell, settings));
}
