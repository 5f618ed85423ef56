/** Checks that the PDF prints the text of its page word for word, section by section. */
import { error, type ProblemKind } from '../../model/problem.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { PdfTag } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/publication.ts';
import { bare, firstDifference } from './place.ts';
import { printedTexts, type PrintedText } from './printedTexts.ts';

export const wordProblems = {
  'words-differ': error({
    'zh-CN': { fact: '本节印出的文字与网页不同', remedy: '检查打印样式是否隐藏、添加或移动了文字' },
    en: {
      fact: 'the text printed in this section is not that of the page',
      remedy: 'see whether print styles hide, add or move words',
    },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof wordProblems>;

/**
 * The text of each section, from heading to heading, is that of the page, white space apart: so each number keeps its
 * unit and its place. Its digits are compared by `checkNumbers`.
 */
export function checkWords(pdf: PdfReading, tags: PdfTag, { headings, texts }: PageFacts): Fault[] {
  const printed = Map.groupBy(printedTexts(pdf, tags), ({ section }) => section);
  const due = Map.groupBy(texts, ({ section }) => section);
  return headings
    .concat('')
    .flatMap((_, section) =>
      checkSection(printed.get(section) ?? [], joined(due.get(section) ?? []), headings[section - 1] ?? ''),
    );
}

function checkSection(printed: PrintedText[], expected: string, place: string): Fault[] {
  const read = joined(printed);
  const at = firstDifference(masked(read), masked(expected));
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

function masked(text: string): string {
  return text.replace(/\d/g, '0');
}

/** The sheet of the character that differs, or of the last before it. */
function pageAt(printed: PrintedText[], at: number): number | undefined {
  let end = 0;
  const text = printed.find(({ text }) => (end += bare(text).length) > at);
  return (text ?? printed.at(-1))?.page;
}

/** The character with its neighbours. */
function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 8), at + 12);
}
