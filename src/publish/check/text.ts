/** Checks that text copies out as it reads and is tagged, and that no number in it is an artifact. */
import type { PdfPage, PdfReading, TextRun } from '../pdf/reading.ts';
import type { PdfFault } from '../plan/problem.ts';

/**
 * What a character must not copy out as: radicals, compatibility forms, the replacement character, and what stands for
 * the box that is printed where the face has no such character.
 */
const miscopied = /[\0\u2e80-\u2fdf\uf900-\ufaff\ufffd]/;

/** Every page has text, which copies out as it reads and is heard by those who listen. */
export function checkText({ pages }: PdfReading): PdfFault[] {
  if (pages.length === 0) return [{ code: 'pdf-empty' }];
  return pages.flatMap(({ runs }, index): PdfFault[] => {
    const page = index + 1;
    if (runs.every(({ text }) => text.trim() === '')) return [{ code: 'pdf-empty', page }];
    const wrong = runs.filter(({ text }) => miscopied.test(text));
    const unheard = runs.filter(({ text, isTagged }) => !isTagged && text.trim() !== '');
    return [
      ...wrong.map((run): PdfFault => ({
        code: 'text-miscopied',
        page,
        place: lineOf(run, runs),
        read: hexadecimal(run.text),
      })),
      ...unheard.slice(0, 1).map(({ text }): PdfFault => ({ code: 'text-untagged', page, place: text })),
    ];
  });
}

function hexadecimal(text: string): string {
  const [character = ''] = miscopied.exec(text) ?? [];
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The line of a run as it looks. */
function lineOf({ y }: TextRun, runs: TextRun[]): string {
  const line = runs.filter((run) => Math.abs(run.y - y) < 0.5).map(({ text }) => text.trim());
  return line.join('').replaceAll('\0', '□');
}

/** Numbers that are not read out stand in the margins alone, as page numbers do: never among the text. */
export function checkArtifacts({ pages }: PdfReading): PdfFault[] {
  return pages.flatMap((page, index) =>
    numbersAmongText(page).map(({ text }): PdfFault => ({ code: 'number-unread', page: index + 1, read: text })),
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
