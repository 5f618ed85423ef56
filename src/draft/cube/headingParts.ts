/** The headings of a column of figures, taken apart: a time, and texts from top to bottom, without their units. */
import type { DraftColumn } from '../columns/column.ts';
import { withoutUnit } from '../columns/measureWords.ts';
import { isYearText, parseMoment, splitYear } from '../columns/moment.ts';

export type HeadingParts = { column: DraftColumn; period?: string; texts: string[] };

/** A heading over all columns of a table with several rows of headings says nothing of any of them. */
export function headingParts(columns: DraftColumn[]): HeadingParts[] {
  const parts = columns.map(partsOf);
  const [first] = parts;
  const depth = Math.max(...parts.map(({ texts }) => texts.length));
  const shared = first?.texts[0];
  const isOverAll =
    columns.length > 1 && depth > 1 && parts.every(({ texts }) => texts.length > 1 && texts[0] === shared);
  return isOverAll ? parts.map((part) => ({ ...part, texts: part.texts.slice(1) })) : parts;
}

function partsOf(column: DraftColumn): HeadingParts {
  const path = column.path.length === 0 ? [column.header] : column.path;
  const at = path.findIndex((text) => isTime(text));
  if (at >= 0) return { column, period: path[at]!, texts: textsOf(path.filter((_, index) => index !== at)) };
  const within = path.findIndex((text) => splitYear(text) !== undefined);
  const split = splitYear(path[within] ?? '');
  if (split === undefined) return { column, texts: textsOf(path) };
  return { column, period: split.period, texts: textsOf(path.with(within, split.rest)) };
}

function isTime(text: string): boolean {
  return isYearText(text) || parseMoment(text)?.month !== undefined;
}

function textsOf(path: string[]): string[] {
  return path.map((text) => withoutUnit(text).title).filter((text) => text !== '');
}
