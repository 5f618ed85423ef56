/** Checks that the PDF prints the numbers of its page, section by section, in order. */
import type { PageFacts } from '../page/facts.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { PdfTag } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/problem.ts';
import { printedTexts } from './printedTexts.ts';

type Numbered = { number: string; section: number };
type PrintedNumber = Numbered & { page: number };

/** The numbers of each section, from heading to heading, are those of the page, in its order: none more, none less. */
export function checkNumbers(pdf: PdfReading, tags: PdfTag, { headings, texts }: PageFacts): PdfFault[] {
  const read = printedTexts(pdf, tags).flatMap(numbersOf);
  const expected = texts.flatMap(numbersOf);
  return headings.concat('').flatMap((_, section) => firstDifference(section, read, expected, headings));
}

function numbersOf<Text extends { text: string; section: number }>(text: Text): (Text & Numbered)[] {
  return numbersIn(text.text).map((number) => ({ ...text, number }));
}

function firstDifference(section: number, read: PrintedNumber[], expected: Numbered[], headings: string[]): PdfFault[] {
  const own = read.filter((printedNumber) => printedNumber.section === section);
  const due = expected.filter((numbered) => numbered.section === section);
  const length = Math.max(own.length, due.length);
  const at = Array.from({ length }, (_, index) => index).find((index) => own[index]?.number !== due[index]?.number);
  if (at === undefined) return [];
  const page = (own[at] ?? own.at(-1))?.page;
  return [
    {
      code: 'numbers-differ',
      ...(page === undefined ? {} : { page }),
      place: headings[section - 1] ?? '',
      read: around(own, at),
      expected: around(due, at),
    },
  ];
}

/** The number with its neighbours, for whoever must find it. */
function around(numbers: { number: string }[], at: number): string {
  return numbers
    .slice(Math.max(0, at - 1), at + 2)
    .map(({ number }) => number)
    .join(' ');
}

/** The text of a PDF without white space, and the places in it where a run begins. */
type Print = { text: string; starts: Set<number> };

/** Every released figure of the page, number and unit together, can be found in the PDF. */
export function checkCells(pdf: PdfReading, { cells }: PageFacts): PdfFault[] {
  const print = printOf(pdf);
  const missing = new Set(cells.map(({ text }) => text).filter((text) => !isPrinted(text, print)));
  return [...missing].map((text) => ({ code: 'cell-missing', expected: text }));
}

function printOf({ pages }: PdfReading): Print {
  const starts = new Set<number>();
  let text = '';
  for (const run of pages.flatMap(({ runs }) => runs)) {
    starts.add(text.length);
    text += run.text.replace(/\s+/g, '');
  }
  return { text, starts: starts.add(text.length) };
}

/** 562 is not printed where 1562 stands: a number ends where its run ends, or where no digit follows. */
function isPrinted(cell: string, { text, starts }: Print): boolean {
  for (let at = text.indexOf(cell); at >= 0; at = text.indexOf(cell, at + 1)) {
    const end = at + cell.length;
    const isWhole = starts.has(at) || !(/^\d/.test(cell) && /[\d.,−]$/.test(text.slice(0, at)));
    if (isWhole && (starts.has(end) || !(/\d$/.test(cell) && /^[.,]?\d/.test(text.slice(end, end + 2))))) return true;
  }
  return false;
}

/** The numbers in a text, each as it is written, in digits of whatever width: with separators, decimals and sign. */
export function numbersIn(text: string): string[] {
  return text.match(/−?\p{Nd}+(?:[.,]\p{Nd}+)*/gu) ?? [];
}
