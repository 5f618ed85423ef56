import type { Book } from '../figures/book.ts';

export function areasAbove({ release, area }: Book): string[] {
  const parent = release.areas.find(({ code }) => code === area)?.parent;
  if (!parent) return [];
  const rest = areasAbove({ release, area: parent } as Book);
  return [parent, ...rest];
}
