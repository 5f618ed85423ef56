import type { PdfFault } from '../finding.ts';

/** In bytes: the faces, and what a page may add. */
const [facesBytes, bytesPerPage] = [300_000, 125_000];

/** A PDF is small enough to be sent, and keeps to the budget of its edition. */
export function checkBytes(bytes: number, pages: number, mostBytes = Infinity): PdfFault[] {
  const most = Math.min(facesBytes + bytesPerPage * pages, mostBytes);
  return bytes <= most ? [] : [{ code: 'bytes-exceeded', read: String(bytes), expected: `≤ ${most}` }];
}
