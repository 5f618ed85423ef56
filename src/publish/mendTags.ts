import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Artifacts } from './artifacts.ts';
import { figureTags } from './figureTags.ts';
import { isTag } from './isTag.ts';
import { listTags } from './listTags.ts';
import { markedContents } from './markedContents.ts';
import { pageContent } from './pageContent.ts';
import { prunedTags } from './prunedTags.ts';
import { readStructure } from './readStructure.ts';
import { shownText } from './shownText.ts';
import type { Kid, Marked } from './structure.ts';
import { unreadMarks } from './unreadMarks.ts';
import { writeStructure } from './writeStructure.ts';

/** Mends the tags that Chrome writes; gives the marks that no tag holds any more, which have to become artifacts. */
export function mendTags(pdf: PDFDocument): Artifacts {
  const before = readStructure(pdf);
  if (before === undefined) return new Map();
  const contents = pdf.getPages().map((page) => markedContents(pageContent(page)));
  const readers = pdf.getPages().map(shownText);
  const painted = ({ page, mark }: Marked) => contents[page]?.get(mark);
  const textOf = (kid: Kid): string => {
    if (isTag(kid)) return kid.kids.map(textOf).join('');
    if ('object' in kid) return '';
    return (painted(kid)?.shown ?? []).map((shown) => readers[kid.page]?.(shown) ?? '').join('');
  };
  const tags = figureTags(before);
  const artifacts = unreadMarks(tags, painted);
  writeStructure(pdf, before, listTags(prunedTags(tags, artifacts), textOf));
  return artifacts;
}
