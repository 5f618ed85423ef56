/** A PDF as pdf.js reads it: not the code that wrote it, and it shows characters that copy out wrongly. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The job gets the open document, which is closed after it. */
export async function openPdf<T>(bytes: Uint8Array, job: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  // pdf.js takes the bytes it is given away from their owner.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  try {
    return await job(await task.promise);
  } finally {
    await task.destroy();
  }
}
