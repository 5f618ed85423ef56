import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import { markedContents, pageContent } from '../../../src/publish/pdf/artifacts.ts';

const key = PDFName.of;

/** Of each marked content and each link: the tag that holds it, and the one that the PDF gives for it, by object. */
export type ContentParent = { content: string; holder: string | undefined; given: string | undefined };

export function contentParents(pdf: PDFDocument): ContentParent[] {
  const root = pdf.catalog.lookup(key('StructTreeRoot'), PDFDict);
  const numbers = root.lookup(key('ParentTree'), PDFDict).lookup(key('Nums'), PDFArray);
  const parents = new Map<number, number>();
  for (let at = 0; at < numbers.size(); at += 2) parents.set(numbers.lookup(at, PDFNumber).asNumber(), at + 1);
  const parentOf = (number: number) => numbers.get(parents.get(number) ?? -1);
  const holders = holdersIn(pdf, root);

  return pdf.getPages().flatMap(({ node, ref }, index): ContentParent[] => {
    const page = numbers.lookup(parents.get(node.lookup(key('StructParents'), PDFNumber).asNumber()) ?? -1, PDFArray);
    const marks = [...markedContents(pageContent(pdf.getPage(index))).keys()].map((mark) => ({
      content: `${ref.tag} ${mark}`,
      given: mark < page.size() ? String(page.get(mark)) : undefined,
    }));
    const annotations = node.lookupMaybe(key('Annots'), PDFArray)?.asArray() ?? [];
    const links = annotations.map((link) => ({
      content: String(link),
      given: String(parentOf(pdf.context.lookup(link, PDFDict).lookup(key('StructParent'), PDFNumber).asNumber())),
    }));
    return [...marks, ...links].map((one) => ({ ...one, holder: holders.get(one.content) }));
  });
}

/** The tag that holds a content, by 'page mark' or by the annotation. */
function holdersIn(pdf: PDFDocument, root: PDFDict): Map<string, string> {
  const holders = new Map<string, string>();
  const visit = (kid: unknown, holder: string, page: string): void => {
    const value = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (value instanceof PDFNumber) holders.set(`${page} ${value.asNumber()}`, holder);
    if (!(value instanceof PDFDict)) return;
    const own = value.get(key('Pg'));
    const mark = value.get(key('MCID'));
    if (value.has(key('Obj'))) holders.set(String(value.get(key('Obj'))), holder);
    if (mark !== undefined) return visit(mark, holder, String(own ?? page));
    const kids = value.lookup(key('K'));
    const all = kids instanceof PDFArray ? kids.asArray() : [value.get(key('K'))];
    for (const one of all) visit(one, String(kid), String(own ?? page));
  };
  visit(root, '', '');
  return holders;
}
