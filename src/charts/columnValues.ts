import { isDemonstration } from '../model/cell.ts';
import type { YearCell } from '../model/chart.ts';
import { cellState } from './cellState.ts';
import { chartWords } from './chartWords.ts';
import { elementOf } from './element.ts';
import type { ChartSettings } from './settings.ts';
import { isTouching, textBox, type TextBox } from './textBox.ts';
import { boldDigits, textWidth } from './textWidth.ts';
import { typeSizes } from './typeSizes.ts';

/** A number at the end of its column. `y` is that end; `isBelow` where the column hangs under zero. */
export type ColumnValue = YearCell & { x: number; y: number; isBelow: boolean; column: TextBox };

type Written = { value: ColumnValue; x: number; y: number; box: TextBox };

/**
 * The latest first, then every one that has room beside those already written and beside the other columns; what has
 * none is left to the data table. No number reaches over `right`.
 */
export function columnValues(values: ColumnValue[], right: number, settings: ChartSettings): Element[] {
  const written = values.toReversed().reduce<Written[]>((found, value) => {
    const own = placed(value, right, settings);
    const taken = [
      ...found.map(({ box }) => box),
      ...(found.length > 0 ? values.filter((other) => other !== value).map(({ column }) => column) : []),
    ];
    return taken.some((other) => isTouching(own.box, other)) ? found : [...found, own];
  }, []);
  return written.reverse().map((own) => text(own, settings));
}

function placed(value: ColumnValue, right: number, settings: ChartSettings): Written {
  const size = typeSizes[settings.medium].value;
  const lines = linesOf(value, settings);
  const isCurrent = value.year === settings.current;
  const width = Math.max(...lines.map((line) => textWidth(line, isCurrent ? size * boldDigits : size)));
  const x = Math.max(Math.min(value.x, right - width / 2), width / 2);
  const y = value.isBelow ? value.y + 5 + size * 0.75 : value.y - 5;
  return { value, x, y, box: textBox(x, y, width, size, lines.length) };
}

function text({ value, x, y }: Written, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const size = typeSizes[settings.medium].value;
  const isCurrent = value.year === settings.current;
  const [number, mark] = linesOf(value, settings);
  const above = mark === undefined ? [] : [draw('tspan', { class: 'mark', x, y: y - size * 1.2 }, mark)];
  const own = { class: isCurrent ? 'column-value strong' : 'column-value', 'text-anchor': 'middle', 'font-size': size };
  return draw('text', own, draw('tspan', { x, y }, number!), ...above);
}

/** The number, and 初步 on a line of its own; no ring, for the bracket over the years says it. */
function linesOf({ cell }: ColumnValue, settings: ChartSettings): string[] {
  const number = settings.format(cell);
  if (isDemonstration(cell) || cellState(cell) !== 'provisional') return [number];
  return [number, chartWords[settings.language].provisional];
}
