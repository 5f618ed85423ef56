import { PDFDocument } from '@cantoo/pdf-lib';

/** A PDF as it is: reading it sets no dates and no producer. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}
