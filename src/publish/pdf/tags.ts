/** The tags of a PDF in reading order: as a tree that can be changed and written back, and as the checks use it. */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** Content of a page, by its mark; pages are counted from 0. */
export type Marked = { page: number; mark: number };

/** What is no content of a page, such as the annotation of a link. */
type Linked = { object: PDFDict };

export type Kid = Tag | Marked | Linked;

/**
 * A tag and what it contains (ISO 32000-1, 14.7). `scope` is what a table head is the head of, `source` the structure
 * element that it was read from, `numbering` how the labels of a list count.
 */
export type Tag = { role: string; alt: string; kids: Kid[]; scope?: string; source?: PDFRef; numbering?: 'Decimal' };

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

/** Without pieces where there are no tags. */
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

export function tagsOf(tag: PdfTag, ...roles: string[]): PdfTag[] {
  const inner = tag.pieces.flatMap((piece) => ('id' in piece ? [] : tagsOf(piece, ...roles)));
  return roles.length === 0 || roles.includes(tag.role) ? [tag, ...inner] : inner;
}

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

/** Replaces the tags `before` by those below `root`, which has the same source. */
export function writeStructure(pdf: PDFDocument, before: Tag, root: Tag): void {
  const parents: TagParents = { marks: pdf.getPages().map(() => new Map<number, PDFRef>()), objects: new Map() };
  const written = new Set<PDFRef>();
  const write = (tag: Tag, parent: PDFRef | undefined): PDFRef => {
    const ref = tag.source ?? pdf.context.register(pdf.context.obj({ Type: 'StructElem' }));
    const element = pdf.context.lookup(ref, PDFDict);
    const page = pageOf(tag);
    written.add(ref);
    if (parent !== undefined) describe(pdf, element, tag, parent);
    const kids = tag.kids.map((kid) => (isTag(kid) ? write(kid, ref) : kidObject(pdf, kid, page)));
    for (const kid of tag.kids) if (!isTag(kid)) remember(parents, kid, ref);
    element.set(key('K'), pdf.context.obj(kids));
    return ref;
  };
  write(root, undefined);
  for (const ref of sourcesIn(before)) if (!written.has(ref)) pdf.context.delete(ref);
  writeParents(pdf, parents);
}

function describe(pdf: PDFDocument, element: PDFDict, tag: Tag, parent: PDFRef): void {
  const page = pageOf(tag);
  element.set(key('S'), key(tag.role));
  element.set(key('P'), parent);
  if (page === undefined) element.delete(key('Pg'));
  else element.set(key('Pg'), pdf.getPage(page).ref);
  if (tag.numbering !== undefined) element.set(key('A'), pdf.context.obj({ O: 'List', ListNumbering: tag.numbering }));
}

/** The page of the first content directly in the tag. */
function pageOf({ kids }: Tag): number | undefined {
  return kids.find((kid) => 'mark' in kid)?.page;
}

/** As a tag of `page` contains it. */
function kidObject(pdf: PDFDocument, kid: Exclude<Kid, Tag>, page: number | undefined): PDFObject {
  if ('object' in kid) return kid.object;
  if (kid.page === page) return PDFNumber.of(kid.mark);
  return pdf.context.obj({ Type: 'MCR', Pg: pdf.getPage(kid.page).ref, MCID: kid.mark });
}

function remember({ marks, objects }: TagParents, kid: Exclude<Kid, Tag>, ref: PDFRef): void {
  if ('mark' in kid) return void marks[kid.page]?.set(kid.mark, ref);
  const number = kid.object.lookupMaybe(key('Obj'), PDFDict)?.lookup(key('StructParent'));
  if (number instanceof PDFNumber) objects.set(number.asNumber(), ref);
}

function sourcesIn({ source, kids }: Tag): PDFRef[] {
  return [...(source === undefined ? [] : [source]), ...kids.filter(isTag).flatMap(sourcesIn)];
}

/** The tag of each mark of each page, and of each annotation by its number in the parent tree. */
type TagParents = { marks: Map<number, PDFRef>[]; objects: Map<number, PDFRef> };

/** Writes the parent tree: from each content to its tag (ISO 32000-1, 14.7.4.4). */
function writeParents(pdf: PDFDocument, { marks, objects }: TagParents): void {
  const tree = pdf.catalog.lookup(key('StructTreeRoot'), PDFDict).lookup(key('ParentTree'), PDFDict);
  const parents = new Map<number, PDFObject>([...parentsIn(tree), ...objects]);
  for (const [page, tags] of marks.entries()) {
    const number = pdf.getPage(page).node.lookup(key('StructParents'));
    if (!(number instanceof PDFNumber)) continue;
    const old = parents.get(number.asNumber());
    if (old instanceof PDFRef) pdf.context.delete(old);
    parents.set(number.asNumber(), pdf.context.register(pdf.context.obj(listOf(tags))));
  }
  const sorted = [...parents].toSorted(([a], [b]) => a - b);
  tree.delete(key('Kids'));
  tree.set(key('Nums'), pdf.context.obj(sorted.flatMap(([number, parent]) => [PDFNumber.of(number), parent])));
}

/** By the number of the mark, with null where a mark is no longer read out. */
function listOf(tags: Map<number, PDFRef>): PDFObject[] {
  const length = Math.max(-1, ...tags.keys()) + 1;
  return Array.from({ length }, (_, mark) => tags.get(mark) ?? PDFNull);
}

/** The entries of a number tree (ISO 32000-1, 7.9.7). */
function parentsIn(tree: PDFDict): [number, PDFObject][] {
  const numbers = tree.lookupMaybe(key('Nums'), PDFArray)?.asArray() ?? [];
  const entries = numbers.flatMap((number, at): [number, PDFObject][] => {
    const parent = numbers[at + 1];
    return at % 2 === 0 && number instanceof PDFNumber && parent !== undefined ? [[number.asNumber(), parent]] : [];
  });
  const kids = tree.lookupMaybe(key('Kids'), PDFArray);
  return [...entries, ...(kids?.asArray() ?? []).flatMap((_, at) => (kids ? parentsIn(kids.lookup(at, PDFDict)) : []))];
}
