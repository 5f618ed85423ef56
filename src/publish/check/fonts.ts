/** Checks fonts: embedded, no Type 3, one of the faces, every face asked for, none slanted. */
import { error, type ProblemKind } from '../../model/problem.ts';
import type { Face } from '../faces/faces.ts';
import type { AskedFace } from '../page/facts.ts';
import type { PdfFont } from '../pdf/fonts.ts';
import type { PdfReading, TextRun } from '../pdf/reading.ts';
import type { PdfFault } from '../plan/publication.ts';
import { sheetOf } from './place.ts';

export const fontProblems = {
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

type Fault = PdfFault<keyof typeof fontProblems>;

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
    ...pdf.pages.flatMap(({ runs }, index) => checkUpright(runs, index + 1)),
  ];
}

function checkUpright(runs: TextRun[], page: number): Fault[] {
  const slanted = runs.find(({ isSlanted, text }) => isSlanted === true && text.trim() !== '');
  return slanted === undefined ? [] : [{ code: 'face-slanted', page, place: slanted.text }];
}
