/** A PDF as pdf.js reads it, which is not the code that wrote it: text runs, links, outline, metadata, destinations. */
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Box, commonBox } from '../page/drawings.ts';

/**
 * A run of text. `isTagged` is false where it is neither read out nor an artifact. `mark` is the name of its marked
 * content, '' in an artifact. `x` and `y` are its start on the base line, in points from the lower left corner of the
 * page, `width` and `size` its extent.
 */
export type TextRun = {
  text: string;
  size: number;
  isTagged: boolean;
  mark: string;
  x: number;
  y: number;
  width: number;
  isLevel: boolean;
  /** Made oblique by the browser, because no face is. */
  isSlanted?: boolean;
};

/** The letters of a run between their base line and the height of a capital. */
export function lettersBox({ x, y, width, size }: TextRun): Box {
  return { left: x, right: x + width, low: y, high: y + 0.7 * size };
}

export type PdfPage = {
  width: number;
  height: number;
  /** The box between the margins, and that of the lines and areas of each content. */
  area: Box;
  painted: Map<string, Box>;
  runs: TextRun[];
  /** Alternative text of each figure; empty where it has none. */
  figures: string[];
  links: PdfLink[];
};

/** `words` describe the link to an id of the document or to a whole address. */
export type PdfLink = { words: string; id?: string; address?: string };

export type PdfReading = {
  title: string;
  language: string;
  /** The same as the XMP packet has it; empty where there is none. */
  xmp: { title: string; language: string };
  isMarked: boolean;
  /** Titles in order, and the depth of each: 1 at the top. */
  outline: string[];
  depths: number[];
  /** Page of each id that is linked to. */
  destinations: Map<string, number>;
  pages: PdfPage[];
};

export async function pdfReading(pdf: PDFDocumentProxy): Promise<PdfReading> {
  const { info, metadata } = await pdf.getMetadata();
  const xmpText = (name: string) => (metadata as { get: (name: string) => string | null } | null)?.get(name) ?? '';
  const { Title: title = '', Language: language = '' } = info as { Title?: string; Language?: string };
  const marks: unknown = await pdf.getMarkInfo();
  const outline = outlineOf(await pdf.getOutline());
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(await pdf.getPage(number)));
  return {
    title,
    language,
    xmp: { title: xmpText('dc:title'), language: xmpText('dc:language') },
    isMarked: (marks instanceof Map ? marks.get('Marked') : (marks as { Marked?: boolean } | null)?.Marked) === true,
    outline: outline.map(({ title }) => title),
    depths: outline.map(({ depth }) => depth),
    destinations: await destinationPages(pdf),
    pages,
  };
}

type OutlineItem = { title: string; items: OutlineItem[] };

/** pdf.js has null for a PDF without one. */
function outlineOf(items: OutlineItem[] | null, depth = 1): { title: string; depth: number }[] {
  return (items ?? []).flatMap(({ title, items: inner }) => [
    { title: title.replace(/\s+/g, ' ').trim(), depth },
    ...outlineOf(inner, depth + 1),
  ]);
}

type TextItems = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];
type TextItem = Extract<TextItems[number], { str: string }>;

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const { area, marks: painted } = await paintedBoxes(page);
  return {
    width: right - left,
    height: top - bottom,
    area,
    painted,
    runs: runs(items, page.view),
    figures: figures((await page.getStructTree()) as Node | null),
    links: ((await page.getAnnotations()) as Annotation[]).filter(({ subtype }) => subtype === 'Link').map(linkOf),
  };
}

type Annotation = { subtype: string; contentsObj?: { str: string }; dest?: unknown; unsafeUrl?: string };

function linkOf({ contentsObj, dest, unsafeUrl }: Annotation): PdfLink {
  return {
    words: contentsObj?.str ?? '',
    ...(typeof dest === 'string' && { id: decodedId(dest) }),
    ...(unsafeUrl !== undefined && { address: unsafeUrl }),
  };
}

/** Content whose name was used before on its page: Chrome numbers content drawn through opacity or blending from 0 again. */
const repeatedMark = 'again';

function runs(items: TextItems, [left = 0, bottom = 0]: number[]): TextRun[] {
  const texts: TextRun[] = [];
  const open: string[] = [];
  const begun = new Set<string>();
  for (const item of items) {
    if (!('str' in item)) {
      // An artifact with properties has no id.
      const id = ('id' in item && item.id) || '';
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(begun.has(id) ? repeatedMark : id);
      if (id !== '') begun.add(id);
    } else if (item.str !== '') texts.push(run(item, open, left, bottom));
  }
  return texts;
}

