import { PDFDict, PDFName, PDFRef, PDFStream, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { artifactContent } from './artifactContent.ts';
import type { ArtifactType } from './artifacts.ts';
import { pageContent } from './pageContent.ts';
import { retypedMarks } from './retypedMarks.ts';

/**
 * Running heads, page numbers and backgrounds that Chrome leaves unmarked become artifacts (ISO 32000-1, 14.8.2.2), and
 * so do the marks that have a type.
 */
export function markArtifacts(pdf: PDFDocument, page: PDFPage, types: ReadonlyMap<number, ArtifactType>): void {
  const reference = page.node.get(PDFName.of('Contents'));
  const content = pageContent(page);
  const marked = artifactContent(retypedMarks(content, types), (name) => isImage(page, name));
  if (marked === content || !(reference instanceof PDFRef)) return;
  pdf.context.assign(reference, pdf.context.flateStream(Buffer.from(marked, 'latin1')));
}

// A form may hold marks of its own, and an artifact must not hold what is read out.
function isImage(page: PDFPage, name: string): boolean {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const object = objects?.lookup(PDFName.of(name));
  return object instanceof PDFStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image');
}
