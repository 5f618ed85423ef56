/** Checks that text is set in the embedded faces, copies out as it reads, and is tagged. */
import { PDFArray, PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { ProblemKind } from '../../model/problem.ts';
import type { Face } from '../faces/faces.ts';
import type { AskedFace } from '../page/facts.ts';
import type { PdfPage, PdfReading, TextRun } from '../pdf/reading.ts';
import { programFault, type PdfFault } from '../plan/publication.ts';
import { sheetOf } from './place.ts';

export const textProblems = {
  'pdf-empty': programFault({ 'zh-CN': '此页没有文字', en: 'this page has no text' }),
  'text-miscopied': programFault({ 'zh-CN': '文字复制出来不是原字', en: 'the text copies out as other characters' }),
  'text-untagged': programFault({
    'zh-CN': '文字没有标签，读屏软件读不到',
    en: 'the text has no tag and screen readers miss it',
  }),
  'number-unread': programFault({
    'zh-CN': '正文中有读屏软件读不到的数字',
    en: 'a number stands among the text and is not read out',
  }),
  'font-type3': programFault({ 'zh-CN': '字体成了 Type 3', en: 'a font became Type 3' }),
  'font-not-embedded': programFault({ 'zh-CN': '字体没有嵌入', en: 'a font is not embedded' }),
  'font-foreign': programFault({ 'zh-CN': '用了本机字体', en: 'a font of this machine was used' }),
  'face-missing': programFault({
    'zh-CN': '没有所要的字体或字重',
    en: 'the face or weight that is asked for is missing',
  }),
  'face-slanted': programFault({ 'zh-CN': '文字被浏览器硬拉成斜体', en: 'the browser slanted upright letters' }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof textProblems>;

/** Characters that a text must not copy out as: of a glyph that is missing, radicals, compatibility forms, replacement. */
const miscopied = /[\0\u2e80-\u2fdf\uf900-\ufaff\ufffd]/;

export function checkText({ pages }: PdfReading): Fault[] {
  if (pages.length === 0) return [{ code: 'pdf-empty' }];
  return pages.flatMap(({ runs }, index): Fault[] => {
    const page = index + 1;
    if (runs.every(({ text }) => text.trim() === '')) return [{ code: 'pdf-empty', page }];
    const wrong = runs.filter(({ text }) => miscopied.test(text));
    const unheard = runs.filter(({ text, isTagged }) => !isTagged && text.trim() !== '');
    return [
      ...wrong.map((run): Fault => {
        const code = run.text.charCodeAt(run.text.search(miscopied)).toString(16).toUpperCase().padStart(4, '0');
        return { code: 'text-miscopied', page, place: lineOf(run, runs), read: `U+${code}` };
      }),
      ...unheard.slice(0, 1).map(({ text }): Fault => ({ code: 'text-untagged', page, place: text })),
    ];
  });
}

function lineOf({ y }: TextRun, runs: TextRun[]): string {
  const line = runs.filter((run) => Math.abs(run.y - y) < 0.5).map(({ text }) => text.trim());
  return line.join('').replaceAll('\0', '□');
}

/** Numbers that are not read out, such as page numbers, are in the margins, never among the text. */
export function checkArtifacts({ pages }: PdfReading): Fault[] {
  return pages.flatMap((page, index) =>
    numbersAmongText(page).map(({ text }): Fault => ({ code: 'number-unread', page: index + 1, read: text })),
  );
}

function numbersAmongText({ runs }: PdfPage): TextRun[] {
  const read = runs.filter(({ mark, isLevel }) => mark !== '' && isLevel);
  const low = Math.min(...read.map(({ y }) => y));
  const high = Math.max(...read.map(({ y }) => y));
  const left = Math.min(...read.map(({ x }) => x));
  const right = Math.max(...read.map(({ x, width }) => x + width));
  const isAmong = ({ x, y }: TextRun) => y >= low && y <= high && x >= left && x <= right;
  return runs.filter((run) => run.mark === '' && /\d/.test(run.text) && isAmong(run));
}

/** Every font is one of the faces, embedded, and not Type 3, whose text cannot be searched. */
export function checkFonts(fonts: PdfFont[], faces: Pick<Face, 'name'>[]): Fault[] {
  const known = new Set(faces.map(({ name }) => name));
  return fonts.flatMap(({ name, isType3, isEmbedded }): Fault[] => {
    if (isType3) return [{ code: 'font-type3', read: name || 'Type 3' }];
    if (!isEmbedded) return [{ code: 'font-not-embedded', read: name }];
    return known.has(name) ? [] : [{ code: 'font-foreign', read: name }];
  });
}

/**
 * Every face and weight that the page asks for is in the PDF: where one is missing, the browser silently takes the
 * nearest. No letters are slanted, because no face is.
 */
export function checkFaces(
  asked: AskedFace[],
  fonts: PdfFont[],
  faces: Omit<Face, 'bytes'>[],
  pdf: PdfReading,
): Fault[] {
  const embedded = new Set(fonts.map(({ name }) => name));
  const missing = asked.filter((askedFace) => {
    const face = faces.find(({ family, weight }) => family === askedFace.family && String(weight) === askedFace.weight);
    return askedFace.style !== 'normal' || face === undefined || !embedded.has(face.name);
  });
  return [
    ...missing.map(({ family, weight, style, text }): Fault => ({
      code: 'face-missing',
      ...sheetOf(text, pdf),
      place: text,
      read: [family, weight, ...(style === 'normal' ? [] : [style])].join(' '),
      expected: faces.map((face) => `${face.family} ${face.weight}`).join(', '),
    })),
    ...pdf.pages.flatMap(({ runs }, index): Fault[] => {
      const slanted = runs.find(({ isSlanted, text }) => isSlanted === true && text.trim() !== '');
      return slanted === undefined ? [] : [{ code: 'face-slanted', page: index + 1, place: slanted.text }];
    }),
  ];
}

/** `name` is the PostScript name without the prefix of a subset. */
type PdfFont = { name: string; isType3: boolean; isEmbedded: boolean };

const key = PDFName.of;

export function pdfFonts(pdf: PDFDocument): PdfFont[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict && object.get(key('Type')) === key('Font'))
    .filter((font) => !/^CIDFontType[02]$/.test(nameOf(font, 'Subtype')))
    .map(fontOf);
}

function fontOf(font: PDFDict): PdfFont {
  const inner = font.lookupMaybe(key('DescendantFonts'), PDFArray)?.lookup(0, PDFDict) ?? font;
  const descriptor = inner.lookupMaybe(key('FontDescriptor'), PDFDict);
  return {
    name: nameOf(font, 'BaseFont').replace(/^[A-Z]{6}\+/, ''),
    isType3: nameOf(font, 'Subtype') === 'Type3',
    isEmbedded: ['FontFile', 'FontFile2', 'FontFile3'].some((file) => descriptor?.has(key(file))),
  };
}

function nameOf(font: PDFDict, entry: string): string {
  return font.lookupMaybe(key(entry), PDFName)?.decodeText() ?? '';
}
