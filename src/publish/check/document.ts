/** Checks the document: title, language, paper, size and links. */
import { error, notice, type ProblemKind } from '../../model/problem.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfLink, PdfPage, PdfReading } from '../pdf/reading.ts';
import type { PdfFault, Publication } from '../plan/publication.ts';

export const documentProblems = {
  'title-differs': error({
    'zh-CN': { fact: '标题与出版清单不符', remedy: '使网页标题与出版清单一致' },
    en: { fact: 'the title is not that of the list of publications', remedy: 'make page and list agree' },
  }),
  'language-differs': error({
    'zh-CN': { fact: '语言与出版清单不符', remedy: '使网页语言与出版清单一致' },
    en: { fact: 'the language is not that of the list of publications', remedy: 'make page and list agree' },
  }),
  'paper-differs': error({
    'zh-CN': { fact: '纸张不是 A4', remedy: '检查 @page 的 size' },
    en: { fact: 'the paper is not A4', remedy: 'look at the size of @page' },
  }),
  'print-shrunk': error({
    'zh-CN': { fact: '整份PDF被缩小', remedy: '找出比版心宽的元素并改窄' },
    en: { fact: 'the whole PDF was made smaller', remedy: 'find what is wider than the measure and make it narrower' },
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
  'link-undescribed': error({
    'zh-CN': { fact: '链接没有说明', remedy: '给链接写上文字' },
    en: { fact: 'a link does not say where it leads', remedy: 'give it words' },
  }),
  'link-broken': error({
    'zh-CN': { fact: '链接没有去处', remedy: '改正网址，或补上所指的位置' },
    en: { fact: 'a link leads nowhere', remedy: 'correct its address, or add the place that it names' },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof documentProblems>;

export function checkHead(pdf: PdfReading, { title, language }: Publication, facts: PageFacts): Fault[] {
  const faults: Fault[] = [];
  if (pdf.title !== title) faults.push({ code: 'title-differs', read: pdf.title, expected: title });
  if (!facts.title.includes(title))
    faults.push({ code: 'title-differs', place: '<title>', read: facts.title, expected: title });
  if (pdf.language !== language) faults.push({ code: 'language-differs', read: pdf.language, expected: language });
  if (facts.language !== language)
    faults.push({ code: 'language-differs', place: '<html lang>', read: facts.language, expected: language });
  if (pdf.xmp.title !== title)
    faults.push({ code: 'title-differs', place: 'XMP', read: pdf.xmp.title, expected: title });
  if (pdf.xmp.language !== language)
    faults.push({ code: 'language-differs', place: 'XMP', read: pdf.xmp.language, expected: language });
  return faults;
}

/** Every page is A4 and printed at full scale: one element wider than the measure makes Chrome shrink the whole PDF. */
export function checkPaper({ pages }: PdfReading, facts: PageFacts): Fault[] {
  const wrong = pages.flatMap(({ width, height }, index): Fault[] => {
    // In points, upright or across.
    const isShort = Math.abs(Math.min(width, height) - 595.28) < 1;
    if (isShort && Math.abs(Math.max(width, height) - 841.89) < 1) return [];
    return [{ code: 'paper-differs', page: index + 1, read: `${width}×${height} pt`, expected: 'A4' }];
  });
  return [...wrong, ...checkScale(pages, facts)];
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

/** Links lead to an id of the document or to a public address, and none of the page is missing. */
export function checkLinks({ pages, destinations }: PdfReading, { links: promised }: PageFacts): Fault[] {
  const faults = pages.flatMap(({ links }, index) =>
    links.flatMap((link): Fault[] => {
      const page = index + 1;
      const silent: Fault[] = link.words === '' ? [{ code: 'link-undescribed', page, place: targetOf(link) }] : [];
      const leads = link.id === undefined ? isPublic(link.address ?? '') : destinations.has(link.id);
      return leads ? silent : [...silent, { code: 'link-broken', page, place: link.words, read: targetOf(link) }];
    }),
  );
  const targets = new Set(pages.flatMap(({ links }) => links.map(({ id, address = '' }) => id ?? address)));
  const missing = Object.entries(promised).filter(([target]) => !targets.has(target));
  return [
    ...faults,
    ...missing.map(([target, words]): Fault => ({ code: 'link-broken', place: words, read: targetName(target) })),
  ];
}

function targetName(target: string): string {
  return target.includes(':') ? target : `#${target}`;
}

function targetOf({ id, address = '' }: PdfLink): string {
  return id === undefined ? address : `#${id}`;
}

function isPublic(address: string): boolean {
  return /^(?:mailto:|tel:|https?:\/\/(?!localhost\b|127\.))/.test(address);
}
