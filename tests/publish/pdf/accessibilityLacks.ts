import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFStream, type PDFDocument } from '@cantoo/pdf-lib';
import { loadPdf } from '../../../src/publish/pdf/finish.ts';
import { pdfTags, type PdfTag } from '../../../src/publish/pdf/tags.ts';
import { contentParents } from './contentParents.ts';
import { misplacedTags } from './misplacedTags.ts';

const key = PDFName.of;

/** What PDF/UA-1 (ISO 14289-1, 7) asks of a PDF as a whole, of its links, fonts and tags, and this one lacks. */
export async function accessibilityLacks(bytes: Uint8Array): Promise<string[]> {
  const pdf = await loadPdf(bytes);
  const tags = pdfTags(pdf);
  const lost = contentParents(pdf).filter(({ holder, given }) => holder === undefined || holder !== given);
  return [
    ...documentLacks(pdf),
    ...pdf.getPages().flatMap(({ node }, index) => pageLacks(node, index + 1)),
    ...fontLacks(pdf),
    ...misplacedTags(tags),
    ...lost.map(({ content }) => `tag of ${content}`),
    ...(rolesIn(tags).find((role) => /^H\d/.test(role)) === 'H1' ? [] : ['H1 before other headings']),
  ];
}

function documentLacks({ catalog }: PDFDocument): string[] {
  const isTrue = (entry: string, name: string) =>
    catalog.lookupMaybe(key(entry), PDFDict)?.lookup(key(name)) === PDFBool.True;
  return [
    ...(isTrue('MarkInfo', 'Marked') ? [] : ['Marked']),
    ...(isTrue('ViewerPreferences', 'DisplayDocTitle') ? [] : ['DisplayDocTitle']),
    ...(catalog.has(key('Lang')) ? [] : ['Lang']),
    ...(catalog.lookup(key('Metadata')) instanceof PDFStream ? [] : ['Metadata']),
  ];
}

function pageLacks(node: PDFDict, page: number): string[] {
  const annotations = node.lookupMaybe(key('Annots'), PDFArray);
  const links = annotations?.asArray().map((_, index) => annotations.lookup(index, PDFDict)) ?? [];
  const silent = links.filter((link) => !(link.lookup(key('Contents')) instanceof PDFHexString));
  return [
    ...(links.length === 0 || node.lookup(key('Tabs')) === key('S') ? [] : [`Tabs of page ${page}`]),
    ...(node.has(key('StructParents')) ? [] : [`StructParents of page ${page}`]),
    ...silent.map(() => `Contents of a link on page ${page}`),
  ];
}

/** A composite font has its characters in the outer dictionary, and its file in the inner one. */
function fontLacks(pdf: PDFDocument): string[] {
  const fonts = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict && object.has(key('BaseFont')))
    .filter((font) => !font.has(key('CIDSystemInfo')));
  const silent = fonts.filter((font) => !(font.lookup(key('ToUnicode')) instanceof PDFStream));
  return [
    ...(fonts.length > 0 ? [] : ['fonts']),
    ...silent.map((font) => `ToUnicode of ${String(font.get(key('BaseFont')))}`),
  ];
}

function rolesIn({ role, pieces }: PdfTag): string[] {
  return [role, ...pieces.flatMap((piece) => ('id' in piece ? [] : rolesIn(piece)))];
}
