/** A sheet of a workbook as plain data, cell by cell: what a library writes, and what is read back of it. */
import type { Language } from '../../model/language.ts';
import { digitWidth } from '../sheet/edition.ts';

/** How a cell looks; the looks are in `looks.ts`. */
export type Look =
  | 'publisher'
  | 'sample'
  | 'year'
  | 'front'
  | 'title'
  | 'unit'
  | 'unitRight'
  | 'spanner'
  | 'head'
  | 'headRight'
  | 'name'
  | 'text'
  | 'code'
  | 'link'
  | 'line'
  | 'number'
  | 'demonstration'
  | 'withheld'
  | 'symbol'
  | 'note';

/** Part of a title; the year of the data is in the accent colour. */
export type TitlePart = { text: string; isYear: boolean };

export type SheetCell = {
  value: string | number | TitlePart[];
  look: Look;
  /** Of a number, as spreadsheets write it. */
  format?: string;
  /** The sheet that a click opens. */
  opens?: string;
};

/** The first and the last line of a table are medium. */
type Rule = 'medium' | 'thin' | 'pale';

export type SheetLine = {
  /** In points. */
  height: number;
  /** From the first column; a missing one is empty. */
  cells: (SheetCell | undefined)[];
  isBold?: boolean;
  above?: Rule;
  below?: Rule;
};

export type SheetView = {
  name: string;
  /** Of each column in digits, as a spreadsheet shows them. */
  widths: number[];
  rows: SheetLine[];
  /** Rows and columns that stay in sight and are repeated on paper. */
  fixed: { rows: number; columns: number };
  /** Printed on one sheet of paper. */
  isOnePage?: boolean;
  /** The row of heads by which rows are filtered, from 1. */
  filtered?: number;
};

/** `footer` stands below each printed sheet, `status` above it: sample, 送审稿. */
export type WorkbookView = {
  language: Language;
  title: string;
  publisher: string;
  status: string;
  footer: string;
  release: string;
  /** ISO 8601: the date in the file. */
  date: string;
  sheets: SheetView[];
};

/** Points. */
export const heights = { front: 34, title: 24, total: 20, head: 18, data: 18, unit: 15 } as const;

/** Of a row whose texts wrap within their columns. */
export function wrappedHeight(texts: string[], widths: number[], least: number): number {
  const lines = texts.map((text, index) => linesWithin(text, widths[index] ?? 1).length);
  const most = Math.max(1, ...lines);
  return most === 1 ? least : Math.max(least, 15 * most + 3);
}

export function sheetText({ value }: SheetCell): string {
  return typeof value === 'object' ? value.map(({ text }) => text).join('') : String(value);
}

/** What may not be parted: a word with the space after it, a character with the mark that follows it. */
const unbroken = /[\u2e80-\uffee][，。；：、）》”！？]*|[^\s\u2e80-\uffee]+\s*|\s+/gu;

/** A line break in the text begins a line. */
export function linesWithin(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = (paragraph.match(unbroken) ?? []).reduce<string[]>((before, piece) => {
      const last = before.at(-1);
      const fits = last !== undefined && digitWidth((last + piece).trimEnd()) <= width;
      return fits ? [...before.slice(0, -1), last + piece] : [...before, piece];
    }, []);
    return lines.length === 0 ? [''] : lines.map((line) => line.trimEnd());
  });
}
