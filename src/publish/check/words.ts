/** Checks that the PDF prints the text of its page word for word, section by section. */
import type { PageFacts } from '../page/facts.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { PdfTag } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/problem.ts';
import { printedTexts, type PrintedText } from './printedTexts.ts';

/**
 * The text of each section, from heading to heading, is that of the page, word for word and in its order, white space
 * apart: so each number keeps its unit and its place. Which digits it has is for `checkNumbers`.
 */
export function checkWords(pdf: PdfReading, tags: PdfTag, { headings, texts }: PageFacts): PdfFault[] {
  const printed = Map.groupBy(printedTexts(pdf, tags), ({ section }) => section);
  const due = Map.groupBy(texts, ({ section }) => section);
  return headings
    .concat('')
    .flatMap((_, section) =>
      firstDifference(printed.get(section) ?? [], joined(due.get(section) ?? []), headings[section - 1] ?? ''),
    );
}

function firstDifference(printed: PrintedText[], expected: string, place: string): PdfFault[] {
  const read = joined(printed);
  const a = masked(read);
  const b = masked(expected);
  const length = Math.max(a.length, b.length);
  const at = Array.from({ length }, (_, index) => index).find((index) => a[index] !== b[index]);
  if (at === undefined) return [];
  const page = pageAt(printed, at);
  return [
    {
      code: 'words-differ',
      ...(page !== undefined && { page }),
      place,
      read: around(read, at),
      expected: around(expected, at),
    },
  ];
}

function joined(texts: { text: string }[]): string {
  return texts.map(({ text }) => bare(text)).join('');
}

/** A soft hyphen shows only where a line ends in it. */
function bare(text: string): string {
  return text.replace(/[\s\u00ad]+/g, '');
}

function masked(text: string): string {
  return text.replace(/\d/g, '0');
}

/** The sheet of the character that differs, or of the last before it. */
function pageAt(printed: PrintedText[], at: number): number | undefined {
  let end = 0;
  const own = printed.find(({ text }) => (end += bare(text).length) > at);
  return (own ?? printed.at(-1))?.page;
}

/** The character with its neighbours, for whoever must find it. */
function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 8), at + 12);
}
