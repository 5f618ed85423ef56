import { PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { producer } from './producer.ts';
import type { Publication } from './publication.ts';
import { xmp } from './xmp.ts';

/** Language, XMP packet, and what Strong and Em are: types of PDF 2.0, unknown to the version that Chrome writes. */
export function setCatalog(pdf: PDFDocument, publication: Publication): void {
  pdf.setLanguage(publication.language);
  const packet = new TextEncoder().encode(xmp(publication, producer));
  const stream = pdf.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
  const tags = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  tags?.set(PDFName.of('RoleMap'), pdf.context.obj({ Strong: 'Span', Em: 'Span' }));
}
