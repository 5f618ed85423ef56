import { isValue, type Cell } from '../model/cell.ts';
import { cellState } from './cellState.ts';
import { elementOf, type Child } from './element.ts';
import { hatch } from './hatch.ts';
import { magnitude } from './magnitude.ts';
import { ornament } from './picture.ts';
import type { ChartSettings } from './settings.ts';

const cellBarHeight = 12;
const stubWidth = 20;

/** The small bar beside a number in a table; `largest` fills the width. Zero has no bar but its place on the axis. */
export function cellBar(cell: Cell, largest: number, tone: string, settings: ChartSettings): string {
  return ornament('cell-bar', settings, cellBarHeight, cellBarMark(cell, largest, tone, settings));
}

function cellBarMark(cell: Cell, largest: number, tone: string, { document, width }: ChartSettings): Child[] {
  const draw = elementOf(document);
  if (cell.state === 'withheld') return [hatch({ x: 0, y: 1, width: stubWidth, height: cellBarHeight - 2 }, document)];
  if (!isValue(cell)) return [];
  const share = largest > 0 ? Math.max(0, magnitude(cell)!) / largest : 0;
  const zero = draw('line', { class: 'zero', x1: 0.5, x2: 0.5, y1: 0, y2: cellBarHeight });
  if (share === 0) return [zero];
  const box = { x: 0.6, y: 1.6, width: share * (width - 1.2), height: cellBarHeight - 3.2 };
  return [draw('rect', { class: `bar ${tone} ${cellState(cell)}`, ...box })];
}
