import { createHash } from 'node:crypto';
import { PDFHexString, type PDFDocument } from '@cantoo/pdf-lib';
import type { Publication } from './publication.ts';

/** The same for the same print, whenever it was made. */
export function setIdentity(pdf: PDFDocument, printed: Uint8Array, publication: Publication): void {
  const timeless = Buffer.from(printed)
    .toString('latin1')
    .replace(/\(D:\d{14}[^)]*\)/g, '()');
  const hash = createHash('sha256').update(timeless, 'latin1').update(JSON.stringify(publication));
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32).toUpperCase());
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}
