/**
 * What Chrome leaves out of a PDF: author, dates, identity, XMP, the meaning of Strong and Em, a description of links,
 * and the mark on what repeats on every page. The rendering stays as it is, and the same print gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describeLinks } from './describeLinks.ts';
import { markArtifacts } from './markArtifacts.ts';
import { mendOutline } from './mendOutline.ts';
import { mendTags } from './mendTags.ts';
import type { PageFacts } from './pageFacts.ts';
import type { Publication } from './publication.ts';
import { steadyIds } from './steadyIds.ts';
import { xmp } from './xmp.ts';

export const producer = 'Nianbao';

export async function finishPdf(
  fresh: Uint8Array,
  publication: Publication,
  { headings, links }: PageFacts,
): Promise<Uint8Array> {
  const printed = steadyIds(fresh);
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  setInfo(pdf, publication);
  setCatalog(pdf, publication);
  mapRoles(pdf);
  mendOutline(pdf, headings);
  describeLinks(pdf, links);
  const artifacts = mendTags(pdf);
  for (const [index, page] of pdf.getPages().entries()) markArtifacts(pdf, page, artifacts.get(index) ?? new Map());
  const id = PDFHexString.of(identity(printed, publication));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

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

function setCatalog(pdf: PDFDocument, publication: Publication): void {
  pdf.setLanguage(publication.language);
  const dictionary = { Type: 'Metadata', Subtype: 'XML' };
  const stream = pdf.context.stream(new TextEncoder().encode(xmp(publication, producer)), dictionary);
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

/** Strong and Em are types of PDF 2.0, unknown to the version that Chrome writes. */
function mapRoles(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  root?.set(PDFName.of('RoleMap'), pdf.context.obj({ Strong: 'Span', Em: 'Span' }));
}

/** The same for the same print, whenever it was made. */
function identity(printed: Uint8Array, publication: Publication): string {
  const timeless = Buffer.from(printed)
    .toString('latin1')
    .replace(/\(D:\d{14}[^)]*\)/g, '()');
  const hash = createHash('sha256').update(timeless, 'latin1').update(JSON.stringify(publication));
  return hash.digest('hex').slice(0, 32).toUpperCase();
}
