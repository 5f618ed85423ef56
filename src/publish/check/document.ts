/** Checks the document: title, language, paper, size and links. */
import { notice, type ProblemKind } from '../../model/problem.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfLink, PdfPage, PdfReading } from '../pdf/reading.ts';
import { programFault, type PdfFault, type Publication } from '../plan/publication.ts';

export const documentProblems = {
  'title-differs': programFault({
    'zh-CN': '标题与出版清单不符',
    en: 'the title is not that of the list of publications',
  }),
  'language-differs': programFault({
    'zh-CN': '语言与出版清单不符',
    en: 'the language is not that of the list of publications',
  }),
  'paper-differs': programFault({
    'zh-CN': '纸张不是出版清单所定的（一般为 A4）',
    en: 'the paper is not that of the list of publications, as a rule A4',
  }),
  'print-shrunk': notice({
    'zh-CN': { fact: '有内容比纸面宽，整份PDF被缩小', remedy: '把这里的名称或文字改短' },
    en: {
      fact: 'something is wider than the sheet, and the whole PDF was made smaller',
      remedy: 'shorten this name or text',
    },
  }),
  'pages-exceeded': notice({
    'zh-CN': { fact: '页数超过规定', remedy: '改短标题，或数据包中的名称' },
    en: { fact: 'there are more pages than it may have', remedy: 'shorten the headline, or titles of the package' },
  }),
  'bytes-exceeded': notice({
    'zh-CN': { fact: 'PDF文件过大', remedy: '发送前确认收件方能接收，或放宽出版物的 mostBytes' },
    en: {
      fact: 'the PDF is larger than it may be',
      remedy: 'see that it can be sent, or raise mostBytes of its edition',
    },
  }),
  'page-half-empty': notice({
    'zh-CN': { fact: '此页空白过半', remedy: '可调整分页或内容' },
    en: { fact: 'more than half of the sheet is empty', remedy: 'where it matters, change breaks or content' },
  }),
  'link-undescribed': programFault({ 'zh-CN': '链接没有说明', en: 'a link does not say where it leads' }),
  'link-broken': programFault({ 'zh-CN': '链接没有去处', en: 'a link leads nowhere' }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof documentProblems>;

export function checkHead(pdf: PdfReading, { title, language }: Publication, facts: PageFacts): Fault[] {
  const heads: (Fault & { read: string; expected: string })[] = [
    { code: 'title-differs', read: pdf.title, expected: title },
    { code: 'title-differs', place: '<title>', read: facts.title, expected: title },
    { code: 'language-differs', read: pdf.language, expected: language },
    { code: 'language-differs', place: '<html lang>', read: facts.language, expected: language },
    { code: 'title-differs', place: 'XMP', read: pdf.xmp.title, expected: title },
    { code: 'language-differs', place: 'XMP', read: pdf.xmp.language, expected: language },
  ];
  return heads.filter(({ place, read, expected }) =>
    place === '<title>' ? !read.includes(expected) : read !== expected,
  );
}

/** In millimetres. */
const a4 = { width: 210, height: 297 };
const pointsPerMillimetre = 72 / 25.4;

/** One element wider than the measure makes Chrome shrink the whole PDF. */
export function checkPaper(
  { pages }: PdfReading,
  facts: PageFacts,
  { paper }: Pick<Publication, 'paper'> = {},
): Fault[] {
  const { width: across, height: down } = paper ?? a4;
  const short = Math.min(across, down) * pointsPerMillimetre;
  const long = Math.max(across, down) * pointsPerMillimetre;
  const wrong = pages.flatMap(({ width, height }, index): Fault[] => {
    const isShort = Math.abs(Math.min(width, height) - short) < 1;
    if (isShort && Math.abs(Math.max(width, height) - long) < 1) return [];
    const expected = paper === undefined ? 'A4' : `${across}×${down} mm`;
    return [{ code: 'paper-differs', page: index + 1, read: `${width}×${height} pt`, expected }];
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
    ...missing.map(([target, place]): Fault => {
      return { code: 'link-broken', place, read: target.includes(':') ? target : `#${target}` };
    }),
  ];
}

function targetOf({ id, address = '' }: PdfLink): string {
  return id === undefined ? address : `#${id}`;
}

function isPublic(address: string): boolean {
  return /^(?:mailto:|tel:|https?:\/\/(?!localhost\b|127\.))/.test(address);
}
