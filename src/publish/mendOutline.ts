/**
 * Titles of the outline as their headings read. Chrome adds the text of a heading once for each page that its line box
 * touches, and a tight line at the top of a page touches the page before: 附表1 becomes 附表附表11.
 */
import { PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';

const key = PDFName.of;

/** Mends titles made of the same characters as their heading, and no others: any other difference is for the checks. */
export function mendOutline(pdf: PDFDocument, headings: string[]): void {
  const items = itemsWithin(pdf.catalog.lookupMaybe(key('Outlines'), PDFDict));
  if (items.length !== headings.length) return;
  items.forEach((item, index) => {
    const heading = headings[index] ?? '';
    const title = item.lookup(key('Title'));
    const isText = title instanceof PDFString || title instanceof PDFHexString;
    if (isText && isSame(title.decodeText(), heading)) item.set(key('Title'), PDFHexString.fromText(heading));
  });
}

function itemsWithin(parent: PDFDict | undefined): PDFDict[] {
  const items: PDFDict[] = [];
  let item = parent?.lookupMaybe(key('First'), PDFDict);
  for (; item !== undefined; item = item.lookupMaybe(key('Next'), PDFDict)) items.push(item, ...itemsWithin(item));
  return items;
}

function isSame(title: string, heading: string): boolean {
  const characters = (text: string) => [...new Set(text.replace(/\s/g, ''))].toSorted().join('');
  return characters(title) === characters(heading);
}
