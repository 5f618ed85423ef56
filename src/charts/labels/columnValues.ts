/** Numbers at the ends of columns: all where there is room, else first and last, else last. */
import { isDemonstration, isValue } from '../../model/cell.ts';
import type { YearCell } from '../../model/chart.ts';
import { chartMarks } from '../../words/format/cell.ts';
import { elementOf, typeSizes, type ChartSettings } from '../svg.ts';
import { boldDigitsWidth, cellState, isTouching, textBox, textWidth, type TextBox } from '../text.ts';

/** A number at the end of its column, whose place is `y`; `isBelow` where the column is under zero. */
export type ColumnValue = YearCell & { x: number; y: number; isBelow: boolean; column: TextBox };

type PlacedValue = { value: ColumnValue; x: number; y: number; box: TextBox };

/**
 * All numbers where each has room beside the others and beside the other columns; else the first and the last; else the
 * last alone: never a selection. Signs of missing values are always written. No number reaches over `right`.
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
    const taken = [
      ...others.map(({ column }) => column),
      ...written.map((other) => valuePlace(other, right, settings).box),
    ];
    return !taken.some((other) => isTouching(box, other));
  });
}

function valuePlace(value: ColumnValue, right: number, settings: ChartSettings): PlacedValue {
  const size = typeSizes[settings.medium].value;
  const lines = linesOf(value, settings);
  const isCurrent = value.year === settings.current;
  const width = Math.max(...lines.map((line) => textWidth(line, isCurrent ? size * boldDigitsWidth : size)));
  const x = Math.max(Math.min(value.x, right - width / 2), width / 2);
  const y = value.isBelow ? value.y + 5 + size * 0.75 : value.y - 5;
  return { value, x, y, box: textBox(x, y, width, size, lines.length) };
}

function valueText({ value, x, y }: PlacedValue, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const size = typeSizes[settings.medium].value;
  const isCurrent = value.year === settings.current;
  const [number, mark] = linesOf(value, settings);
  const above = mark === undefined ? [] : [draw('tspan', { class: 'mark', x, y: y - size * 1.2 }, mark)];
  const look = {
    class: isCurrent ? 'column-value strong' : 'column-value',
    'text-anchor': 'middle',
    'font-size': size,
    'data-year': value.year,
  };
  return draw('text', look, draw('tspan', { x, y }, number!), ...above);
}

/** The number, and 初步 on a line of its own; no ring under the bracket over demonstration years. */
function linesOf({ cell }: ColumnValue, settings: ChartSettings): string[] {
  const number = settings.format(cell);
  if (isDemonstration(cell) || cellState(cell) !== 'provisional') return [number];
  return [number, chartMarks[settings.language].provisional];
}
