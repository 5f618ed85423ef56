import type { Finding } from '../finding.ts';
import type { PdfLink, PdfReading } from '../pdfReading.ts';

/** Every link says where it leads, and leads somewhere: to a place of the document, or to an address that others have. */
export function checkLinks({ pages, destinations }: PdfReading): Finding[] {
  return pages.flatMap(({ links }, index) =>
    links.flatMap((link): Finding[] => {
      const page = index + 1;
      const silent: Finding[] = link.words === '' ? [{ code: 'link-undescribed', page, place: targetOf(link) }] : [];
      const leads = link.id === undefined ? isPublic(link.address ?? '') : destinations.has(link.id);
      return leads ? silent : [...silent, { code: 'link-broken', page, place: link.words, read: targetOf(link) }];
    }),
  );
}

function targetOf({ id, address }: PdfLink): string {
  return id === undefined ? (address ?? '') : `#${id}`;
}

function isPublic(address: string): boolean {
  return /^(?:mailto:|tel:|https?:\/\/(?!localhost\b|127\.))/.test(address);
}
