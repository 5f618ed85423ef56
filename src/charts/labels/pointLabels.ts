/** Values over or under points, placed clear of lines and of one another. */
import type { Cell } from '../../model/cell.ts';
import { elementOf, typeSizes, type ChartSettings } from '../svg.ts';
import { isTouching, screenSans, textBox, textWidth, type TextBox } from '../text.ts';
import { bracketedText } from './cellText.ts';

/** A value to be written over or under its point. */
export type PointLabel = {
  /** The label does not reach to the left of this. */
  edge: number;
  x: number;
  y: number;
  year: string;
  cell: Cell;
  tone: string;
  isBelow: boolean;
  isCurrent: boolean;
  /** Heights of the other lines in this year: the label must be nearer to its own. */
  others: number[];
};

type Wish = { x: number; y: number; box: TextBox };
type PlacedLabel = { label: PointLabel; wish: Wish };

/**
 * Of each series the first choice in which no label touches another one or an obstacle; a series without such a choice
 * has its values in the data table only.
 */
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

/** Over or under the point; where a line runs there, to the free side of it. */
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
