/** Completes the PDF that Chrome writes: metadata, outline, link descriptions, tags, steady ids. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { sha256 } from '../../files/whole.ts';
import type { PageFacts } from '../page/facts.ts';
import type { Publication } from '../plan/publication.ts';
import { markArtifacts } from './artifacts.ts';
import { mendTags } from './print.ts';
import { decodedId } from './reading.ts';

/** Adds what Chrome leaves out and corrects what it writes wrongly. The rendering stays, and one print gives one file. */
export async function finishPdf(
  fresh: Uint8Array,
  publication: Publication,
  { headings, links }: PageFacts,
): Promise<Uint8Array> {
  const printed = steadyIds(fresh);
  const pdf = await loadPdf(printed);
  setInfo(pdf, publication);
  setCatalog(pdf, publication);
  mendOutline(pdf, headings);
  describeLinks(pdf, links);
  markArtifacts(pdf, mendTags(pdf));
  setIdentity(pdf, printed, publication);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

const key = PDFName.of;

/**
 * Sets titles of the outline to their headings. Chrome adds the text of a heading once for each page that its line box
 * touches, and a tight line at the top of a page touches the page before: 附表1 becomes 附表附表11. Only titles made of
 * the same characters as their heading are changed: any other difference is for the checks.
 */
function mendOutline(pdf: PDFDocument, headings: string[]): void {
  const items = itemsWithin(pdf.catalog.lookupMaybe(key('Outlines'), PDFDict));
  if (items.length !== headings.length) return;
  const charactersOf = (text: string) => [...new Set(text.replace(/\s/g, ''))].toSorted().join('');
  items.forEach((item, index) => {
    const heading = headings[index] ?? '';
    const title = item.lookup(key('Title'));
    const isText = title instanceof PDFString || title instanceof PDFHexString;
    if (isText && charactersOf(title.decodeText()) === charactersOf(heading))
      item.set(key('Title'), PDFHexString.fromText(heading));
  });
}

function itemsWithin(parent: PDFDict | undefined): PDFDict[] {
  const items: PDFDict[] = [];
  let item = parent?.lookupMaybe(key('First'), PDFDict);
  for (; item !== undefined; item = item.lookupMaybe(key('Next'), PDFDict)) items.push(item, ...itemsWithin(item));
  return items;
}

/**
 * Gives each link its words on the page as /Contents (`links` has them by id or address), and lets the tab key follow
 * the order in which links are read out.
 */
function describeLinks(pdf: PDFDocument, links: Record<string, string>): void {
  for (const page of pdf.getPages()) {
    page.node.set(key('Tabs'), key('S'));
    const annotations = page.node.lookupMaybe(key('Annots'), PDFArray);
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const annotation = annotations?.lookup(index, PDFDict);
      if (annotation?.lookup(key('Subtype')) !== key('Link')) continue;
      annotation.set(key('Contents'), PDFHexString.fromText(links[targetOf(annotation)] ?? ''));
    }
  }
}

function targetOf(annotation: PDFDict): string {
  const action = annotation.lookupMaybe(key('A'), PDFDict);
  const target = action?.lookup(key('URI')) ?? annotation.lookup(key('Dest'));
  if (target instanceof PDFString || target instanceof PDFHexString || target instanceof PDFName)
    return target.decodeText().includes(':') ? target.decodeText() : decodedId(target.decodeText());
  return '';
}

/**
 * Numbers the ids of table heads from 1 in the order of the file: Chrome numbers them as it met their elements, in
 * another order each time. The name tree is sorted again (ISO 32000-2, 7.9.6); no length changes, so that every offset in
 * the file stays right.
 */
