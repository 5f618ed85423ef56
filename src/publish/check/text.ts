/** Checks that text is set in the embedded faces, copies out as it reads, and is tagged. */
import { PDFArray, PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { error, type ProblemKind } from '../../model/problem.ts';
import type { Face } from '../faces/faces.ts';
import type { AskedFace } from '../page/facts.ts';
import type { PdfPage, PdfReading, TextRun } from '../pdf/reading.ts';
import type { PdfFault } from '../plan/publication.ts';
import { sheetOf } from './place.ts';

export const textProblems = {
  'pdf-empty': error({
    'zh-CN': { fact: '此页没有文字', remedy: '检查打印样式' },
    en: { fact: 'this page has no text', remedy: 'look at the print styles' },
  }),
  'text-miscopied': error({
    'zh-CN': { fact: '文字复制出来不是原字', remedy: '检查字体子集，或改用通用汉字' },
    en: {
      fact: 'the text copies out as other characters',
      remedy: 'look at the subset of the face, or use the common form',
    },
  }),
  'text-untagged': error({
    'zh-CN': { fact: '文字没有标签，读屏软件读不到', remedy: '打印时不要给文字设透明度或滤镜' },
    en: { fact: 'the text has no tag and screen readers miss it', remedy: 'set no opacity or filter on text in print' },
  }),
  'number-unread': error({
    'zh-CN': { fact: '正文中有读屏软件读不到的数字', remedy: '数字写在网页中，不要用样式的 content 生成' },
    en: {
      fact: 'a number stands among the text and is not read out',
      remedy: 'write it in the page, not as content of a style',
    },
  }),
  'font-type3': error({
    'zh-CN': { fact: '字体成了 Type 3', remedy: '只用印刷字体的常规和粗体，不加描边' },
    en: { fact: 'a font became Type 3', remedy: 'use the print faces in regular and bold only, without stroke' },
  }),
  'font-not-embedded': error({
    'zh-CN': { fact: '字体没有嵌入', remedy: '打印样式中只用 Nianbao Serif、Nianbao Sans' },
    en: { fact: 'a font is not embedded', remedy: "use only 'Nianbao Serif' and 'Nianbao Sans' in print" },
  }),
  'font-foreign': error({
    'zh-CN': { fact: '用了本机字体', remedy: '打印样式中只用 Nianbao Serif、Nianbao Sans' },
    en: { fact: 'a font of this machine was used', remedy: "use only 'Nianbao Serif' and 'Nianbao Sans' in print" },
  }),
  'face-missing': error({
    'zh-CN': {
      fact: '没有所要的字体或字重',
      remedy: '打印样式中只用 Nianbao Serif、Nianbao Sans 的 400 和 700，不用斜体',
    },
    en: {
      fact: 'the face or weight that is asked for is missing',
      remedy: "use only 'Nianbao Serif' and 'Nianbao Sans' in 400 and 700 in print, and no italics",
    },
  }),
  'face-slanted': error({
    'zh-CN': { fact: '文字被浏览器硬拉成斜体', remedy: '打印样式中不用斜体' },
    en: { fact: 'the browser slanted upright letters', remedy: 'use no italics in print' },
  }),
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
      ...wrong.map((run): Fault => ({
        code: 'text-miscopied',
        page,
        place: lineOf(run, runs),
        read: hexadecimal(run.text),
      })),
      ...unheard.slice(0, 1).map(({ text }): Fault => ({ code: 'text-untagged', page, place: text })),
    ];
  });
}

function hexadecimal(text: string): string {
  const [character = ''] = miscopied.exec(text) ?? [];
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
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
