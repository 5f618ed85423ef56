/** The structure tree of a PDF as tags that can be changed, read from the document. */
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

/** Content of a page, by its mark; pages are counted from 0. */
export type Marked = { page: number; mark: number };

/** What is no text of a page, such as the annotation of a link. */
type Linked = { object: PDFDict };

export type Kid = Tag | Marked | Linked;

/**
 * A tag with what it holds, in the order in which it is read out (ISO 32000-1, 14.7), and the element that it was read
 * from; `numbering` is how the labels of a list count.
 */
export type Tag = { role: string; alt: string; kids: Kid[]; source?: PDFRef; numbering?: 'Decimal' };

export function isTag(kid: Kid): kid is Tag {
  return 'role' in kid;
}

const key = PDFName.of;

/** The tags of a PDF below the root of their tree; undefined where it has none. */
export function readStructure(pdf: PDFDocument): Tag | undefined {
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const pageOf = (dict: PDFDict): number | undefined => pages.get(String(dict.get(key('Pg'))));
  const marked = (mark: PDFNumber, page: number | undefined): Kid[] =>
    page === undefined ? [] : [{ page, mark: mark.asNumber() }];
  const kid = (value: unknown, page: number | undefined): Kid[] => {
    if (value instanceof PDFRef) return pdf.context.lookup(value) instanceof PDFDict ? [tag(value, page)] : [];
    if (value instanceof PDFNumber) return marked(value, page);
    if (!(value instanceof PDFDict)) return [];
    const mark = value.lookup(key('MCID'));
    return mark instanceof PDFNumber && !value.has(key('Stm'))
      ? marked(mark, pageOf(value) ?? page)
      : [{ object: value }];
  };
  const tag = (source: PDFRef, outer: number | undefined): Tag => {
    const element = pdf.context.lookup(source, PDFDict);
    const kids = kidsOf(element).flatMap((one) => kid(one, pageOf(element) ?? outer));
    return { role: textOf(element.lookup(key('S'))), alt: textOf(element.lookup(key('Alt'))), kids, source };
  };
  const root = pdf.catalog.get(key('StructTreeRoot'));
  return root instanceof PDFRef ? tag(root, undefined) : undefined;
}

function kidsOf(element: PDFDict): unknown[] {
  const kids = element.lookup(key('K'));
  return kids instanceof PDFArray ? kids.asArray() : [element.get(key('K'))];
}

function textOf(value: unknown): string {
  const isText = value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString;
  return isText ? value.decodeText() : '';
}