function run({ str, transform, width }: TextItem, open: string[], left: number, bottom: number): TextRun {
  const [, slope = 0, across = 0, up = 0, x = 0, y = 0] = transform as number[];
  const place = { x: x - left, y: y - bottom, width, isLevel: slope === 0, isSlanted: slope === 0 && across !== 0 };
  const mark = open.findLast((id) => id !== '' && id !== repeatedMark) ?? '';
  const isTagged = open.length > 0 && !open.includes(repeatedMark);
  return { text: str, size: Math.hypot(across, up), isTagged, mark, ...place };
}

type Node = { role?: string; alt?: string; children?: Node[] };

function figures(node: Node | null): string[] {
  const inner = node?.children?.flatMap(figures) ?? [];
  return node?.role === 'Figure' ? [node.alt ?? '', ...inner] : inner;
}

export async function openPdf<T>(bytes: Uint8Array, job: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  // pdf.js detaches the buffer that it gets.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  try {
    return await job(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** The page, counted from 1, of each id that a link inside the PDF leads to. */
export async function destinationPages(pdf: PDFDocumentProxy): Promise<Map<string, number>> {
  const named: unknown = await pdf.getDestinations();
  const destinations = Object.entries((named instanceof Map ? Object.fromEntries(named) : named) as Destinations);
  const pages = await Promise.all(
    destinations.map(async ([name, place]) => [decodedId(name), (await pdf.getPageIndex(place[0])) + 1] as const),
  );
  return new Map(pages);
}

type Destinations = Record<string, [{ num: number; gen: number }]>;

/** Chrome names a destination as in an address: ids outside ASCII are percent-encoded. */
export function decodedId(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** `area` is where the page lets anything be painted; `marks` has the box of the lines and areas of each content. */
type PaintedBoxes = { area: Box; marks: Map<string, Box> };

type Matrix = [number, number, number, number, number, number];

async function paintedBoxes(page: PDFPageProxy): Promise<PaintedBoxes> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  let area: Box = { left: 0, right: right - left, low: 0, high: top - bottom };
  const marks = new Map<string, Box>();
  const saved: Matrix[] = [];
  const open: string[] = [];
  let matrix: Matrix = [1, 0, 0, 1, -left, -bottom];
  let isClip = false;
  const paint = (box: Box): void => {
    const mark = open.findLast((id) => id !== '');
    if (isClip && open.length === 0) area = commonBox(area, box);
    else if (!isClip && mark !== undefined) marks.set(mark, around(marks.get(mark), box));
    isClip = false;
  };
  fnArray.forEach((operator, index) => {
    const args: unknown = argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = product(matrix, args as Matrix);
    else if (operator === OPS.clip || operator === OPS.eoClip) isClip = true;
    else if (operator === OPS.beginMarkedContent) open.push('');
    else if (operator === OPS.beginMarkedContentProps) open.push(nameOf(page, args as [unknown, unknown]));
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.constructPath) {
      const [, , edges] = args as [number, unknown, ArrayLike<number> | null];
      if (edges !== null) paint(boxOf(edges, matrix));
    }
  });
  return { area, marks };
}

function nameOf(page: PDFPageProxy, [, mark]: [unknown, unknown]): string {
  return typeof mark === 'number' ? `p${page.ref?.num}R_mc${mark}` : '';
}

function boxOf(edges: ArrayLike<number>, matrix: Matrix): Box {
  const [left = 0, low = 0, right = 0, high = 0] = Array.from(edges);
  const corners = [left, right].flatMap((x) => [low, high].map((y) => ({ x, y })));
  const across = corners.map(({ x, y }) => matrix[0] * x + matrix[2] * y + matrix[4]);
  const up = corners.map(({ x, y }) => matrix[1] * x + matrix[3] * y + matrix[5]);
  return { left: Math.min(...across), right: Math.max(...across), low: Math.min(...up), high: Math.max(...up) };
}

function product(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function around(a: Box | undefined, b: Box): Box {
  return {
    left: Math.min(a?.left ?? b.left, b.left),
    right: Math.max(a?.right ?? b.right, b.right),
    low: Math.min(a?.low ?? b.low, b.low),
    high: Math.max(a?.high ?? b.high, b.high),
  };
}
