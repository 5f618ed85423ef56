/** Where a fault is: its sheet, its words, and the first difference between what was read and what was expected. */
import type { Drawing } from '../page/drawings.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { PdfContent } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/publication.ts';

/** The sheet on which a drawing was printed, if it was, and the first sentence of its label. */
export function drawingPlace(
  { label }: Pick<Drawing, 'label'>,
  { pages }: Pick<PdfReading, 'pages'>,
): Pick<PdfFault, 'page' | 'place'> {
  const at = pages.findIndex(({ figures }) => figures.includes(label));
  const [place = ''] = label.split(/。|\. |；|; /);
  return { ...(at >= 0 && { page: at + 1 }), place };
}

/** The sheet of a text, where it is on one only. */
export function sheetOf(text: string, { pages }: Pick<PdfReading, 'pages'>): Pick<PdfFault, 'page'> {
  const start = bare(text).slice(0, 8);
  const texts = pages.map(({ runs }) => runs.map((run) => bare(run.text)).join(''));
  const [at = -1, ...others] = texts.flatMap((text, index) => (text.includes(start) ? [index] : []));
  return at < 0 || others.length > 0 ? {} : { page: at + 1 };
}

/** The beginning of what is printed of some contents. */
export function printedWords(contents: PdfContent[], { pages }: Pick<PdfReading, 'pages'>): string {
  const ids = new Set(contents.map(({ id }) => id));
  const texts = pages.flatMap(({ runs }) => runs.flatMap(({ mark, text }) => (ids.has(mark) ? text : [])));
  return texts.join('').slice(0, 40);
}

/** Without white space, and without soft hyphens, which show only where a line ends in one. */
export function bare(text: string): string {
  return text.replace(/[\s\u00ad]+/g, '');
}

/** The index of the first item that differs, also where one list is longer; undefined where there is none. */
export function firstDifference<T>(
  read: ArrayLike<T>,
  expected: ArrayLike<T>,
  isSame = (a: T | undefined, b: T | undefined): boolean => a === b,
): number | undefined {
  const length = Math.max(read.length, expected.length);
  return Array.from({ length }, (_, index) => index).find((index) => !isSame(read[index], expected[index]));
}
