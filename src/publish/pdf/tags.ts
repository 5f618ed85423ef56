/** The tags of a PDF in the order in which they are read out: as a tree that can be changed, and as the checks use it. */
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

/** What is no content of a page, such as the annotation of a link. */
type Linked = { object: PDFDict };

export type Kid = Tag | Marked | Linked;

/**
 * A tag and what it contains (ISO 32000-1, 14.7). `scope` is what a table head is the head of, `source` the structure
 * element that it was read from, `numbering` how the labels of a list count.
 */
export type Tag = {
  role: string;
  alt: string;
  kids: Kid[];
  scope?: string;
  source?: PDFRef;
  numbering?: 'Decimal';
};

export function isTag(kid: Kid): kid is Tag {
  return 'role' in kid;
}

const key = PDFName.of;

/** The root of the structure tree; undefined where the PDF has none. */
export function tagTree(pdf: PDFDocument): Tag | undefined {
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
    return {
      role: textOf(element.lookup(key('S'))),
      alt: textOf(element.lookup(key('Alt'))),
      scope: scopeOf(element),
      kids: kidsOf(element).flatMap((value) => kid(value, pageOf(element) ?? outer)),
      source,
    };
  };
  const root = pdf.catalog.get(key('StructTreeRoot'));
  return root instanceof PDFRef ? tag(root, undefined) : undefined;
}

function kidsOf(element: PDFDict): unknown[] {
  const kids = element.lookup(key('K'));
  return kids instanceof PDFArray ? kids.asArray() : [element.get(key('K'))];
}

function scopeOf(element: PDFDict): string {
  const attributes = element.lookup(key('A'));
  const all =
    attributes instanceof PDFArray ? attributes.asArray().map((_, at) => attributes.lookup(at)) : [attributes];
  return all.map((value) => (value instanceof PDFDict ? textOf(value.lookup(key('Scope'))) : '')).join('');
}

function textOf(value: unknown): string {
  const isText = value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString;
  return isText ? value.decodeText() : '';
}

/** Content of a page, counted from 1, named as pdf.js names it. */
export type PdfContent = { page: number; id: string };

/** A tag with the tags and the text content in it, for the checks. */
export type PdfTag = { role: string; alt: string; scope: string; pieces: (PdfTag | PdfContent)[] };

/** The root of the tree; without pieces where there is none. */
export function pdfTags(pdf: PDFDocument): PdfTag {
  const pages = pdf.getPages().map(({ ref }) => ref.objectNumber);
  const piecesOf = (kid: Kid): PdfTag['pieces'] => {
    if (isTag(kid)) return [pdfTag(kid)];
    return 'mark' in kid ? [{ page: kid.page + 1, id: `p${pages[kid.page]}R_mc${kid.mark}` }] : [];
  };
  const pdfTag = ({ role, alt, scope = '', kids }: Tag): PdfTag => ({
    role,
    alt,
    scope,
    pieces: kids.flatMap(piecesOf),
  });
  return pdfTag(tagTree(pdf) ?? { role: '', alt: '', kids: [] });
}

/** The tags of some roles, or all. */
export function tagsOf(tag: PdfTag, ...roles: string[]): PdfTag[] {
  const inner = tag.pieces.flatMap((piece) => ('id' in piece ? [] : tagsOf(piece, ...roles)));
  return roles.length === 0 || roles.includes(tag.role) ? [tag, ...inner] : inner;
}

/** All content of a tag and of those in it. */
export function contentsOf({ pieces }: PdfTag): PdfContent[] {
  return pieces.flatMap((piece) => ('id' in piece ? [piece] : contentsOf(piece)));
}

/** The contents on every sheet after the first, where each sheet shows the same: Chrome repeats the head of a table. */
export function repeatedContents<Content extends { page: number }>(
  contents: Content[],
  textOf: (contents: Content[]) => string,
): Content[] {
  const [first = [], ...others] = Map.groupBy(contents, ({ page }) => page).values();
  return others.every((sheet) => textOf(sheet) === textOf(first)) ? others.flat() : [];
}
