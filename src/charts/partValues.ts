import { cellState } from './cellState.ts';
import { bracketedText } from './cellText.ts';
import type { ColumnScale } from './columnScale.ts';
import { elementOf } from './element.ts';
import type { ChartSettings } from './settings.ts';
import type { StackedYear, StackPart } from './stackedYears.ts';
import { textWidth } from './textWidth.ts';
import { typeSizes } from './typeSizes.ts';
import type { ValueScale } from './valueAxis.ts';

/** Values inside the parts of a stack, wherever a part is large enough to hold its own. */
export function partValues(stack: StackedYear[], x: ColumnScale, y: ValueScale, settings: ChartSettings): Element[] {
  const draw = elementOf(settings.document);
  const size = typeSizes[settings.medium].value;
  return stack
    .flatMap(({ parts }) => parts)
    .filter((part) => isPartRoomy(part, x, y, settings))
    .map((part) => {
      const place = { x: x.place(part.year), y: y.place((part.low + part.high) / 2) + size * 0.36 };
      const own = { class: `inside ${part.tone} ${cellState(part.cell)}`, 'text-anchor': 'middle', 'font-size': size };
      return draw('text', { ...own, ...place, 'data-year': part.year }, bracketedText(part.cell, settings));
    });
}

function isPartRoomy(part: StackPart, x: ColumnScale, y: ValueScale, settings: ChartSettings): boolean {
  const size = typeSizes[settings.medium].value;
  const height = y.place(part.low) - y.place(part.high);
  return height >= size + 6 && textWidth(bracketedText(part.cell, settings), size) + 4 <= x.width;
}
