import { isDemonstration, type Cell } from '../model/cell.ts';
import { cellText } from './cellText.ts';
import { elementOf } from './element.ts';
import type { ChartSettings } from './settings.ts';
import { isTouching, textBox, type TextBox } from './textBox.ts';
import { bold, textWidth } from './textWidth.ts';
import { typeSizes } from './typeSizes.ts';

/** A value to be written at its point; `isRising` where the line leaves upwards, so that the label goes below. */
export type PointLabel = {
  /** The label does not reach to the left of this. */
  edge: number;
  x: number;
  y: number;
  cell: Cell;
  tone: string;
  isRising: boolean;
  isCurrent: boolean;
};

type Wish = { x: number; y: number; box: TextBox };

/**
 * Values above or below their points, wherever they meet neither each other nor one of the `obstacles`; what finds no
 * place is left to the data table.
 */
export function pointLabels(
  labels: PointLabel[],
  obstacles: TextBox[],
  floor: number,
  settings: ChartSettings,
): Element[] {
  const { texts } = labels.reduce<{ texts: Element[]; taken: TextBox[] }>(
    ({ texts, taken }, label) => {
      const found = wishes(label, settings).find(
        ({ y, box }) => y < floor && !taken.some((other) => isTouching(box, other)),
      );
      if (found === undefined) return { texts, taken };
      return { texts: [...texts, text(label, found, settings)], taken: [...taken, found.box] };
    },
    { texts: [], taken: obstacles },
  );
  return texts;
}

/** Over or under the point; where lines run there, beside it, on the side that the line leaves free. */
function wishes({ x, y, cell, isRising, isCurrent, edge }: PointLabel, settings: ChartSettings): Wish[] {
  const size = typeSizes[settings.medium].value;
  const width = textWidth(pointText(cell, settings), isCurrent ? size * bold : size);
  const [above, below] = [y - 9, y + 9 + size * 0.75];
  const [before, after] = [x - width / 2 - 3, x + width / 2 + 3];
  const at = (wish: number, baseline: number): Wish => {
    const middle = Math.max(Math.min(wish, settings.width - width / 2), edge + width / 2);
    return { x: middle, y: baseline, box: textBox(middle, baseline, width, size) };
  };
  const straight = isRising ? [at(x, below), at(x, above)] : [at(x, above), at(x, below)];
  const beside = [at(before, above), at(after, below), at(after, above), at(before, below)];
  return [...straight, ...beside];
}

function text({ cell, tone, isCurrent }: PointLabel, { x, y }: Wish, settings: ChartSettings): Element {
  const place = { x, y, 'text-anchor': 'middle', 'font-size': typeSizes[settings.medium].value };
  const own = { class: `point ${tone}${isCurrent ? ' strong' : ''}`, ...place };
  return elementOf(settings.document)('text', own, pointText(cell, settings));
}

/** Without the ring: the bracket over the years says it. */
function pointText(cell: Cell, settings: ChartSettings): string {
  return isDemonstration(cell) ? settings.format(cell) : cellText(cell, settings);
}
