import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';

const pdfName = PDFName.of;

/**
 * Gives each link the words it has on the page as its /Contents; `links` has them by id or address; an
 * address describes only where it is printed. Who goes from link to
 * link meets them in the order in which they are read out.
 */
export function describeLinks(pdf: PDFDocument, links: Record<string, string>): void {
  for (const page of pdf.getPages()) {
    page.node.set(pdfName('Tabs'), pdfName('S'));
    const annotations = page.node.lookupMaybe(pdfName('Annots'), PDFArray);
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const annotation = annotations?.lookup(index, PDFDict);
      if (annotation?.lookup(pdfName('Subtype')) !== pdfName('Link')) continue;
      const target = targetOf(annotation);
      annotation.set(pdfName('Contents'), PDFHexString.fromText(links[target] ?? ''));
    }
  }
}

function targetOf(annotation: PDFDict): string {
  const action = annotation.lookupMaybe(pdfName('A'), PDFDict);
  const target = action?.lookup(pdfName('URI')) ?? annotation.lookup(pdfName('Dest'));
  if (target instanceof PDFString || target instanceof PDFHexString || target instanceof PDFName)
    return decode(target.decodeText());
  return '';
}

function decode(text: string): string {
  try {
    return text.includes(':') ? text : decodeURIComponent(text);
  } catch {
    return text;
  }
}
