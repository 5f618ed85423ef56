/** Checks that the PDF prints the numbers and words of its page, section by section, in order. */
import type { ProblemKind } from '../../model/problem.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfReading } from '../pdf/reading.ts';
import { contentsOf, repeatedContents, type PdfTag } from '../pdf/tags.ts';
import { programFault, type PdfFault } from '../plan/publication.ts';
import { bare, firstDifference } from './place.ts';

export const sectionProblems = {
  'numbers-differ': programFault({
    'zh-CN': '本节印出的数字与网页不同',
    en: 'the numbers printed in this section are not those of the page',
  }),
  'cell-missing': programFault({ 'zh-CN': '网页上的数字没有印出来', en: 'a figure of the page was not printed' }),
  'words-differ': programFault({
    'zh-CN': '本节印出的文字与网页不同',
    en: 'the text printed in this section is not that of the page',
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof sectionProblems>;

/** The numbers of each section, from heading to heading, are those of the page, in its order. */
export function checkNumbers(pdf: PdfReading, tags: PdfTag, facts: PageFacts): Fault[] {
  return sectionsOf(pdf, tags, facts).flatMap(({ printed, due, place }): Fault[] => {
    const numbers = printed.flatMap(({ text, page }) => numbersIn(text).map((number) => ({ number, page })));
    const read = numbers.map(({ number }) => number);
    const expected = due.flatMap(({ text }) => numbersIn(text));
    const at = firstDifference(read, expected);
    if (at === undefined) return [];
    const page = (numbers[at] ?? numbers.at(-1))?.page;
    return [
      {
        code: 'numbers-differ',
        ...(page !== undefined && { page }),
        place,
        read: neighbours(read, at),
        expected: neighbours(expected, at),
      },
    ];
  });
}

function neighbours(numbers: string[], at: number): string {
  return numbers.slice(Math.max(0, at - 1), at + 2).join(' ');
}

type Section = { printed: PrintedText[]; due: PageFacts['texts']; place: string };

/** What each section prints, and what the page has in it; `place` is its heading. */
function sectionsOf(pdf: PdfReading, tags: PdfTag, { headings, texts }: PageFacts): Section[] {
  const printed = Map.groupBy(printedTexts(pdf, tags), ({ section }) => section);
  const due = Map.groupBy(texts, ({ section }) => section);
  return ['', ...headings].map((place, section) => ({
    printed: printed.get(section) ?? [],
    due: due.get(section) ?? [],
    place,
  }));
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

/**
 * The text of each section, from heading to heading, is that of the page, white space apart: so each number keeps its
 * unit and its place. Its digits are compared by `checkNumbers`.
 */
export function checkWords(pdf: PdfReading, tags: PdfTag, facts: PageFacts): Fault[] {
  return sectionsOf(pdf, tags, facts).flatMap(({ printed, due, place }): Fault[] => {
    const read = joined(printed);
    const expected = joined(due);
    const at = firstDifference(masked(read), masked(expected));
    if (at === undefined) return [];
    const page = pageAt(printed, at);
    return [
      {
        code: 'words-differ',
        ...(page !== undefined && { page }),
        place,
        read: excerpt(read, at),
        expected: excerpt(expected, at),
      },
    ];
  });
}

function joined(texts: { text: string }[]): string {
  return texts.map(({ text }) => bare(text)).join('');
}

function masked(text: string): string {
  return text.replace(/\d/g, '0');
}

/** The sheet of the character that differs, or of the last before it. */
function pageAt(printed: PrintedText[], at: number): number | undefined {
  let end = 0;
  const text = printed.find(({ text }) => (end += bare(text).length) > at);
  return (text ?? printed.at(-1))?.page;
}

function excerpt(text: string, at: number): string {
  return text.slice(Math.max(0, at - 8), at + 12);
}

/** `section` counts the headings so far. */
type PrintedText = { text: string; page: number; section: number };

/** In the order in which they are read out, without artifacts. */
function printedTexts(pdf: PdfReading, tags: PdfTag): PrintedText[] {
  const { joined, apart } = textsOf(pdf);
  let section = 0;
  const read = (tag: PdfTag, texts: Map<string, string>): PrintedText[] => {
    if (/^H\d$/.test(tag.role)) section += 1;
    const inner = tag.role === 'Figure' ? apart : texts;
    return piecesOnce(tag, joined).flatMap((piece) => {
      if (!('id' in piece)) return read(piece, inner);
      return [{ text: inner.get(piece.id) ?? '', page: piece.page, section }];
    });
  };
  return read(tags, joined);
}

/** The text of each content: joined, since a number may go on in the next line; or apart, as in a drawing. */
function textsOf({ pages }: PdfReading): Record<'joined' | 'apart', Map<string, string>> {
  const byMark = Map.groupBy(
    pages.flatMap(({ runs }) => runs),
    ({ mark }) => mark,
  );
  const contents = [...byMark].map(([mark, runs]) => [mark, runs.map(({ text }) => text.trim())] as const);
  return {
    joined: new Map(contents.map(([mark, texts]) => [mark, texts.join('').replace(/\s+/g, '')])),
    apart: new Map(contents.map(([mark, texts]) => [mark, texts.join(' ')])),
  };
}

/** What a tag contains, without the repeated head of a table on later sheets. */
function piecesOnce(tag: PdfTag, texts: Map<string, string>): PdfTag['pieces'] {
  if (tag.role !== 'TH') return tag.pieces;
  const contents = contentsOf(tag);
  const repeated = repeatedContents(contents, (sheet) => sheet.map(({ id }) => texts.get(id)).join(''));
  return repeated.length === 0 ? tag.pieces : contents.filter((content) => !repeated.includes(content));
}
