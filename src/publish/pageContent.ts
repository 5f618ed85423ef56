import { decodePDFRawStream, PDFName, PDFRawStream, type PDFPage } from '@cantoo/pdf-lib';

/** What a page paints, a byte a character. Throws where its content is in parts, as Chrome never writes it. */
export function pageContent(page: PDFPage): string {
  const stream = page.node.lookup(PDFName.of('Contents'));
  if (!(stream instanceof PDFRawStream)) throw new Error('invalid page: its content is in parts');
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}
