/** The metadata of a PDF: document information, language, XMP packet and file identifier. */
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { sha256 } from '../../files/whole.ts';
import type { Publication } from '../plan/publication.ts';

/** Title, author and dates of the publication; no time of printing. */
export function setInfo(pdf: PDFDocument, { title, author, date }: Publication): void {
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
export function setCatalog(pdf: PDFDocument, publication: Publication): void {
  pdf.setLanguage(publication.language);
  const packet = new TextEncoder().encode(xmp(publication, producer));
  const stream = pdf.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
  const tags = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  tags?.set(PDFName.of('RoleMap'), pdf.context.obj({ Strong: 'Span', Em: 'Span' }));
}

/** A file identifier that is the same for the same print, whenever it was made. */
export function setIdentity(pdf: PDFDocument, printed: Uint8Array, publication: Publication): void {
  const timeless = Buffer.from(printed)
    .toString('latin1')
    .replace(/\(D:\d{14}[^)]*\)/g, '()');
  const content = Buffer.concat([Buffer.from(timeless, 'latin1'), Buffer.from(JSON.stringify(publication))]);
  const id = PDFHexString.of(sha256(content).slice(0, 32).toUpperCase());
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}

/** The XMP packet (ISO 16684-1), with the same statements as the document information. */
function xmp({ title, author, language, date }: Publication, producer: string): string {
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

/** The producer in the document information. */
const producer = 'Nianbao';

/** Opens a PDF without setting dates and producer. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}
