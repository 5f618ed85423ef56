import { PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { isTag } from './isTag.ts';
import type { Kid, Tag } from './structure.ts';
import { writeParents, type TagParents } from './writeParents.ts';

const key = PDFName.of;

/** Puts tags into the PDF in place of those that it had; `root` has the source of the root of their tree. */
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

/** The page of the first content of its own. */
function pageOf({ kids }: Tag): number | undefined {
  return kids.find((kid) => 'mark' in kid)?.page;
}

/** As a tag of that page holds it. */
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
