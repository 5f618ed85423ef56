import type { PdfFault } from '../finding.ts';
import type { PageFacts } from '../pageFacts.ts';
import type { PdfReading } from '../pdfReading.ts';
import type { PdfTag } from '../pdfTags.ts';
import { numbersIn } from './numbersIn.ts';
import { printedTexts } from './printedTexts.ts';

type Numbered = { number: string; section: number };
type PrintedNumber = Numbered & { page: number };

/** The numbers of each section, from heading to heading, are those of the page, in its order: none more, none less. */
export function checkNumbers(pdf: PdfReading, tags: PdfTag, { headings, texts }: PageFacts): PdfFault[] {
  const read = printedTexts(pdf, tags).flatMap(numbersOf);
  const expected = texts.flatMap(numbersOf);
  return headings.concat('').flatMap((_, section) => firstDifference(section, read, expected, headings));
}

function numbersOf<Text extends { text: string; section: number }>(one: Text): (Text & Numbered)[] {
  return numbersIn(one.text).map((number) => ({ ...one, number }));
}

function firstDifference(section: number, read: PrintedNumber[], expected: Numbered[], headings: string[]): PdfFault[] {
  const own = read.filter((one) => one.section === section);
  const due = expected.filter((one) => one.section === section);
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
