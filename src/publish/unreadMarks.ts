import type { ArtifactType, Artifacts } from './artifacts.ts';
import { isTag } from './isTag.ts';
import type { Painted } from './markedContents.ts';
import type { Marked, Tag } from './structure.ts';

type PaintedAt = (content: Marked) => Painted | undefined;

/**
 * Content that Chrome tags and nobody needs to hear: rules and backgrounds outside figures, what is tagged on a sheet
 * where nothing of it is painted, and the head of a table on every sheet after its first, where it is word for word the
 * same.
 */
export function unreadMarks(root: Tag, painted: PaintedAt): Artifacts {
  const artifacts: Artifacts = new Map();
  const add = (type: ArtifactType, { page, mark }: Marked): void => {
    artifacts.set(page, (artifacts.get(page) ?? new Map<number, ArtifactType>()).set(mark, type));
  };
  const visit = (tag: Tag): void => {
    if (tag.role === 'Figure') return;
    if (tag.role === 'TH') for (const content of repeats(tag, painted)) add('Pagination', content);
    for (const kid of tag.kids) {
      if (isTag(kid)) visit(kid);
      else if ('mark' in kid && isWordless(painted(kid))) add('Layout', kid);
    }
  };
  visit(root);
  return artifacts;
}

function isWordless(painted: Painted | undefined): boolean {
  return painted === undefined || (painted.shown.length === 0 && !painted.isPicture);
}

/** The contents of a head on the sheets after its first; none where one of them shows anything else. */
function repeats(head: Tag, painted: PaintedAt): Marked[] {
  const sheets = Map.groupBy(contentsIn(head), ({ page }) => page);
  const shown = (contents: Marked[]) => JSON.stringify(contents.flatMap((content) => painted(content)?.shown ?? []));
  const isPicture = contentsIn(head).some((content) => painted(content)?.isPicture);
  const [first = [], ...again] = [...sheets.values()];
  return isPicture || again.some((contents) => shown(contents) !== shown(first)) ? [] : again.flat();
}

function contentsIn({ kids }: Tag): Marked[] {
  return kids.flatMap((kid) => (isTag(kid) ? contentsIn(kid) : 'mark' in kid ? [kid] : []));
}
