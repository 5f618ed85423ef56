/** Running heads, page numbers and backgrounds that Chrome leaves unmarked become artifacts (ISO 32000-1, 14.8.2.2). */
import {
  decodePDFRawStream,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { artifactContent } from './artifactContent.ts';

export function markArtifacts(pdf: PDFDocument, page: PDFPage): void {
  const reference = page.node.get(PDFName.of('Contents'));
  const stream = page.node.lookup(PDFName.of('Contents'));
  if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const marked = artifactContent(content, (name) => isImage(page, name));
  if (marked !== content) pdf.context.assign(reference, pdf.context.flateStream(Buffer.from(marked, 'latin1')));
}

// A form may hold marks of its own, and an artifact must not hold what is read out.
function isImage(page: PDFPage, name: string): boolean {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const object = objects?.lookup(PDFName.of(name));
  return object instanceof PDFStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image');
}
