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

const key2 = PDFName.of;

/** The tag of each mark of each page, and of each annotation by its number in the tree of parents. */
export type TagParents = { marks: Map<number, PDFRef>[]; objects: Map<number, PDFRef> };

/** The way from each content back to its tag (ISO 32000-1, 14.7.4.4). */
export function writeParents(pdf: PDFDocument, { marks, objects }: TagParents): void {
  const tree = pdf.catalog.lookup(key2('StructTreeRoot'), PDFDict).lookup(key2('ParentTree'), PDFDict);
  const parents = new Map<number, PDFObject>([...parentsIn(tree), ...objects]);
  for (const [page, tags] of marks.entries()) {
    const number = pdf.getPage(page).node.lookup(key2('StructParents'));
    if (!(number instanceof PDFNumber)) continue;
    const old = parents.get(number.asNumber());
    if (old instanceof PDFRef) pdf.context.delete(old);
    parents.set(number.asNumber(), pdf.context.register(pdf.context.obj(listOf(tags))));
  }
  const sorted = [...parents].toSorted(([a], [b]) => a - b);
  tree.delete(key2('Kids'));
  tree.set(key2('Nums'), pdf.context.obj(sorted.flatMap(([number, parent]) => [PDFNumber.of(number), parent])));
}

/** By the number of the mark, with nothing where a mark is read out no more. */
function listOf(tags: Map<number, PDFRef>): PDFObject[] {
  const length = Math.max(-1, ...tags.keys()) + 1;
  return Array.from({ length }, (_, mark) => tags.get(mark) ?? PDFNull);
}

/** The entries of a number tree (ISO 32000-1, 7.9.7). */
function parentsIn(tree: PDFDict): [number, PDFObject][] {
  const numbers = tree.lookupMaybe(key2('Nums'), PDFArray)?.asArray() ?? [];
  const own = numbers.flatMap((number, at): [number, PDFObject][] => {
    const parent = numbers[at + 1];
    return at % 2 === 0 && number instanceof PDFNumber && parent !== undefined ? [[number.asNumber(), parent]] : [];
  });
  const kids = tree.lookupMaybe(key2('Kids'), PDFArray);
  return [...own, ...(kids?.asArray() ?? []).flatMap((_, at) => (kids ? parentsIn(kids.lookup(at, PDFDict)) : []))];
}
