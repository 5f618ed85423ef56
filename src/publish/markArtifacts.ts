import { PDFDict, PDFName, PDFRef, PDFStream, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { artifactContent } from './artifactContent.ts';
import type { Artifacts, ArtifactType } from './artifacts.ts';
import { pageContent } from './pageContent.ts';
import { retypedMarks } from './retypedMarks.ts';

/**
 * Running heads, page numbers and backgrounds that Chrome leaves unmarked become artifacts (ISO 32000-1, 14.8.2.2), and
 * so do these marks.
 */
export function markArtifacts(pdf: PDFDocument, artifacts: Artifacts): void {
  for (const [index, page] of pdf.getPages().entries()) {
    const reference = page.node.get(PDFName.of('Contents'));
    const content = pageContent(page);
    const types = artifacts.get(index) ?? new Map<number, ArtifactType>();
    const marked = artifactContent(retypedMarks(content, types), (name) => isImage(page, name));
    if (marked !== content && reference instanceof PDFRef)
      pdf.context.assign(reference, pdf.context.flateStream(Buffer.from(marked, 'latin1')));
  }
}

// A form may hold marks of its own, and an artifact must not hold what is read out.
function isImage(page: PDFPage, name: string): boolean {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const object = objects?.lookup(PDFName.of(name));
  return object instanceof PDFStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image');
}
