/** The headings of a column of figures, taken apart: a time, and texts from top to bottom, without their units. */
import type { DraftColumn } from '../columns/column.ts';
import { withoutUnit } from '../columns/measureWords.ts';
import { isTimeText, isYearText, parsePart, splitTime } from '../columns/findTime.ts';

export type HeadingParts = { column: DraftColumn; period?: string; texts: string[] };

/**
 * A heading over all columns of a table with several rows of headings says nothing of any of them. `year`: of the whole
 * table, where months or quarters across say none.
 */
export function headingParts(columns: DraftColumn[], year?: string): HeadingParts[] {
  const isOfParts = columns.filter(({ path }) => path.some((text) => isPartOf(text, year))).length > 1;
  const parts = columns.map((column) => partsOf(column, isOfParts ? year : undefined));
  const [first] = parts;
  const depth = Math.max(...parts.map(({ texts }) => texts.length));
  const shared = first?.texts[0];
  const isOverAll =
    columns.length > 1 && depth > 1 && parts.every(({ texts }) => texts.length > 1 && texts[0] === shared);
  return isOverAll ? parts.map((part) => ({ ...part, texts: part.texts.slice(1) })) : parts;
}

function partsOf(column: DraftColumn, year: string | undefined): HeadingParts {
  const path = column.path.length === 0 ? [column.header] : column.path;
  const at = path.findIndex((text) => isTimeText(text));
  const yearOf = at >= 0 && isYearText(path[at]!) ? path[at]!.slice(0, 4) : year;
  const part = path.findIndex((text) => isPartOf(text, yearOf));
  if (part >= 0) {
    const others = path.filter((_, index) => index !== at && index !== part);
    return { column, period: withYear(path[part]!, yearOf!), texts: textsOf(others) };
  }
  if (at >= 0) return { column, period: path[at]!, texts: textsOf(path.filter((_, index) => index !== at)) };
  const within = path.findIndex((text) => splitTime(text) !== undefined);
  const split = splitTime(path[within] ?? '');
  if (split === undefined) return { column, texts: textsOf(path) };
  return { column, period: split.period, texts: textsOf(path.with(within, split.rest)) };
}

/** 1月, Q1 or 上半年 under a year. */
function isPartOf(text: string, year: string | undefined): boolean {
  return year !== undefined && parsePart(text) === undefined && parsePart(text, { role: 'period', year }) !== undefined;
}

/** As a release reads it in one cell: 2021年1—7月, Q1 2021. */
function withYear(part: string, year: string): string {
  const written = [`${year}年${part}`, `${year} ${part}`, `${part} ${year}`];
  return written.find((text) => parsePart(text) !== undefined) ?? part;
}

function textsOf(path: string[]): string[] {
  return path.map((text) => withoutUnit(text).title).filter((text) => text !== '');
}
