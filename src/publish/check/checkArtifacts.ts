import type { PdfFault } from '../finding.ts';
import type { PdfPage, PdfReading, TextRun } from '../pdfReading.ts';

/** Numbers that are not read out stand in the margins alone, as page numbers do: never among the text. */
export function checkArtifacts({ pages }: PdfReading): PdfFault[] {
  return pages.flatMap((page, index) =>
    numbersAmongText(page).map(({ text }): PdfFault => ({ code: 'number-unread', page: index + 1, read: text })),
  );
}

function numbersAmongText({ runs }: PdfPage): TextRun[] {
  const read = runs.filter(({ mark, isLevel }) => mark !== '' && isLevel);
  const [low, high] = [Math.min(...read.map(({ y }) => y)), Math.max(...read.map(({ y }) => y))];
  const [left, right] = [Math.min(...read.map(({ x }) => x)), Math.max(...read.map(({ x, width }) => x + width))];
  const isAmong = ({ x, y }: TextRun) => y >= low && y <= high && x >= left && x <= right;
  return runs.filter((run) => run.mark === '' && /\d/.test(run.text) && isAmong(run));
}
