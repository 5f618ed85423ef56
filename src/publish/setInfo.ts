import { PDFDict, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { producer } from './producer.ts';
import type { Publication } from './publication.ts';

/** The document information: title, author and dates of the publication, and no moment of printing. */
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
