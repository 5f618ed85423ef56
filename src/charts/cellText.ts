import type { Cell } from '../model/cell.ts';
import { cellState } from './cellState.ts';
import { chartWords } from './chartWords.ts';
import { type Child, elementOf } from './element.ts';
import type { ChartSettings } from './settings.ts';

/** The text of a cell with its marks: the ring of a demonstration figure, 初步 after a provisional one. */
export function cellText(cell: Cell, settings: ChartSettings): string {
  return settings.format(cell) + markText(cell, settings);
}

/** The same as children of a text element, so that marks are set in the second ink. */
export function cellSpans(cell: Cell, settings: ChartSettings): Child[] {
  const mark = markText(cell, settings);
  const text = settings.format(cell);
  return mark ? [text, elementOf(settings.document)('tspan', { class: 'mark', 'font-size': 12 }, mark)] : [text];
}

function markText(cell: Cell, { language }: ChartSettings): string {
  const state = cellState(cell);
  if (state === 'demonstration') return '○';
  return state === 'provisional' ? ` ${chartWords[language].provisional}` : '';
}
