import type { PdfFault } from '../finding.ts';
import type { PageFacts } from '../pageFacts.ts';
import type { PdfTag } from '../pdfTags.ts';

/**
 * Headings are of the levels that they have on the page, from the first level down one at a time, and each head of a
 * table says what it is the head of.
 */
export function checkTags(root: PdfTag, { headings, levels }: Pick<PageFacts, 'headings' | 'levels'>): PdfFault[] {
  const tags = tagsIn(root);
  const tagged = tags.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
  const skips = tagged.filter((level, index) => level > (tagged[index - 1] ?? 0) + 1);
  const at = levels.findIndex((level, index) => level !== tagged[index]);
  const heads = tags.filter(({ role, scope }) => role === 'TH' && !/^(?:Column|Row|Both)$/.test(scope));
  return [
    ...skips.slice(0, 1).map((level): PdfFault => ({ code: 'heading-skipped', read: `H${level}` })),
    ...(at < 0 ? [] : [levelDiffers(headings[at] ?? '', tagged[at], levels[at]!)]),
    ...heads.slice(0, 1).map((): PdfFault => ({ code: 'head-unscoped', read: String(heads.length) })),
  ];
}

function levelDiffers(place: string, read: number | undefined, expected: number): PdfFault {
  return { code: 'heading-level', place, read: read === undefined ? '' : `H${read}`, expected: `H${expected}` };
}

function tagsIn(tag: PdfTag): PdfTag[] {
  return [tag, ...tag.pieces.flatMap((piece) => ('id' in piece ? [] : tagsIn(piece)))];
}
