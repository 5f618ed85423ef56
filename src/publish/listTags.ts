import { isTag } from './isTag.ts';
import type { Kid, Tag } from './structure.ts';

/**
 * Items of lists hold a label and a body (ISO 32000-1, 14.8.4.3.3): Chrome gives neither. A label is what the items of
 * a list begin with where they count from 1; `textOf` gives the words of a tag.
 */
export function listTags(tag: Tag, textOf: (tag: Tag) => string): Tag {
  const kids = tag.kids.map((kid) => (isTag(kid) ? listTags(kid, textOf) : kid));
  if (tag.role !== 'L') return { ...tag, kids };
  const items = kids.filter(isItem);
  const isNumbered = items.length > 1 && items.every((item, index) => countOf(item, textOf) === index + 1);
  const parted = kids.map((kid) => (isItem(kid) ? partedItem(kid, isNumbered) : kid));
  return { ...tag, kids: parted, ...(isNumbered && { numbering: 'Decimal' as const }) };
}

function isItem(kid: Kid): kid is Tag {
  return isTag(kid) && kid.role === 'LI';
}

/** The number that an item begins with and does not end with; undefined where it begins with words. */
function countOf({ kids: [first, ...rest] }: Tag, textOf: (tag: Tag) => string): number | undefined {
  if (first === undefined || !isTag(first) || !labelRoles.has(first.role) || rest.length === 0) return undefined;
  const [, number] = /^\s*(\d+)[.、．)）]?\s*$/.exec(textOf(first)) ?? [];
  return number === undefined ? undefined : Number(number);
}

const labelRoles = new Set(['NonStruct', 'Span', 'Lbl']);

function partedItem(item: Tag, isNumbered: boolean): Tag {
  const [first, ...rest] = item.kids;
  if (first === undefined || item.kids.some((kid) => isTag(kid) && kid.role === 'LBody')) return item;
  const isLabelled = isTag(first) && (isNumbered || first.role === 'Lbl');
  const body = (kids: Kid[]): Tag => ({ role: 'LBody', alt: '', kids });
  if (!isLabelled) return { ...item, kids: [body(item.kids)] };
  return { ...item, kids: [{ ...first, role: 'Lbl' }, body(rest)] };
}
