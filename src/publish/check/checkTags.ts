import type { Finding } from '../finding.ts';
import type { PdfTag } from '../pdfTags.ts';

/** Headings go down one level at a time, from whichever is first, and each head of a table says what it is the head of. */
export function checkTags(root: PdfTag): Finding[] {
  const tags = tagsIn(root);
  const levels = tags.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
  const skips = levels.filter((level, index) => level > (levels[index - 1] ?? level) + 1);
  const heads = tags.filter(({ role, scope }) => role === 'TH' && scope === '');
  return [
    ...skips.slice(0, 1).map((level): Finding => ({ code: 'heading-skipped', read: `H${level}` })),
    ...heads.slice(0, 1).map((): Finding => ({ code: 'head-unscoped', read: String(heads.length) })),
  ];
}

function tagsIn(tag: PdfTag): PdfTag[] {
  return [tag, ...tag.pieces.flatMap((piece) => ('id' in piece ? [] : tagsIn(piece)))];
}
