/** The tags of a finished PDF in reading order, for the checks. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';

/** The tags of a PDF in the order in which they are read out: the whole tree, which pdf.js gives by the page only. */

/** Content of a page, named as pdf.js names it. */
export type PdfContent = { page: number; id: string };

export type PdfTag = { role: string; alt: string; scope: string; pieces: (PdfTag | PdfContent)[] };

const key = PDFName.of;

/** The root of the tree; without pieces where there is none. */
export function pdfTags(pdf: PDFDocument): PdfTag {
  const numbers = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const pieces = (element: PDFDict, page: PDFRef | undefined): PdfTag['pieces'] =>
    kidsOf(element).flatMap((kid) => piece(kid, pageOf(element) ?? page));
  const piece = (kid: PDFNumber | PDFDict, page: PDFRef | undefined): PdfTag['pieces'] => {
    if (kid instanceof PDFNumber) return content(kid, page);
    if (kid.lookup(key('S')) !== undefined) return [{ ...headOf(kid), pieces: pieces(kid, page) }];
    const mark = kid.lookup(key('MCID'));
    return mark instanceof PDFNumber ? content(mark, pageOf(kid) ?? page) : [];
  };
  const content = (mark: PDFNumber, page: PDFRef | undefined): PdfContent[] => {
    if (page === undefined) return [];
    return [{ page: numbers.get(page.toString()) ?? 0, id: `p${page.objectNumber}R_mc${mark.asNumber()}` }];
  };
  const root = pdf.catalog.lookupMaybe(key('StructTreeRoot'), PDFDict);
  return { role: '', alt: '', scope: '', pieces: root === undefined ? [] : pieces(root, undefined) };
}

function kidsOf(element: PDFDict): (PDFNumber | PDFDict)[] {
  const kids = element.lookup(key('K'));
  const all = kids instanceof PDFArray ? Array.from({ length: kids.size() }, (_, at) => kids.lookup(at)) : [kids];
  return all.filter((kid): kid is PDFNumber | PDFDict => kid instanceof PDFNumber || kid instanceof PDFDict);
}

function pageOf(element: PDFDict): PDFRef | undefined {
  const page = element.get(key('Pg'));
  return page instanceof PDFRef ? page : undefined;
}

function headOf(element: PDFDict): Omit<PdfTag, 'pieces'> {
  return { role: text(element.lookup(key('S'))), alt: text(element.lookup(key('Alt'))), scope: scopeOf(element) };
}

function scopeOf(element: PDFDict): string {
  const attributes = element.lookup(key('A'));
  const all =
    attributes instanceof PDFArray ? attributes.asArray().map((_, at) => attributes.lookup(at)) : [attributes];
  return all.map((pDFObject) => (pDFObject instanceof PDFDict ? text(pDFObject.lookup(key('Scope'))) : '')).join('');
}

function text(value: unknown): string {
  if (value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString)
    return value.decodeText();
  return '';
}

/** The tags of a role in the order in which they are read out. */
export function tagsOf(tag: PdfTag, ...roles: string[]): PdfTag[] {
  const inner = tag.pieces.flatMap((piece) => ('id' in piece ? [] : tagsOf(piece, ...roles)));
  return roles.includes(tag.role) ? [tag, ...inner] : inner;
}
