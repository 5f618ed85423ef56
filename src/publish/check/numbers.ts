/** Checks that the PDF prints the numbers of its page, section by section, in order. */
import { error, type ProblemKind } from '../../model/problem.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { PdfTag } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/publication.ts';
import { firstDifference } from './place.ts';
import { printedTexts } from './printedTexts.ts';

export const numberProblems = {
  'numbers-differ': error({
    'zh-CN': { fact: '本节印出的数字与网页不同', remedy: '检查打印样式是否隐藏、重复或移动了数字' },
    en: {
      fact: 'the numbers printed in this section are not those of the page',
      remedy: 'see whether print styles hide, repeat or move one',
    },
  }),
  'cell-missing': error({
    'zh-CN': { fact: '网页上的数字没有印出来', remedy: '检查打印样式是否隐藏或截断了它' },
    en: { fact: 'a figure of the page was not printed', remedy: 'see whether print styles hide or cut it' },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof numberProblems>;

type Numbered = { number: string; section: number };
type PrintedNumber = Numbered & { page: number };

/** The numbers of each section, from heading to heading, are those of the page, in its order. */
export function checkNumbers(pdf: PdfReading, tags: PdfTag, { headings, texts }: PageFacts): Fault[] {
  const read = printedTexts(pdf, tags).flatMap(numbersOf);
  const expected = texts.flatMap(numbersOf);
  return headings.concat('').flatMap((_, section) => checkSection(section, read, expected, headings));
}

function numbersOf<Text extends { text: string; section: number }>(text: Text): (Text & Numbered)[] {
  return numbersIn(text.text).map((number) => ({ ...text, number }));
}

function checkSection(section: number, read: PrintedNumber[], expected: Numbered[], headings: string[]): Fault[] {
  const printed = read.filter((number) => number.section === section);
  const due = expected.filter((number) => number.section === section);
  const at = firstDifference<Numbered>(printed, due, (a, b) => a?.number === b?.number);
  if (at === undefined) return [];
  const page = (printed[at] ?? printed.at(-1))?.page;
  return [
    {
      code: 'numbers-differ',
      ...(page === undefined ? {} : { page }),
      place: headings[section - 1] ?? '',
      read: around(printed, at),
      expected: around(due, at),
    },
  ];
}

/** The number with its neighbours. */
function around(numbers: { number: string }[], at: number): string {
  return numbers
    .slice(Math.max(0, at - 1), at + 2)
    .map(({ number }) => number)
    .join(' ');
}

/** The text of a PDF without white space, and the indexes at which a run begins. */
type Print = { text: string; starts: Set<number> };

/** Every released figure of the page, number and unit together, is in the PDF. */
export function checkCells(pdf: PdfReading, { cells }: PageFacts): Fault[] {
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

/** 562 is not printed where 1562 is: a number ends where its run ends, or where no digit follows. */
function isPrinted(cell: string, { text, starts }: Print): boolean {
  for (let at = text.indexOf(cell); at >= 0; at = text.indexOf(cell, at + 1)) {
    const end = at + cell.length;
    const isWhole = starts.has(at) || !(/^\d/.test(cell) && /[\d.,−]$/.test(text.slice(0, at)));
    if (isWhole && (starts.has(end) || !(/\d$/.test(cell) && /^[.,]?\d/.test(text.slice(end, end + 2))))) return true;
  }
  return false;
}

/** The numbers in a text as written, in digits of any script, with separators, decimals and sign. */
export function numbersIn(text: string): string[] {
  return text.match(/−?\p{Nd}+(?:[.,]\p{Nd}+)*/gu) ?? [];
}
