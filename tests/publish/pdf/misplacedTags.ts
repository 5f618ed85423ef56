import type { PdfTag } from '../../../src/publish/pdf/tags.ts';

/** What a tag may hold, and what may be in no other (ISO 32000-1, 14.8.4.3). */
const holds: Record<string, string[]> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot'],
  TR: ['TH', 'TD'],
};
const inner = Object.values(holds).flat();

/** The tags and contents that stand where they may not: 'L > P', 'TR > content'. */
export function misplacedTags(root: PdfTag): string[] {
  const misplaced = (tag: PdfTag): string[] =>
    tag.pieces.flatMap((piece) => {
      const role = 'id' in piece ? 'content' : piece.role;
      const isRight = holds[tag.role]?.includes(role) ?? !inner.includes(role);
      return [...(isRight ? [] : [`${tag.role} > ${role}`]), ...('id' in piece ? [] : misplaced(piece))];
    });
  return misplaced(root);
}
