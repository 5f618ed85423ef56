/** Writes changed tags into a PDF, with the parent tree from each content to its tag. */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { isTag, type Kid, type Tag } from './tags.ts';

const key = PDFName.of;

/** Replaces the tags `before` by those below `root`, which has the same source. */
export function writeStructure(pdf: PDFDocument, before: Tag, root: Tag): void {
  const parents: TagParents = { marks: pdf.getPages().map(() => new Map<number, PDFRef>()), objects: new Map() };
  const written = new Set<PDFRef>();
  const write = (tag: Tag, parent: PDFRef | undefined): PDFRef => {
    const ref = tag.source ?? pdf.context.register(pdf.context.obj({ Type: 'StructElem' }));
    const element = pdf.context.lookup(ref, PDFDict);
    written.add(ref);
    if (parent !== undefined) describe(pdf, element, tag, parent);
    const page = pageOf(tag);
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
