import { isTag } from './isTag.ts';
import type { Tag } from './structure.ts';

/**
 * Chrome tags every `figure` as one, also where it is only the box around a drawing and its caption: that is a division.
 * A drawing stays a figure, with or without an alternative.
 */
export function figureTags(tag: Tag): Tag {
  const kids = tag.kids.map((kid) => (isTag(kid) ? figureTags(kid) : kid));
  const isBox = tag.role === 'Figure' && tag.alt === '' && holdsBlock(tag);
  return { ...tag, kids, ...(isBox && { role: 'Div' }) };
}

const blockRoles = new Set(['Div', 'Figure', 'L', 'P', 'Table', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

/** Looks through tags that say nothing of what they hold. */
function holdsBlock({ kids }: Tag): boolean {
  return kids.some((kid) => isTag(kid) && (blockRoles.has(kid.role) || (kid.role === 'NonStruct' && holdsBlock(kid))));
}
