import { unitRow } from '../table/unitLine.ts';
import type { LeftOut } from './leftOut.ts';

/**
 * A text whose lines above the header are blank, so that all others keep their number: a line there with one cell filled
 * is a title, or the unit of the whole table.
 */
export function withoutTitles(text: string): { text: string; leftOut: LeftOut[]; units: string[] } {
  const lines = text.split(/\r\n?|\n/);
  const at = Math.max(
    0,
    lines.findIndex((line) => filledCells(line) > 1),
  );
  const leftOut = lines.slice(0, at).flatMap((line, index): LeftOut[] => {
    return filledCells(line) === 0 ? [] : [{ line: index + 1, reason: 'remark' }];
  });
  if (leftOut.length === 0) return { text, leftOut, units: [] };
  const above = lines.slice(0, at).map((line, index) => ({ line: index + 1, cells: line.split(/[,;\t]/) }));
  const units = unitRow(above).units?.units ?? [];
  return { text: lines.map((line, index) => (index < at ? '' : line)).join('\n'), leftOut, units };
}

function filledCells(line: string): number {
  return line
    .replace(/"[^"]*"/g, 'x')
    .split(/[,;\t]/)
    .filter((cell) => cell.trim() !== '').length;
}
