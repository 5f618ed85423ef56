import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';

const name = PDFName.of;

/**
 * Gives each link the words it has on the page as its /Contents; `links` has them by id or address; an
 * address describes only where it is printed. Who goes from link to
 * link meets them in the order in which they are read out.
 */
export function describeLinks(pdf: PDFDocument, links: Record<string, string>): void {
  for (const page of pdf.getPages()) {
    page.node.set(name('Tabs'), name('S'));
    const annotations = page.node.lookupMaybe(name('Annots'), PDFArray);
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const annotation = annotations?.lookup(index, PDFDict);
      if (annotation?.lookup(name('Subtype')) !== name('Link')) continue;
      const target = targetOf(annotation);
      annotation.set(name('Contents'), PDFHexString.fromText(links[target] ?? ''));
    }
  }
}

function targetOf(annotation: PDFDict): string {
  const action = annotation.lookupMaybe(name('A'), PDFDict);
  const target = action?.lookup(name('URI')) ?? annotation.lookup(name('Dest'));
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
