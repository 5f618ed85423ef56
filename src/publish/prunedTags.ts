import type { Artifacts } from './artifacts.ts';
import { isTag } from './isTag.ts';
import type { Kid, Tag } from './structure.ts';

/** Tags that mean nothing where they are empty; a cell without words is one all the same. */
const prunableRoles = new Set(['NonStruct', 'Span', 'P', 'Div']);

/** The tags without content that is an artifact, and without those that are empty then. */
export function prunedTags(tag: Tag, artifacts: Artifacts): Tag {
  const kids = tag.kids.flatMap((kid): Kid[] => {
    if (!isTag(kid)) return 'mark' in kid && artifacts.get(kid.page)?.has(kid.mark) ? [] : [kid];
    const pruned = prunedTags(kid, artifacts);
    return pruned.kids.length === 0 && prunableRoles.has(pruned.role) ? [] : [pruned];
  });
  return { ...tag, kids };
}
