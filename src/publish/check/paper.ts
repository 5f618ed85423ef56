/** Checks paper and size: A4, not shrunk, within the limits of pages and bytes, sheets filled. */
import { error, notice, type ProblemKind } from '../../model/problem.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfPage, PdfReading } from '../pdf/reading.ts';
import type { PdfFault, Publication } from '../plan/publication.ts';

export const paperProblems = {
  'paper-differs': error({
    'zh-CN': { fact: '纸张不是 A4', remedy: '检查 @page 的 size' },
    en: { fact: 'the paper is not A4', remedy: 'look at the size of @page' },
  }),
  'print-shrunk': error({
    'zh-CN': { fact: '整份PDF被缩小', remedy: '找出比版心宽的元素并改窄' },
    en: {
      fact: 'the whole PDF was made smaller',
      remedy: 'find what is wider than the measure and make it narrower',
    },
  }),
  'pages-exceeded': error({
    'zh-CN': { fact: '页数超过规定', remedy: '改短标题，或数据包中的名称' },
    en: { fact: 'there are more pages than it may have', remedy: 'shorten the headline, or titles of the package' },
  }),
  'bytes-exceeded': error({
    'zh-CN': { fact: 'PDF过大', remedy: '检查图片和字体，或放宽出版物的 mostBytes' },
    en: { fact: 'the PDF is too large', remedy: 'look at images and faces, or at mostBytes of its edition' },
  }),
  'page-half-empty': notice({
    'zh-CN': { fact: '此页空白过半', remedy: '可调整分页或内容' },
    en: { fact: 'more than half of the sheet is empty', remedy: 'where it matters, change breaks or content' },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof paperProblems>;

/** A4 in points, upright or across. */
const shortSide = 595.28;
const longSide = 841.89;

/** Every page is A4 and printed at full scale: one element wider than the measure makes Chrome shrink the whole PDF. */
export function checkPaper({ pages }: PdfReading, facts: PageFacts): Fault[] {
  const wrong = pages.flatMap((page, index): Fault[] =>
    isA4(page)
      ? []
      : [{ code: 'paper-differs', page: index + 1, read: `${page.width}×${page.height} pt`, expected: 'A4' }],
  );
  return [...wrong, ...checkScale(pages, facts)];
}

function isA4({ width, height }: PdfPage): boolean {
  return Math.abs(Math.min(width, height) - shortSide) < 1 && Math.abs(Math.max(width, height) - longSide) < 1;
}

/** Chrome shrinks all or nothing, so one heading at the size of its style sheet proves the scale. */
function checkScale(pages: PdfPage[], { type }: PageFacts): Fault[] {
  const printed = pages.flatMap(({ runs }) => runs).filter(({ text }) => text.length > 1);
  const scales = type.flatMap(({ text, size }) =>
    printed.filter((run) => text.startsWith(run.text.trim())).map((run) => ({ text, scale: run.size / size })),
  );
  const [first] = scales.filter(({ scale }) => scale < 1).toSorted((a, b) => b.scale - a.scale);
  if (first === undefined || scales.some(({ scale }) => Math.abs(scale - 1) < 0.004)) return [];
  return [{ code: 'print-shrunk', place: first.text, read: `${(first.scale * 100).toFixed(1)}%`, expected: '100%' }];
}

/** The PDF has no more sheets than the publication may have. */
export function checkLength({ pages }: PdfReading, { mostPages }: Publication): Fault[] {
  if (mostPages === undefined || pages.length <= mostPages) return [];
  return [{ code: 'pages-exceeded', read: String(pages.length), expected: `≤ ${mostPages}` }];
}

/** In bytes: the faces, and what a page may add. */
const facesBytes = 300_000;
const bytesPerPage = 125_000;

/** The PDF is small enough to be sent, and within the limit of its edition. */
export function checkBytes(bytes: number, pages: number, mostBytes = Infinity): Fault[] {
  const most = Math.min(facesBytes + bytesPerPage * pages, mostBytes);
  return bytes <= most ? [] : [{ code: 'bytes-exceeded', read: String(bytes), expected: `≤ ${most}` }];
}

/** Sheets more than half empty, except the cover and the last: a notice. */
export function checkFilled({ pages }: PdfReading): Fault[] {
  return pages.flatMap((page, index): Fault[] => {
    const isEnd = index === 0 || index === pages.length - 1;
    return isEnd || lowest(page) <= page.height / 2 ? [] : [{ code: 'page-half-empty', page: index + 1 }];
  });
}

/** The lowest text that is read out, in points from the foot of the sheet. */
function lowest({ runs, height }: PdfPage): number {
  return Math.min(height, ...runs.filter(({ mark }) => mark !== '').map(({ y }) => y));
}
