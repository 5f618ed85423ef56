import type { Finding } from '../finding.ts';
import type { PdfPage, PdfReading, TextRun } from '../pdfReading.ts';

/** Numbers that are not read out stand in the margins alone, as page numbers do: never among the text. */
export function checkArtifacts({ pages }: PdfReading): Finding[] {
  return pages.flatMap((page, index) =>
    numbersAmongText(page).map(({ text }): Finding => ({ code: 'number-unread', page: index + 1, read: text })),
  );
}

function numbersAmongText({ runs }: PdfPage): TextRun[] {
  const lines = runs.filter(({ mark, isLevel }) => mark !== '' && isLevel).map(({ y }) => y);
  const [low, high] = [Math.min(...lines), Math.max(...lines)];
  return runs.filter(({ mark, text, y }) => mark === '' && /\d/.test(text) && y >= low && y <= high);
}
