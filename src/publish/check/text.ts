/** Checks that text copies out as it reads and is tagged, and that no number in it is an artifact. */
import { error, type ProblemKind } from '../../model/problem.ts';
import type { PdfPage, PdfReading, TextRun } from '../pdf/reading.ts';
import type { PdfFault } from '../plan/publication.ts';

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
    en: {
      fact: 'the text has no tag and screen readers miss it',
      remedy: 'set no opacity or filter on text in print',
    },
  }),
  'number-unread': error({
    'zh-CN': { fact: '正文中有读屏软件读不到的数字', remedy: '数字写在网页中，不要用样式的 content 生成' },
    en: {
      fact: 'a number stands among the text and is not read out',
      remedy: 'write it in the page, not as content of a style',
    },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof textProblems>;

/** Characters that a text must not copy out as: of a glyph that is missing, radicals, compatibility forms, replacement. */
const miscopied = /[\0\u2e80-\u2fdf\uf900-\ufaff\ufffd]/;

/** Every page has text, which copies out as it reads and is tagged. */
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

/** The text of the line of a run. */
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
