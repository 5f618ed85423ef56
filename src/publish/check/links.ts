/** Checks links: each described, each leading somewhere, none of the page missing. */
import type { PageFacts } from '../page/facts.ts';
import type { PdfLink, PdfReading } from '../pdf/reading.ts';
import type { PdfFault } from '../plan/problem.ts';

/**
 * Every link says where it leads, and leads somewhere: to a place of the document, or to an address that others have.
 * None of the page is missing, as one that leads nowhere is.
 */
export function checkLinks({ pages, destinations }: PdfReading, { links: promised }: PageFacts): PdfFault[] {
  const found = pages.flatMap(({ links }, index) =>
    links.flatMap((link): PdfFault[] => {
      const page = index + 1;
      const silent: PdfFault[] = link.words === '' ? [{ code: 'link-undescribed', page, place: targetOf(link) }] : [];
      const leads = link.id === undefined ? isPublic(link.address ?? '') : destinations.has(link.id);
      return leads ? silent : [...silent, { code: 'link-broken', page, place: link.words, read: targetOf(link) }];
    }),
  );
  const targets = new Set(pages.flatMap(({ links }) => links.map(({ id, address = '' }) => id ?? address)));
  const missing = Object.entries(promised).filter(([target]) => !targets.has(target));
  return [
    ...found,
    ...missing.map(([target, words]): PdfFault => ({ code: 'link-broken', place: words, read: targetName(target) })),
  ];
}

function targetName(target: string): string {
  return target.includes(':') ? target : `#${target}`;
}

function targetOf({ id, address = '' }: PdfLink): string {
  return id === undefined ? address : `#${id}`;
}

function isPublic(address: string): boolean {
  return /^(?:mailto:|tel:|https?:\/\/(?!localhost\b|127\.))/.test(address);
}