export function steadyIds(printed: Uint8Array): Uint8Array {
  const content = Buffer.from(printed).toString('latin1');
  const heads = [...content.matchAll(/\/ID\s*\((node\d{8})\)/g)].flatMap(([, id]) => id ?? []);
  const others = (content.match(/node\d{8}/g) ?? []).toSorted();
  const nodeId = (index: number) => `node${String(index + 1).padStart(8, '0')}`;
  const places = new Map([...new Set([...heads, ...others])].map((id, index) => [id, nodeId(index)]));
  const renamed = content.replace(/node\d{8}/g, (id) => places.get(id) ?? id);
  return Buffer.from(renamed.replace(leaf, sortedLeaf), 'latin1');
}

/** A leaf of the name tree: its first and last name, then each name with its object. */
const leaf =
  /(\/Limits\s*\[\s*)\(node\d{8}\)(\s*)\(node\d{8}\)(\s*\]\s*\/Names\s*\[)((?:\s*\(node\d{8}\)\s+\d+ 0 R)+)/g;

/** White space between the names stays where it is. */
function sortedLeaf(_: string, before: string, between: string, after: string, names: string): string {
  const spaces = names.match(/\s+(?=\()|^(?=\()/g) ?? [];
  const pairs = (names.match(/\(node\d{8}\)\s+\d+ 0 R/g) ?? []).toSorted();
  const ids = pairs.map((pair) => pair.slice(0, '(node00000001)'.length));
  const sorted = pairs.map((pair, index) => (spaces[index] ?? '') + pair).join('');
  return [before, ids[0], between, ids.at(-1), after, sorted].join('');
}

/** Title, author and dates of the publication; no time of printing. */
function setInfo(pdf: PDFDocument, { title, author, date }: Publication): void {
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(author);
  pdf.setCreator(producer);
  pdf.setProducer(producer);
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  for (const name of ['CreationDate', 'ModDate']) {
    info.delete(PDFName.of(name));
    if (date !== undefined) info.set(PDFName.of(name), PDFString.of(pdfDate(date)));
  }
}

/** 2022-06-02T00:00:00+08:00 → D:20220602000000+08'00' (ISO 32000-1, 7.9.4). */
function pdfDate(date: string): string {
  const [, day = '', time = '00:00:00', sign, hours, minutes] =
    /^([\d-]{10})(?:T(\d\d:\d\d:\d\d))?(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))?$/.exec(date) ?? [];
  if (day === '') throw new Error(`invalid date: ${date}`);
  return `D:${`${day}${time}`.replace(/\D/g, '')}${sign === undefined ? 'Z' : `${sign}${hours}'${minutes}'`}`;
}

/** Language, XMP packet, and a role map for Strong and Em, types of PDF 2.0 that the version of Chrome's PDF lacks. */
function setCatalog(pdf: PDFDocument, publication: Publication): void {
  pdf.setLanguage(publication.language);
  const packet = new TextEncoder().encode(xmp(publication));
  const stream = pdf.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
  const tags = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  tags?.set(PDFName.of('RoleMap'), pdf.context.obj({ Strong: 'Span', Em: 'Span' }));
}

/** A file identifier that is the same for the same print, whenever it was made. */
function setIdentity(pdf: PDFDocument, printed: Uint8Array, publication: Publication): void {
  const timeless = Buffer.from(printed)
    .toString('latin1')
    .replace(/\(D:\d{14}[^)]*\)/g, '()');
  const content = Buffer.concat([Buffer.from(timeless, 'latin1'), Buffer.from(JSON.stringify(publication))]);
  const id = PDFHexString.of(sha256(content).slice(0, 32).toUpperCase());
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}

/** The XMP packet (ISO 16684-1), with the same statements as the document information. */
function xmp({ title, author, language, date }: Publication): string {
  const dates = date === undefined ? '' : tag('xmp:CreateDate', date) + tag('xmp:ModifyDate', date);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq>${tag('rdf:li', author)}</rdf:Seq></dc:creator>
<dc:language><rdf:Bag>${tag('rdf:li', language)}</rdf:Bag></dc:language>
${tag('xmp:CreatorTool', producer)}${dates}${tag('pdf:Producer', producer)}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function tag(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const producer = 'Nianbao';

/** Opens a PDF without setting dates and producer. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}
