import type { PdfTag } from '../pdfTags.ts';

/** The tags of a role in the order in which they are read out. */
export function tagsOf(tag: PdfTag, ...roles: string[]): PdfTag[] {
  const inner = tag.pieces.flatMap((piece) => ('id' in piece ? [] : tagsOf(piece, ...roles)));
  return roles.includes(tag.role) ? [tag, ...inner] : inner;
}
